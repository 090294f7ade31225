import type { Column, ColumnType } from '@datavizpro/contract';
import type { Engine, EngineFiles, EngineQuery } from '../../../engine/index.js';
import { columnRole } from '../column-role.js';
import type { DatabaseTable } from '../database/driver.js';
import type { LakeFile, LakeStore } from './lake-file.js';
import { samplesOf, withSamples } from './sample.js';
import type { LakeTable } from './tables.js';

interface DescribeContext {
  readonly store: LakeStore;
  readonly engine: Engine;
  readonly workDir: string;
  readonly signal: AbortSignal;
}

/** DuckDB's types in our vocabulary; the rest is text. */
const types: readonly (readonly [RegExp, ColumnType])[] = [
  [/^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, 'integer'],
  [/^DECIMAL/, 'decimal'],
  [/^(?:FLOAT|DOUBLE)$/, 'float'],
  [/^BOOLEAN$/, 'boolean'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP/, 'timestamp'],
  [/^TIME/, 'time'],
  [/^BLOB$/, 'binary'],
  [/^JSON$/, 'json'],
];

/** A table's columns and its rows, as far as a few of its files say. */
export async function describeTable(table: LakeTable, context: DescribeContext): Promise<DatabaseTable> {
  const { store, engine, workDir, signal } = context;
  const samples = samplesOf(table);
  return withSamples(store, samples, workDir, signal, async (paths) => {
    const inFiles = await nativeTypes(engine, { format: table.format, paths, columns: [], partitions: [] }, signal);
    const found = [...inFiles.filter(({ name }) => !isPartition(table, name)), ...table.partitions];
    const rows = await countRows(table, samples, paths, context);
    const columns = found.map(({ name, nativeType }) => columnOf(name, nativeType));
    return {
      schema: '',
      name: table.name,
      kind: 'table',
      rowCountEstimate: rows,
      columns,
      primaryKey: [],
      foreignKeys: [],
    };
  });
}

const isPartition = ({ partitions }: LakeTable, name: string): boolean => partitions.some((one) => one.name === name);

function columnOf(name: string, nativeType: string): Column {
  const type = types.find(([pattern]) => pattern.test(nativeType))?.[1] ?? 'string';
  return { name, type, nullable: true, role: columnRole(name, type, false), nativeType };
}

async function nativeTypes(
  engine: Engine,
  files: EngineFiles,
  signal: AbortSignal,
): Promise<readonly { readonly name: string; readonly nativeType: string }[]> {
  const sql = 'SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM "sample")';
  const rows = await engine.rows(queryOver(files, sql), signal);
  return rows.map((row) => ({ name: String(row['column_name']), nativeType: simple(String(row['column_type'])) }));
}

/** Nested values are answered as JSON anyway; enums are text. */
function simple(nativeType: string): string {
  if (/[[\]]|^(?:STRUCT|MAP|UNION|VARIANT)/.test(nativeType)) return 'JSON';
  return nativeType.startsWith('ENUM') ? 'VARCHAR' : nativeType;
}

/** Rows per byte of the samples, over all bytes. */
async function countRows(
  table: LakeTable,
  samples: readonly LakeFile[],
  paths: readonly string[],
  { engine, signal }: DescribeContext,
): Promise<number | null> {
  // Of Parquet DuckDB reads the description only; counting lines of text would read all of it.
  if (table.format !== 'parquet') return null;
  const sampled = samples.reduce((sum, { size }) => sum + size, 0);
  const total = table.files.reduce((sum, { size }) => sum + size, 0);
  const files: EngineFiles = { format: table.format, paths, columns: [], partitions: [] };
  const [row] = await engine.rows(queryOver(files, 'SELECT count(*) AS n FROM "sample"'), signal);
  return Math.round((Number(row?.['n'] ?? 0) * total) / Math.max(1, sampled));
}

const queryOver = (files: EngineFiles, sql: string): EngineQuery => ({
  sql,
  parameters: [],
  tablesKey: `sample:${files.paths.join('|')}`,
  tables: [{ name: 'sample', path: '', files }],
  timezone: 'UTC',
  maxRows: 5_000,
  maxBytes: 1 << 22,
  deadlineMs: 20_000,
});
