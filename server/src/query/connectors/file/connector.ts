import type { Engine, EngineQuery } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import type { Storage } from '../../../platform/storage/storage.js';
import type { Connector, ConnectorQuery } from '../connector.js';
import { translateEngineError } from './errors.js';

interface FileConnectorOptions {
  readonly engine: Engine;
  readonly storage: Storage;
}

/** Files: immutable Parquet in storage, read by the engine's child process. */
export function createFileConnector({ engine, storage }: FileConnectorOptions): Connector {
  return {
    type: 'file',
    async query(query, encoding, signal) {
      try {
        return await engine.query(await toEngineQuery(query, storage), encoding, signal);
      } catch (error) {
        throw translateEngineError(error);
      }
    },
    async describe(query, signal) {
      try {
        return await engine.describe(await toEngineQuery(query, storage), signal);
      } catch (error) {
        throw translateEngineError(error);
      }
    },
    async stream(query, format, signal) {
      try {
        const { body } = await engine.export(await toEngineQuery(query, storage), format, signal);
        return translated(body);
      } catch (error) {
        throw translateEngineError(error);
      }
    },
  };
}

async function toEngineQuery(query: ConnectorQuery, storage: Storage): Promise<EngineQuery> {
  const tables = await Promise.all(
    query.tables.map(async ({ name, storageKey }) => {
      if (storageKey === undefined) throw new AppError('source_not_ready');
      return { name, path: await storage.materialise(storageKey) };
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

/** Errors in the middle of a stream speak the catalogue's language, too. */
async function* translated(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw translateEngineError(error);
  }
}
