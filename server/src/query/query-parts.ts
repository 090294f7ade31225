import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log/log.js';
import type { RedisGateway } from '../platform/redis/redis.js';
import type { Admission } from './cache/admission.js';
import type { CacheEntry } from './cache/entry.js';
import type { Generations } from './cache/generations.js';
import type { ResultCache } from './cache/result-cache.js';
import type { SingleFlight } from './cache/single-flight.js';
import type { Connectors } from './connectors/connector.js';
import type { QueryLimits } from './limits.js';
import type { QueryMetrics } from './metrics.js';
import type { PreparedQueries } from './prepared-queries.js';
import type { SourceCatalog } from './types.js';
import type { SqlSources } from './written-sources.js';

/** What every step of the query path works with. */
export interface QueryParts {
  readonly catalog: SourceCatalog;
  readonly sqlSources: SqlSources;
  readonly connectors: Connectors;
  readonly redis: RedisGateway;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: QueryMetrics;
  readonly limits: QueryLimits;
  readonly prepared: PreparedQueries;
  readonly generations: Generations;
  readonly cache: ResultCache;
  readonly flights: SingleFlight<CacheEntry>;
  readonly admission: Admission;
}
