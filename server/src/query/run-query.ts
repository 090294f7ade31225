import type { Log } from '../platform/log/log.js';
import type { RedisGateway } from '../platform/redis/redis.js';
import { AppError } from '../platform/app-error.js';
import type { Clock } from '../platform/clock.js';
import type { Admission } from './cache/admission.js';
import { bodyOf, createEntry, type CacheEntry } from './cache/entry.js';
import type { Generations } from './cache/generations.js';
import { cacheKey } from './cache/key.js';
import type { ResultCache } from './cache/result-cache.js';
import { runShared } from './cache/shared-flight.js';
import type { SingleFlight } from './cache/single-flight.js';
import type { Connectors } from './connectors/connector.js';
import type { QueryLimits } from './limits.js';
import type { QueryMetrics } from './metrics.js';
import type { PreparedQuery } from './prepare.js';
import type { PreparedQueries } from './prepared-queries.js';
import type { SourceDescription } from './source.js';
import { aboutWritten, holdsRawSql, type SqlSources } from './sql-sources.js';
import type { QueryAnswer, QueryRequest, SourceCatalog } from './types.js';

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

/**
 *  request ─ source ─ prepare (plan, passes, SQL) ─ key ─ cached? ──────────────────────────► bytes
 *               │        │                                 └ no ─ flight: one run of equal ones
 *               │        └ 422 unknown_column, invalid_…           └ lock, admission, connector
 *               └ 404 not_found                                    └ store ───────────────► bytes
 *                                            503 overloaded · 504 source_timeout · 502 source_failed
 */
export async function runQuery(request: QueryRequest, parts: QueryParts): Promise<QueryAnswer> {
  const source = await openSource(request, parts);
  const prepared = parts.prepared.get(request, source);
  const key = await identify(request, source, prepared, parts);
  const cached = request.fresh === true ? null : await parts.cache.get(key, source.id);
  const entry = cached ?? (await fetchOnce(key, request, source, prepared, parts));
  parts.metrics.answered(cached ? 'hit' : 'miss');
  return answer(entry, cached !== null, prepared);
}

/** The source that a spec starts from, with the tables that it names, or with its SQL. */
export function openSource(
  { spec, userId, rowPolicy }: Pick<QueryRequest, 'spec' | 'userId' | 'rowPolicy'>,
  { sqlSources, clock }: Pick<QueryParts, 'sqlSources' | 'clock'>,
): Promise<SourceDescription> {
  // What SQL adds up before the policy can look at rows, no policy can take out again.
  if (rowPolicy !== undefined && holdsRawSql(spec.source))
    throw new AppError('sql_not_allowed', 'Where rows are hidden from you, only saved queries can be run.');
  return sqlSources.open(spec, userId, clock.now());
}

async function identify(
  request: QueryRequest,
  source: SourceDescription,
  { plan, compiled }: PreparedQuery,
  { generations, limits }: QueryParts,
): Promise<string> {
  return cacheKey({
    dataSourceId: source.id,
    dataVersion: source.dataVersion,
    generation: await generations.of(source.id),
    rowPolicy: request.rowPolicy ?? null,
    compiled,
    timezone: plan.timezone,
    encoding: request.encoding ?? 'plain',
    maxRows: plan.maxRows,
    maxBytes: limits.maxBytes,
  });
}

/** Equal requests share one run, here and on the other instances. */
function fetchOnce(
  key: string,
  request: QueryRequest,
  source: SourceDescription,
  prepared: PreparedQuery,
  parts: QueryParts,
): Promise<CacheEntry> {
  const flight = request.fresh === true ? `fresh:${key}` : key;
  return parts.flights.run(flight, request.signal, (signal) => {
    const run = () => fetchFromSource(key, request, source, prepared, parts, signal);
    if (request.fresh === true) return run();
    return runShared(parts.redis, key, signal, { find: () => parts.cache.get(key, source.id), run });
  });
}

async function fetchFromSource(
  key: string,
  request: QueryRequest,
  source: SourceDescription,
  { plan, compiled, tables }: PreparedQuery,
  { connectors, admission, cache, limits, metrics }: QueryParts,
  signal: AbortSignal,
): Promise<CacheEntry> {
  const connector = connectorOf(source, connectors);
  const release = await admission.enter(source.id, request.userId, signal);
  const stop = metrics.startQuery(source.type);
  try {
    const result = await connector.query(
      {
        source,
        tables,
        compiled,
        timezone: plan.timezone,
        maxRows: plan.maxRows,
        maxBytes: limits.maxBytes,
        deadlineMs: request.deadlineMs ?? limits.deadlineMs,
        ...(source.written && { written: true }),
      },
      request.encoding ?? 'plain',
      signal,
    );
    const entry = createEntry(key, result);
    await cache.set(key, source.id, entry);
    stop('done');
    return entry;
  } catch (error) {
    stop('failed');
    throw source.written ? aboutWritten(error) : error;
  } finally {
    release();
  }
}

export function connectorOf(source: SourceDescription, connectors: Connectors) {
  const connector = connectors[source.type];
  if (!connector) throw new AppError('invalid_query', `Data sources of type "${source.type}" cannot be queried yet.`);
  return connector;
}

const answer = (entry: CacheEntry, hit: boolean, { plan }: PreparedQuery): QueryAnswer => ({
  body: hit ? entry.hit : bodyOf(entry, 'miss'),
  brotli: hit ? entry.hitBrotli : null,
  etag: entry.etag,
  cache: hit ? 'hit' : 'miss',
  rowCount: entry.rowCount,
  truncated: entry.truncated,
  ignoredFilters: plan.ignoredFilters,
});
