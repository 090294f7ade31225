import { EngineQueryError, type Engine, type EngineQuery } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import { Hold, holding, type Storage } from '../../../platform/storage/index.js';
import type { Connector, ConnectorQuery } from '../connector.js';
import { translateEngineError } from './errors.js';

interface FileConnectorOptions {
  readonly engine: Engine;
  readonly storage: Storage;
}

/** Files: immutable Parquet in storage, read by the engine's child process. */
export function createFileConnector({ engine, storage }: FileConnectorOptions): Connector {
  const ask = async <T>(query: ConnectorQuery, hold: Hold, run: (query: EngineQuery) => Promise<T>): Promise<T> => {
    try {
      return await run(await toEngineQuery(query, storage, hold));
    } catch (error) {
      if (error instanceof EngineQueryError) await requireFiles(query, storage);
      throw translateEngineError(error);
    }
  };
  return {
    type: 'file',
    query: (query, encoding, signal) =>
      holding((hold) => ask(query, hold, (own) => engine.query(own, encoding, signal))),
    describe: (query, signal) => holding((hold) => ask(query, hold, (own) => engine.describe(own, signal))),
    stream: async (query, format, signal) => {
      const hold = new Hold();
      try {
        return translated((await ask(query, hold, (own) => engine.export(own, format, signal))).body, hold);
      } catch (error) {
        hold.release();
        throw error;
      }
    },
  };
}

async function toEngineQuery(query: ConnectorQuery, storage: Storage, hold: Hold): Promise<EngineQuery> {
  const tables = await Promise.all(
    query.tables.map(async ({ name, storageKey }) => {
      if (storageKey === undefined) throw new AppError('source_not_ready');
      return { name, path: await storage.locate(storageKey, hold) };
    }),
  );
  return {
    sql: query.compiled.sql,
    parameters: query.compiled.parameters,
    tablesKey: `${query.source.id}:${query.source.dataVersion}`,
    tables,
    // The SQL says itself where a zone matters; timestamps with a zone are read in this one.
    timezone: 'UTC',
    maxRows: query.maxRows,
    maxBytes: query.maxBytes,
    deadlineMs: query.deadlineMs,
    ...(query.fill && { fill: query.fill }),
    ...(query.written && { written: true }),
  };
}

/** A file that is gone is another failure than a query that cannot be run. Throws `ObjectMissing`. */
async function requireFiles({ tables }: ConnectorQuery, storage: Storage): Promise<void> {
  for (const { storageKey } of tables) if (storageKey !== undefined) await storage.materialise(storageKey);
}

/** Errors in the middle of a stream speak the catalogue's language, too. */
async function* translated(body: AsyncIterable<Buffer>, hold: Hold): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw translateEngineError(error);
  } finally {
    hold.release();
  }
}
