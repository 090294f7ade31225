import type { Engine, EngineQuery, EngineTable } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import { Hold, holding } from '../../../platform/storage/index.js';
import type { Connector, ConnectorQuery } from '../connector.js';
import type { DatabaseClients } from '../database/provider.js';
import { translateEngineError } from '../file/errors.js';
import { withoutConnection } from '../without-connection.js';
import { LakeClient, nativeColumn } from './lake-client.js';

interface LakeConnectorOptions {
  readonly clients: DatabaseClients;
  readonly engine: Engine;
}

/** Lakes: files are chosen and brought here by the client; the engine reads, aggregates and encodes them. */
export function createLakeConnector({ clients, engine }: LakeConnectorOptions): Connector {
  return {
    type: 'lake',
    async query(query, encoding, signal) {
      return holding(async (hold) => {
        const engineQuery = await openQuery(clients, query, signal, hold);
        return engine.query(engineQuery, encoding, signal).catch(rethrow);
      });
    },
    // What a person wrote runs in the engine's sandbox: see `written` below.
    describe: (query, signal) => engine.describe(withoutFiles(query), signal).catch(rethrow),
    async stream(query, format, signal) {
      const hold = new Hold();
      try {
        const engineQuery = await openQuery(clients, query, signal, hold);
        const { body } = await engine.export(engineQuery, format, signal).catch(rethrow);
        return translated(body, hold);
      } catch (error) {
        hold.release();
        throw error;
      }
    },
  };
}

/** What fetching took of the deadline is no longer there for reading. */
async function openQuery(
  clients: DatabaseClients,
  query: ConnectorQuery,
  signal: AbortSignal,
  hold: Hold,
): Promise<EngineQuery> {
  const startedAt = performance.now();
  const { tables, key } = await clients
    .use(
      query.source.id,
      (client, own) => {
        if (!(client instanceof LakeClient)) throw new TypeError('Only lakes have files');
        return client.openTables(query, own, hold);
      },
      { signal, deadlineMs: query.deadlineMs },
    )
    .catch((error: unknown) => {
      throw withoutConnection(error);
    });
  const deadlineMs = query.deadlineMs - (performance.now() - startedAt);
  if (deadlineMs <= 0) throw new AppError('source_timeout');
  return { ...engineQuery(query, tables, key), deadlineMs };
}

/** What SQL answers with follows from the tables' columns: no file is needed for that. */
function withoutFiles(query: ConnectorQuery): EngineQuery {
  const tables = query.tables.map(({ name, columns }) => ({
    name,
    path: '',
    files: { format: 'parquet', paths: [], columns: columns.map(nativeColumn), partitions: [] } as const,
  }));
  return engineQuery(query, tables, `${query.source.dataVersion}:described`);
}

function engineQuery(query: ConnectorQuery, tables: readonly EngineTable[], key: string): EngineQuery {
  const { compiled, maxRows, maxBytes, deadlineMs, source, written } = query;
  const { sql, parameters } = compiled;
  const limits = { timezone: 'UTC', maxRows, maxBytes, deadlineMs };
  return { sql, parameters, tablesKey: `${source.id}:${key}`, tables, ...limits, ...(written && { written }) };
}

function rethrow(error: unknown): never {
  throw translateEngineError(error);
}

async function* translated(body: AsyncIterable<Buffer>, hold: Hold): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    rethrow(error);
  } finally {
    hold.release();
  }
}
