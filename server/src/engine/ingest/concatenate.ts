import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column, ColumnType } from '@datavizpro/contract';
import { sqlTypes } from '../sql-types.js';
import { quoteName, quotePath, quoteText } from '../query/sql-text.js';
import type { ConcatenatedTable, ConcatRequest } from '../types.js';
import { asText } from './as-text.js';
import { seal, writeDurably } from './durable.js';
import { parquetFormat } from './parquet-format.js';
import { Profiler } from './profile.js';
import { columnRole } from './roles.js';

interface Part {
  readonly path: string;
  /** SQL types by column name. */
  readonly types: ReadonlyMap<string, string>;
}

/** Which SQL types hold values of a type. */
const families: Record<ColumnType, RegExp> = {
  string: /^VARCHAR$/,
  integer: /^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/,
  decimal: /^DECIMAL/,
  float: /^(?:FLOAT|DOUBLE)$/,
  boolean: /^BOOLEAN$/,
  date: /^DATE$/,
  timestamp: /^TIMESTAMP/,
  time: /^TIME$/,
  json: /^JSON$/,
  geo: /^VARCHAR$/,
  binary: /^BLOB$/,
};

/** Writes Parquet files one after the other into a new one, with the columns asked for. */
export async function concatenate(request: ConcatRequest, connection: DuckDBConnection): Promise<ConcatenatedTable> {
  const parts = await Promise.all(request.parts.map((path) => describePart(connection, path)));
  const selects = parts.map((part) => {
    const columns = request.columns.map(
      (column) => `${partValue(part, column, targetType(parts, column))} AS ${quoteName(column.name)}`,
    );
    return `SELECT ${columns.join(', ')} FROM read_parquet(${quotePath(part.path)})`;
  });
  const parquetPath = join(request.outputDir, 'table-1.parquet');
  const result = await connection.runAndReadAll(
    `COPY (${selects.join('\nUNION ALL\n')}) TO ${quoteText(parquetPath)} (${parquetFormat})`,
  );
  const rowCount = Number(result.getRowsJson()[0]?.[0] ?? 0);
  const profiling = new Profiler(connection, parquetPath, rowCount).profile(request.name, request.columns);
  const [fingerprint, profile] = await seal(parquetPath, profiling);
  const profilePath = join(request.outputDir, 'table-1.profile.json');
  await writeDurably(profilePath, JSON.stringify(profile));
  const columns = request.columns.map(({ name, type }, index): Column => {
    const columnProfile = profile.columns[index];
    if (!columnProfile) throw new Error(`The column "${name}" has no profile.`);
    return { name, type, nullable: columnProfile.nulls > 0, role: columnRole(name, type, columnProfile, rowCount) };
  });
  return { name: request.name, parquetPath, profilePath, rowCount, columns, ...fingerprint };
}

async function describePart(connection: DuckDBConnection, path: string): Promise<Part> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quotePath(path)})`);
  return { path, types: new Map(reader.getRowsJson().map(([name, type]) => [asText(name), asText(type)])) };
}

/** The widest of the parts' own types where they are of the family, so that nothing is rounded. */
function targetType(parts: readonly Part[], { name, type }: Column): string {
  const own = [...new Set(parts.flatMap(({ types }) => types.get(name) ?? []))].filter((sql) =>
    families[type].test(sql),
  );
  if (own.length === 1) return own[0] ?? sqlTypes[type];
  if (type === 'decimal') return widestDecimal(own);
  // An instant and a local time side by side: both in UTC.
  return sqlTypes[type];
}

function widestDecimal(types: readonly string[]): string {
  const sizes = types.flatMap((type) => {
    const match = /\((\d+),\s*(\d+)\)/.exec(type);
    return match ? [{ scale: Number(match[2]), whole: Number(match[1]) - Number(match[2]) }] : [];
  });
  if (sizes.length === 0) return sqlTypes.decimal;
  const scale = Math.max(...sizes.map((size) => size.scale));
  const whole = Math.max(...sizes.map((size) => size.whole));
  return `DECIMAL(${Math.min(38, whole + scale)},${scale})`;
}

/** A part's value in the target type; NULL where the part lacks the column or the value can't be cast. */
function partValue({ types }: Part, { name, type }: Column, target: string): string {
  const own = types.get(name);
  if (own === undefined) return `NULL::${target}`;
  const column = quoteName(name);
  if (own === target) return column;
  const value = `try_cast(${column} AS ${target})`;
  // A cast would round 1.5 to 2: a fraction is no integer.
  if (type === 'integer' && /^(?:DECIMAL|FLOAT|DOUBLE)/.test(own)) {
    return `CASE WHEN ${value} = ${column} THEN ${value} END`;
  }
  if (type === 'integer' && own === 'VARCHAR') {
    return `CASE WHEN regexp_full_match(${column}, '[+-]?[0-9]+') THEN ${value} END`;
  }
  return value;
}
