import type { Registry } from 'prom-client';
import type { OutputColumn, QuerySpec } from '@datavizpro/contract';
import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log/log.js';
import type { RedisGateway } from '../platform/redis/redis.js';
import { Admission } from './cache/admission.js';
import { Generations } from './cache/generations.js';
import { ResultCache } from './cache/result-cache.js';
import { RunningRequests } from './cache/running-requests.js';
import { SingleFlight } from './cache/single-flight.js';
import type { Connectors } from './connectors/connector.js';
import { defaultLimits, type QueryLimits } from './limits.js';
import { createQueryMetrics } from './metrics.js';
import { buildPlan } from './plan/build-plan.js';
import { explained } from './prepare.js';
import { PreparedQueries } from './prepared-queries.js';
import { findSource, runQuery, type QueryParts } from './run-query.js';
import { streamQuery } from './stream-query.js';
import type { QueryService, SourceCatalog } from './types.js';

interface QueryServiceOptions {
  readonly catalog: SourceCatalog;
  readonly connectors: Connectors;
  readonly redis: RedisGateway;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Registry;
  /** Bytes of memory for finished results. */
  readonly cacheBytes: number;
  readonly limits?: Partial<QueryLimits>;
}

/** The query path with its state: caches, flights, the queue, and who is running what. */
export function createQueryService(options: QueryServiceOptions): QueryService {
  const parts = createParts(options);
  const { cache, admission, metrics, generations, prepared, limits } = parts;
  const requests = new RunningRequests(limits.deadlineMs);
  return {
    run: (request) => requests.track(request, (tracked) => runQuery(tracked, parts)),
    stream: (request, format) => requests.trackStream(request, (tracked) => streamQuery(tracked, format, parts)),
    async explain(request) {
      const source = await findSource(request.spec, parts);
      return prepared.get(request, source).compiled;
    },
    async describe(spec) {
      const source = await findSource(spec, parts);
      return outputsOf(spec, source);
    },
    cancel: (requestId, userId) => Promise.resolve(requests.cancel(requestId, userId)),
    invalidate: (dataSourceId) => generations.change(dataSourceId),
    stats: () => ({
      entries: cache.entries,
      bytes: cache.bytes,
      hits: metrics.hits,
      misses: metrics.misses,
      running: admission.running,
      queued: admission.queued,
    }),
  };
}

function createParts(options: QueryServiceOptions): QueryParts {
  const { catalog, connectors, redis, clock, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const cache = new ResultCache(redis, { maxBytes: options.cacheBytes, ttlSeconds: limits.cacheTtlSeconds });
  const admission = new Admission(limits);
  return {
    catalog,
    connectors,
    redis,
    clock,
    log,
    limits,
    prepared: new PreparedQueries(clock, limits),
    cache,
    admission,
    flights: new SingleFlight(),
    generations: new Generations(redis, (dataSourceId) => cache.drop(dataSourceId)),
    metrics: createQueryMetrics(options.metrics, cache, admission),
  };
}

function outputsOf(spec: QuerySpec, source: Parameters<typeof buildPlan>[1]): readonly OutputColumn[] {
  const { plan } = explained(() => buildPlan(spec, source));
  return [
    ...plan.dimensions.map(({ name, type }) => ({ name, type, kind: 'dimension' as const })),
    ...plan.measures.map(({ name, type }) => ({ name, type, kind: 'measure' as const })),
  ];
}
