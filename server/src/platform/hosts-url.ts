export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

export interface HostsUrl {
  /** In the order in which they are written. */
  readonly hosts: readonly [HostAndPort, ...HostAndPort[]];
  /** The same address with its first server alone: user, password, path and query are the same for all. */
  readonly url: URL;
}

const parts = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*@)?([^/?#]*)([^\s]*)$/i;
const oneHost = /^(\[[\da-f:.]+\]|[^\s:[\]@,]+)(?::(\d{1,5}))?$/i;

/** Whether an address names more than one server. */
export const namesSeveral = (text: string): boolean => (parts.exec(text)?.[3] ?? '').includes(',');

/**
 * An address that may name several servers, which URLs cannot: `scheme://user:password@h1:1,h2:2/path?query`. Its
 * errors never repeat the address, which has a password.
 */
export function parseHostsUrl(text: string, defaultPort: number): HostsUrl {
  const [, scheme = '', user = '', authority = '', rest = ''] = parts.exec(text) ?? [];
  if (scheme === '') throw new Error('is no address');
  const [first, ...others] = authority.split(',').map((each) => toHost(each.trim(), defaultPort));
  if (first === undefined) throw new Error('names no server');
  return { hosts: [first, ...others], url: new URL(`${scheme}://${user}${inUrl(first)}${rest}`) };
}

function toHost(text: string, defaultPort: number): HostAndPort {
  const [, host, port] = oneHost.exec(text) ?? [];
  const number = port === undefined ? defaultPort : Number(port);
  if (host === undefined || number < 1 || number > 65_535)
    throw new Error('must name its servers as host:port, separated by commas');
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: number };
}

const inUrl = ({ host, port }: HostAndPort): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;
