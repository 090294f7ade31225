import type { CacheOutcome, QuerySpec } from '@datavizpro/contract';
import { AppError } from '../platform/app-error.js';
import { brotliOf } from './cache/brotli.js';
import { bodyOf, type CacheEntry } from './cache/entry.js';
import { awayWarning, freshnessOf, outlives } from './cache/freshness.js';
import { cacheKey } from './cache/key.js';
import { fetchOnce, type Asked } from './fetch.js';
import { openJoined, refuseRowPolicy, spansSources } from './joined/open-joined.js';
import type { PreparedQuery } from './prepare.js';
import type { SourceDescription } from './source.js';
import type { QueryParts } from './query-parts.js';
import { holdsRawSql } from './written-sources.js';
import type { QueryAnswer, QueryRequest } from './types.js';

/**
 *  request ─ source ─ prepare (plan, passes, SQL) ─ key ─ kept and fresh? ──────────────────► bytes
 *               │        │                                 │ └ stale: bytes, and read again behind them
 *               │        │                                 └ no ─ flight: one run of equal ones
 *               │        └ 422 unknown_column, invalid_…           └ lock, admission, connector
 *               └ 404 not_found                                    └ store ───────────────► bytes
 *                    503 overloaded · 504 source_timeout · 502 source_failed, or what was kept, with a warning
 */
export async function runQuery(request: QueryRequest, parts: QueryParts): Promise<QueryAnswer> {
  const source = await openSource(request, parts);
  const prepared = parts.prepared.get(request, source);
  const key = await identify(request, source, prepared, parts);
  const asked: Asked = { key, request, source, prepared };
  const kept = request.fresh === true ? null : await parts.cache.get(key, source.id);
  const freshness = kept && freshnessOf(kept, source, parts.clock.now());
  if (!kept || freshness === 'old') return fetchOrKeep(asked, kept, parts);
  if (freshness === 'fresh') return answer(kept, 'hit', asked, parts);
  refreshBehind(asked, parts);
  return answer(kept, 'stale', asked, parts);
}

/** The source that a spec starts from, with the tables that it names, or with its SQL. */
export function openSource(
  { spec, userId, rowPolicy, extraFilters = [] }: Pick<QueryRequest, 'spec' | 'userId' | 'rowPolicy' | 'extraFilters'>,
  { sqlSources, clock, generations }: Pick<QueryParts, 'sqlSources' | 'clock' | 'generations'>,
  { aggregates = true } = {},
): Promise<SourceDescription> {
  // What SQL adds up before the policy can look at rows, no policy can take out again.
  if (rowPolicy !== undefined && holdsRawSql(spec.source))
    throw new AppError('sql_not_allowed', 'Where rows are hidden from you, only saved queries can be run.');
  const now = clock.now();
  const open = (part: QuerySpec) => sqlSources.open(part, userId, now);
  if (!spansSources(spec)) return open(spec);
  refuseRowPolicy(rowPolicy);
  return openJoined({ spec, extraFilters, open, now, aggregates, generationOf: (id) => generations.of(id) });
}

async function identify(
  request: QueryRequest,
  source: SourceDescription,
  { plan, compiled, fill }: PreparedQuery,
  { generations, limits }: QueryParts,
): Promise<string> {
  return cacheKey({
    dataSourceId: source.id,
    dataVersion: source.dataVersion,
    generation: await generations.of(source.id),
    rowPolicy: request.rowPolicy ?? null,
    compiled,
    timezone: plan.timezone,
    fill,
    encoding: request.encoding ?? 'plain',
    maxRows: plan.maxRows,
    maxBytes: limits.maxBytes,
  });
}

/** The source's answer, or the kept one when the source fails and that is better than nothing. */
async function fetchOrKeep(asked: Asked, kept: CacheEntry | null, parts: QueryParts): Promise<QueryAnswer> {
  try {
    return answer(await fetchOnce(asked, asked.request.signal, parts), 'miss', asked, parts);
  } catch (error) {
    if (!kept || !outlives(kept, error, parts.clock.now(), parts.limits.maxStaleSeconds)) throw error;
    return answer(kept, 'stale', asked, parts, awayWarning(kept));
  }
}

/** Nobody waits for it, and nobody is told when it fails: whoever asks next tries again. */
function refreshBehind(asked: Asked, parts: QueryParts): void {
  fetchOnce(asked, AbortSignal.timeout(parts.limits.deadlineMs), parts).catch((error: unknown) =>
    parts.log.debug('An answer could not be read again.', { dataSourceId: asked.source.id, error }),
  );
}

function answer(
  entry: CacheEntry,
  outcome: CacheOutcome,
  { prepared }: Asked,
  { metrics }: QueryParts,
  warning?: string,
): QueryAnswer {
  metrics.answered(outcome);
  const { etag, rowCount, truncated } = entry;
  const hit = outcome === 'hit';
  return {
    body: hit ? entry.hit : bodyOf(entry, outcome, warning),
    brotli: hit ? brotliOf(entry) : null,
    etag,
    cache: outcome,
    rowCount,
    truncated,
    ignoredFilters: prepared.plan.ignoredFilters,
  };
}
