import { parseHostsUrl, type HostAndPort } from '../hosts-url.js';

interface Common {
  readonly username: string | null;
  readonly password: string | null;
  readonly tls: boolean;
}
/** What REDIS_URL leads to. */
export type RedisTarget = Common &
  (
    | { readonly kind: 'single'; readonly url: string; readonly hosts: readonly HostAndPort[] }
    | {
        readonly kind: 'sentinel';
        /** The sentinels; they say where the master is. */
        readonly hosts: readonly HostAndPort[];
        readonly master: string;
        readonly database: number;
        readonly sentinelUsername: string | null;
        readonly sentinelPassword: string | null;
      }
    /** Any of the nodes; they name the others. */
    | { readonly kind: 'cluster'; readonly hosts: readonly HostAndPort[] }
  );

type SentinelParts = Omit<Extract<RedisTarget, { kind: 'sentinel' }>, keyof Common | 'kind' | 'hosts'>;

const kinds: Readonly<Record<string, RedisTarget['kind']>> = {
  redis: 'single',
  rediss: 'single',
  'redis+sentinel': 'sentinel',
  'rediss+sentinel': 'sentinel',
  'redis+cluster': 'cluster',
  'rediss+cluster': 'cluster',
};
const defaultPorts = { single: 6379, sentinel: 26_379, cluster: 6379 } as const;

/**
 * `redis://host`, `redis+sentinel://host,host/master?db=…&sentinelPassword=…`, `redis+cluster://host,host`, each with
 * `rediss` for TLS. The reason why it cannot be used is thrown; it never holds a password.
 */
export function parseRedisUrl(text: string): RedisTarget {
  const scheme = text.slice(0, Math.max(0, text.indexOf(':'))).toLowerCase();
  const kind = kinds[scheme];
  if (kind === undefined) throw new Error(`must begin with ${Object.keys(kinds).join(':, ')}:`);
  const { hosts, url } = parseHostsUrl(text, defaultPorts[kind]);
  const common = { username: ofUser(url.username), password: ofUser(url.password), tls: scheme.startsWith('rediss') };
  if (kind === 'sentinel') return { ...common, kind, hosts, ...sentinelParts(url) };
  if (kind === 'cluster') return { ...common, kind, hosts: clusterHosts(hosts, url) };
  if (hosts.length > 1) throw new Error('names several servers: begin it with redis+sentinel: or redis+cluster:');
  return { ...common, kind, url: text, hosts };
}

function sentinelParts(url: URL): SentinelParts {
  const master = decodeURIComponent(url.pathname.slice(1));
  if (master === '' || master.includes('/')) throw new Error('must end with the name of the master: …/mymaster');
  const known = ['db', 'sentinelUsername', 'sentinelPassword'];
  const unknown = [...url.searchParams.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`has an unknown part after "?": only ${known.join(', ')} are known`);
  const database = url.searchParams.get('db') ?? '0';
  if (!/^\d{1,5}$/.test(database)) throw new Error('has a db that is no number');
  return {
    master,
    database: Number(database),
    sentinelUsername: url.searchParams.get('sentinelUsername'),
    sentinelPassword: url.searchParams.get('sentinelPassword'),
  };
}

function clusterHosts(hosts: readonly HostAndPort[], { pathname, search }: URL): readonly HostAndPort[] {
  if (search !== '' || !['', '/', '/0'].includes(pathname))
    throw new Error('names a database: a Redis Cluster has one only, so leave the path out');
  return hosts;
}

const ofUser = (text: string): string | null => (text === '' ? null : decodeURIComponent(text));
