import { AppError } from '../platform/app-error.js';
import { createEntry, type CacheEntry } from './cache/entry.js';
import { freshnessOf } from './cache/freshness.js';
import { runShared } from './cache/shared-flight.js';
import { connectorQueryOf } from './connector-query.js';
import type { Connector, Connectors } from './connectors/connector.js';
import type { PreparedQuery } from './prepare.js';
import type { QueryParts } from './query-parts.js';
import type { SourceDescription } from './source.js';
import { aboutWritten } from './written-sources.js';
import type { QueryRequest } from './types.js';

/** A request with everything that was found out about it before the source is asked. */
export interface Asked {
  readonly key: string;
  readonly request: QueryRequest;
  readonly source: SourceDescription;
  readonly prepared: PreparedQuery;
}

/** Equal requests share one run, here and on the other instances. `signal`: of this one alone. */
export function fetchOnce(asked: Asked, signal: AbortSignal, parts: QueryParts): Promise<CacheEntry> {
  const { key, request, source } = asked;
  const { flights, redis, cache, clock } = parts;
  const flight = request.fresh === true ? `fresh:${key}` : key;
  return flights.run(flight, signal, (shared) => {
    const run = () => fetchFromSource(asked, parts, shared);
    if (request.fresh === true) return run();
    const find = async () => {
      const entry = await cache.get(key, source.id);
      return entry && freshnessOf(entry, source, clock.now()) === 'fresh' ? entry : null;
    };
    return runShared(redis, key, shared, { find, run });
  });
}

async function fetchFromSource(
  { key, request, source, prepared }: Asked,
  { connectors, admission, cache, limits }: QueryParts,
  signal: AbortSignal,
): Promise<CacheEntry> {
  const connector = connectorOf(source, connectors);
  const release = await admission.enter(source.id, request.userId, signal);
  try {
    const query = connectorQueryOf(source, prepared, {
      maxBytes: limits.maxBytes,
      deadlineMs: request.deadlineMs ?? limits.deadlineMs,
      requestId: request.requestId,
    });
    const entry = createEntry(key, await connector.query(query, request.encoding ?? 'plain', signal));
    await cache.set(key, source.id, entry);
    return entry;
  } catch (error) {
    throw source.written ? aboutWritten(error) : error;
  } finally {
    release();
  }
}

export function connectorOf(source: SourceDescription, connectors: Connectors): Connector {
  const connector = connectors[source.joined ? 'joined' : source.type];
  if (!connector) throw new AppError('invalid_query', `Data sources of type "${source.type}" cannot be queried yet.`);
  return connector;
}
