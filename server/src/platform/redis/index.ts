import type { Log } from '../log/log.js';
import type { Secret } from '../secret.js';
import { createMemoryGateway } from './memory-gateway.js';
import { RealGateway } from './redis-gateway.js';
import type { RedisGateway } from './redis.js';

export type { RedisGateway } from './redis.js';

/** Connects in the background: start-up does not wait for Redis. */
export function openRedis(url: Secret<string> | null, log: Log): RedisGateway {
  return url === null ? createMemoryGateway(log) : new RealGateway(url, log);
}
export { probeRedis } from './probe.js';
