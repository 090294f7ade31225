import type { Registry } from 'prom-client';
import type { CompiledSql, QueryDescription, QuerySpec } from '@datavizpro/contract';
import { AppError } from '../platform/app-error.js';
import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log/log.js';
import type { RedisGateway } from '../platform/redis/redis.js';
import { RecentQueries } from './activity.js';
import { Admission } from './cache/admission.js';
import { Generations } from './cache/generations.js';
import { ResultCache } from './cache/result-cache.js';
import { RunningRequests } from './cache/running-requests.js';
import { SingleFlight } from './cache/single-flight.js';
import type { Connectors } from './connectors/connector.js';
import { defaultLimits, type QueryLimits } from './limits.js';
import { createQueryMetrics } from './metrics.js';
import { buildPlan } from './plan/build-plan.js';
import { outputsOf } from './plan/plan-outputs.js';
import { explained } from './prepare.js';
import { PreparedQueries } from './prepared-queries.js';
import { connectorOf } from './fetch.js';
import type { QueryParts } from './query-parts.js';
import { openSource, runQuery } from './run-query.js';
import type { JoinedSource, SourceDescription } from './source.js';
import { SqlSources, type DescribeAtSource } from './written-sources.js';
import { streamQuery } from './stream-query.js';
import type { QueryService, SavedQueries, SourceCatalog } from './types.js';

interface QueryServiceOptions {
  readonly catalog: SourceCatalog;
  /** Absent: none are kept. */
  readonly savedQueries?: SavedQueries;
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
  const recent = new RecentQueries();
  const requests = new RunningRequests(limits.deadlineMs, (query) => recent.ended(query));
  return {
    run: (request) => requests.track(request, (tracked) => runQuery(tracked, parts)),
    stream: (request, format) => requests.trackStream(request, (tracked) => streamQuery(tracked, format, parts)),
    async explain(request) {
      const source = await openSource(request, parts);
      return { ...prepared.get(request, source).compiled, ...(source.joined && { sides: sidesOf(source.joined) }) };
    },
    async describe(spec, userId) {
      const source = await openSource({ spec, userId }, parts, { aggregates: false });
      return describePlan(source.joined?.spec ?? spec, source);
    },
    checkSql: (dataSourceId, saved) => parts.sqlSources.check(dataSourceId, saved),
    cancel: (requestId, userId) => Promise.resolve(requests.cancel(requestId, userId)),
    activity: () => {
      const { slow, dashboards } = recent;
      return { running: requests.underWay, slow, dashboards, answers: { ...metrics.answers } };
    },
    stop: (id) => requests.stop(id),
    invalidate: (dataSourceId) => generations.change(dataSourceId),
    stats: () => ({
      entries: cache.entries,
      bytes: cache.bytes,
      hits: metrics.answers.hit,
      misses: metrics.answers.miss,
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
  const savedQueries = options.savedQueries ?? { find: () => Promise.resolve(null) };
  const describe = describeAtSource({ connectors, admission, limits });
  return {
    catalog,
    sqlSources: new SqlSources({ catalog, savedQueries, describe }),
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

/** What each side is asked, for people to see. */
const sidesOf = ({ sides }: JoinedSource): NonNullable<CompiledSql['sides']> =>
  sides.map(({ table, source, prepared }) => ({ table, dataSourceId: source.id, ...prepared.compiled }));

function describePlan(spec: QuerySpec, source: SourceDescription): QueryDescription {
  const { plan, scope } = explained(() => buildPlan(spec, source));
  return {
    columns: outputsOf(plan).map(({ name, type, kind }) => ({ name, type, kind })),
    sourceColumns: scope.columns,
  };
}

/** Asks a database for the columns of SQL: among the running queries, with a short deadline of its own. */
const describeAtSource =
  ({ connectors, admission, limits }: Pick<QueryParts, 'connectors' | 'admission' | 'limits'>): DescribeAtSource =>
  async (source, { tables, text: { compiled } }, userId) => {
    const connector = connectorOf(source, connectors);
    if (!connector.describe) throw new AppError('not_supported', 'This kind of data source takes no SQL of your own.');
    // Others wait for the same answer: it does not end with the request that happened to ask first.
    const { signal } = new AbortController();
    const release = await admission.enter(source.id, userId, signal);
    try {
      const bounds = { maxRows: 0, maxBytes: limits.maxBytes, deadlineMs: limits.describeMs, timezone: 'UTC' };
      return await connector.describe({ source, tables, compiled, written: true, ...bounds }, signal);
    } finally {
      release();
    }
  };
