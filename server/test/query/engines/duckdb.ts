import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CompiledSql, QueryResult } from '@datavizpro/contract';
import { createEngine, type Engine, type EngineTable } from '../../../src/engine/index.js';
import { silentLog } from '../../../src/platform/log/silent-log.js';
import { FixtureDatabase, source } from '../fixture.js';
import { fixtureTables, type FixtureTable } from '../tables.js';
import type { EngineUnderTest, ResultRows, RunningEngine } from './engine.js';

/** Files: Parquet, read by the engine's child process. */
export const duckdb: EngineUnderTest = {
  dialect: 'duckdb',
  title: 'Files (DuckDB)',
  source,
  start: async (zone) => {
    const dir = await mkdtemp(path.join(tmpdir(), 'dvp-conformance-'));
    process.env['TZ'] = zone;
    const engine = createEngine({ memoryBytes: 2 ** 29, threads: 2, tempDir: path.join(dir, 'temp'), log: silentLog });
    return { ...running(engine, dir), close: () => closeAll(engine, dir) };
  },
};

function running(engine: Engine, dir: string): Pick<RunningEngine, 'load' | 'run'> {
  const tables = fixtureTables.map(({ name }, index) => ({ name, path: path.join(dir, `${String(index)}.parquet`) }));
  return {
    load: (wanted) => writeParquet(tables, wanted),
    run: async ({ sql, parameters }) => rowsOf(await ask(engine, tables, { sql, parameters })),
  };
}

async function writeParquet(files: readonly EngineTable[], tables: readonly FixtureTable[]): Promise<void> {
  const database = await FixtureDatabase.open(tables);
  for (const { name, path: file } of files)
    await database.connection.run(`copy "${name.replaceAll('"', '""')}" to '${file}' (format parquet)`);
  database.close();
}

async function ask(
  engine: Engine,
  tables: readonly EngineTable[],
  compiled: Pick<CompiledSql, 'sql' | 'parameters'>,
): Promise<QueryResult> {
  const query = { ...compiled, tablesKey: 'conformance', tables, timezone: 'UTC', maxRows: 10_000, maxBytes: 2 ** 24 };
  const { hit } = await engine.query({ ...query, deadlineMs: 20_000 }, 'plain');
  return JSON.parse(hit.toString('utf8')) as QueryResult;
}

const rowsOf = ({ columns, rowCount }: QueryResult): ResultRows =>
  Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row] ?? null));

async function closeAll(engine: Engine, dir: string): Promise<void> {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
}
