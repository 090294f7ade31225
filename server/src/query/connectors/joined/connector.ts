import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Engine, EngineQuery, EngineTable } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import { Hold, type Storage } from '../../../platform/storage/index.js';
import type { Connector, ConnectorQuery, Connectors } from '../connector.js';
import { translateEngineError } from '../file/errors.js';
import { fetchSide } from './fetch-side.js';

interface JoinedConnectorOptions {
  /** Of the sources that are joined. */
  readonly connectors: Connectors;
  readonly engine: Engine;
  readonly storage: Storage;
}

/** Where the sides are while they are joined. */
interface Place {
  readonly folder: string;
  readonly hold: Hold;
}

/** Joins of several data sources: each side is asked of its own, and what comes is joined in the engine's process. */
export function createJoinedConnector(options: JoinedConnectorOptions): Connector {
  const { engine } = options;
  return {
    type: 'joined',
    query: (query, encoding, signal) =>
      withSides(query, options, signal, (joined) => translated(engine.query(joined, encoding, signal))),
    stream: async (query, format, signal) => {
      const folder = await options.storage.createWorkDir();
      const hold = new Hold();
      const clean = () => {
        hold.release();
        return rm(folder, { recursive: true, force: true });
      };
      try {
        const joined = await toEngineQuery(query, { folder, hold }, options, signal);
        const { body } = await translated(engine.export(joined, format, signal));
        return endingWith(body, clean);
      } catch (error) {
        await clean();
        throw error;
      }
    },
  };
}

async function withSides<T>(
  query: ConnectorQuery,
  options: JoinedConnectorOptions,
  signal: AbortSignal,
  use: (joined: EngineQuery) => Promise<T>,
): Promise<T> {
  const folder = await options.storage.createWorkDir();
  const hold = new Hold();
  try {
    return await use(await toEngineQuery(query, { folder, hold }, options, signal));
  } finally {
    hold.release();
    await rm(folder, { recursive: true, force: true });
  }
}

async function toEngineQuery(
  query: ConnectorQuery,
  place: Place,
  options: JoinedConnectorOptions,
  signal: AbortSignal,
): Promise<EngineQuery> {
  const { compiled, maxRows, maxBytes, deadlineMs, fill } = query;
  return {
    sql: compiled.sql,
    parameters: compiled.parameters,
    // What the sides answer is new each time.
    tablesKey: randomUUID(),
    tables: await tablesOf(query, place, options, signal),
    timezone: 'UTC',
    maxRows,
    maxBytes,
    deadlineMs,
    ...(fill && { fill }),
  };
}

/** All sides at once; when one fails, the others are not waited for. */
async function tablesOf(
  query: ConnectorQuery,
  { folder, hold }: Place,
  { connectors, storage }: JoinedConnectorOptions,
  signal: AbortSignal,
): Promise<readonly EngineTable[]> {
  const failed = new AbortController();
  const both = AbortSignal.any([signal, failed.signal]);
  const sides = query.source.joined?.sides ?? [];
  const tables = query.tables.map(async ({ name, storageKey }): Promise<EngineTable> => {
    if (storageKey !== undefined) return { name, path: await storage.materialise(storageKey, hold) };
    const side = sides.find(({ table }) => table === name);
    const connector = side && connectors[side.source.type];
    if (!connector) throw new AppError('source_not_ready');
    return fetchSide(side, connector, query, folder, both);
  });
  try {
    return await Promise.all(tables);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(tables);
    throw error;
  }
}

async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw translateEngineError(error);
  }
}

async function* endingWith(body: AsyncIterable<Buffer>, clean: () => Promise<void>): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw translateEngineError(error);
  } finally {
    await clean();
  }
}
