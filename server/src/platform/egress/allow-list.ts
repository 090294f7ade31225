import ipaddr from 'ipaddr.js';
import { kindOf, parseAddress, type Address } from './addresses.js';
import type { Endpoint } from './egress.js';

/** One entry of EGRESS_ALLOW: a name (`*.` before it: all below it), an address or a network, perhaps with a port. */
interface Entry {
  readonly name: string | null;
  readonly network: readonly [Address, number] | null;
  readonly port: number | null;
}

/** How a target is listed: `exactly` by its name, its one address or its port; `widely` by a network without a port. */
export type Listing = 'exactly' | 'widely';

/** What the operator opened. Made once at the start; throws a sentence about an entry that cannot be read. */
export class AllowList {
  readonly #entries: readonly Entry[];

  constructor(texts: readonly string[]) {
    this.#entries = texts.map(parseEntry);
  }

  /** A sentence about an entry that cannot be read. */
  static problemWith(text: string): string | null {
    try {
      parseEntry(text);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }

  /**
   * A listed name opens what it resolves to, but no metadata service and nothing link-local, unspecified or multicast:
   * these have to be listed as addresses, so that a name's owner cannot point at them.
   */
  find(target: Endpoint, address: Address): Listing | null {
    const found = this.#entries
      .filter(({ port }) => port === null || port === target.port)
      .flatMap((entry) => listingBy(entry, target, address));
    return found.includes('exactly') ? 'exactly' : (found[0] ?? null);
  }
}

const neverByName = ['metadata', 'linkLocal', 'unspecified', 'multicast'];

function listingBy({ name, network, port }: Entry, { host }: Endpoint, address: Address): readonly Listing[] {
  if (name !== null) {
    const matches = nameMatches(name, normaliseName(host)) && !neverByName.includes(kindOf(address) ?? '');
    return matches ? ['exactly'] : [];
  }
  if (network === null || network[0].kind() !== address.kind() || !address.match([...network])) return [];
  const isOne = network[1] === (network[0].kind() === 'ipv4' ? 32 : 128);
  return isOne || port !== null ? ['exactly'] : ['widely'];
}

const nameMatches = (pattern: string, name: string): boolean =>
  pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : name === pattern;

/** Lower case, without the dot that may end a full name. */
const normaliseName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** `host`, `host:port`, `10.0.0.0/8`, `10.0.0.0/8:5432`, `fd00::1`, `[fd00::1]:5432`, `[fd00::]/8:5432`, `*.internal`. */
function parseEntry(text: string): Entry {
  const { rest, port } = splitPort(text);
  const [addressText = '', bits] = rest.split('/', 2);
  const address = parseAddress(addressText);
  if (address !== null) return { name: null, network: [address, parseBits(text, bits, address)], port };
  const isName = bits === undefined && /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i.test(rest) && !/^[\d.]+$/.test(rest);
  if (!isName) throw new Error(`"${text}" is not a host, an address or a network`);
  return { name: normaliseName(rest), network: null, port };
}

/** Without brackets only one colon can be a port's: the others are part of an IPv6 address. */
function splitPort(text: string): { readonly rest: string; readonly port: number | null } {
  const match = /^(?<rest>\[.*\](?:\/\d+)?|[^:]*):(?<port>\d+)$/.exec(text);
  if (match?.groups === undefined) return { rest: text, port: null };
  const port = Number(match.groups['port']);
  if (port < 1 || port > 65_535) throw new Error(`"${text}" has a port that cannot be`);
  return { rest: match.groups['rest'] ?? '', port };
}

function parseBits(text: string, bits: string | undefined, address: Address): number {
  const most = address instanceof ipaddr.IPv4 ? 32 : 128;
  if (bits === undefined) return most;
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) throw new Error(`"${text}" is not a network`);
  return Number(bits);
}
