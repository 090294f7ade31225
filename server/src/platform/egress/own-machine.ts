import type { Env } from '../env.js';
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

/** Servers that are ours and nobody's data: the application, its PostgreSQL with replicas, its Redis. */
export function ownEndpoints(
  env: Pick<Env, 'databaseUrl' | 'replicaUrls' | 'redisUrl' | 'host' | 'port'>,
  embedded: Endpoint | null,
): readonly Endpoint[] {
  const postgres = [env.databaseUrl, ...env.replicaUrls].map((url) => endpointOf(url?.reveal(), 5432));
  const redis = endpointOf(env.redisUrl?.reveal(), 6379);
  return [{ host: env.host, port: env.port }, embedded, redis, ...postgres].filter(
    (endpoint): endpoint is Endpoint =>
      // A socket in a folder is reached by no address.
      endpoint !== null && endpoint.host !== '' && !endpoint.host.startsWith('/') && endpoint.port > 0,
  );
}

function endpointOf(url: string | undefined, defaultPort: number): Endpoint | null {
  if (url === undefined) return null;
  const { hostname, port } = new URL(url);
  return { host: hostname, port: port === '' ? defaultPort : Number(port) };
}
