import type { Engine, EngineQuery } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import type { Connector, ConnectorQuery } from '../connector.js';
import type { DatabaseClients } from '../database/provider.js';
import { translateEngineError } from '../file/errors.js';
import { LakeClient } from './lake-client.js';

interface LakeConnectorOptions {
  readonly clients: DatabaseClients;
  readonly engine: Engine;
}

/** Lakes: files are chosen and brought here by the client; the engine reads, aggregates and encodes them. */
export function createLakeConnector({ clients, engine }: LakeConnectorOptions): Connector {
  return {
    type: 'lake',
    async query(query, encoding, signal) {
      const engineQuery = await openQuery(clients, query, signal);
      return engine.query(engineQuery, encoding, signal).catch(rethrow);
    },
    // What a person wrote runs in the engine's sandbox: see `written` below.
    async describe(query, signal) {
      const engineQuery = await openQuery(clients, query, signal);
      return engine.describe(engineQuery, signal).catch(rethrow);
    },
    async stream(query, format, signal) {
      const engineQuery = await openQuery(clients, query, signal);
      const { body } = await engine.export(engineQuery, format, signal).catch(rethrow);
      return translated(body);
    },
  };
}

/** What fetching took of the deadline is no longer there for reading. */
async function openQuery(clients: DatabaseClients, query: ConnectorQuery, signal: AbortSignal): Promise<EngineQuery> {
  const startedAt = performance.now();
  const { compiled, maxRows, maxBytes, source } = query;
  const { tables, key } = await clients.use(
    source.id,
    (client, own) => {
      if (!(client instanceof LakeClient)) throw new TypeError('Only lakes have files');
      return client.openTables(query, own);
    },
    { signal, deadlineMs: query.deadlineMs },
  );
  const deadlineMs = query.deadlineMs - (performance.now() - startedAt);
  if (deadlineMs <= 0) throw new AppError('source_timeout');
  const { sql, parameters } = compiled;
  const bounds = { timezone: 'UTC', maxRows, maxBytes, deadlineMs };
  const written = query.written === true && { written: true };
  return { sql, parameters, tablesKey: `${source.id}:${key}`, tables, ...bounds, ...written };
}

function rethrow(error: unknown): never {
  throw translateEngineError(error);
}

async function* translated(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    rethrow(error);
  }
}
