import type { Env } from '../env.js';
import { namesSeveral, parseHostsUrl } from '../hosts-url.js';
import { parseRedisUrl } from '../redis/redis-url.js';
import { kindOf, parseAddress } from './addresses.js';
import type { Endpoint } from './egress.js';

const isLoopback = (host: string): boolean => {
  const address = parseAddress(host);
  return address === null ? /^localhost\.?$/i.test(host) : kindOf(address) === 'loopback';
};

/**
 * Whether this is one person's own machine: the embedded database, reachable from this machine alone, nobody in front.
 * Then databases on this machine are the person's own, and may be connected to.
 */
export const personalMachine = (env: Pick<Env, 'databaseUrl' | 'host' | 'publicUrl' | 'trustProxy'>): boolean =>
  env.databaseUrl === null &&
  env.trustProxy === 0 &&
  isLoopback(env.host) &&
  isLoopback(new URL(env.publicUrl).hostname);

/** Servers that are ours and nobody's data: the application, its PostgreSQL with replicas, its Redis with sentinels. */
export function ownEndpoints(
  env: Pick<Env, 'databaseUrl' | 'replicaUrls' | 'redisUrl' | 'host' | 'port'>,
  embedded: Endpoint | null,
): readonly Endpoint[] {
  const postgres = [env.databaseUrl, ...env.replicaUrls].flatMap((url) => endpointsOf(url?.reveal(), 5432));
  const redis = env.redisUrl === null ? [] : parseRedisUrl(env.redisUrl.reveal()).hosts;
  return [{ host: env.host, port: env.port }, embedded, ...redis, ...postgres].filter(
    (endpoint): endpoint is Endpoint =>
      // A socket in a folder is reached by no address.
      endpoint !== null && endpoint.host !== '' && !endpoint.host.startsWith('/') && endpoint.port > 0,
  );
}

function endpointsOf(url: string | undefined, defaultPort: number): readonly Endpoint[] {
  if (url === undefined) return [];
  if (namesSeveral(url)) return parseHostsUrl(url, defaultPort).hosts;
  const { hostname, port } = new URL(url);
  return [{ host: hostname, port: port === '' ? defaultPort : Number(port) }];
}
