import type { ColumnType } from '@datavizpro/contract';
import { quoteName, quotePath } from '../query/sql-text.js';
import { UnreadableFileError } from '../types.js';
import { asText } from './as-text.js';
import { columnName, UniqueNames } from './names.js';
import type { OpenJob } from './open-job.js';
import type { RawColumn, RawTable } from './raw-table.js';

/** SQL types that are kept as they are; by the beginning of their name. */
const keptTypes: readonly (readonly [RegExp, ColumnType])[] = [
  [/^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/, 'integer'],
  [/^(?:FLOAT|DOUBLE)$/, 'float'],
  [/^DECIMAL/, 'decimal'],
  [/^BOOLEAN$/, 'boolean'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP/, 'timestamp'],
  [/^TIME$/, 'time'],
  [/^BLOB$/, 'binary'],
  [/^JSON$/, 'json'],
  [/^VARCHAR$/, 'string'],
];

function nativeOf(column: string, sqlType: string): NonNullable<RawColumn['native']> {
  if (/\]$|^(?:STRUCT|MAP|UNION|VARIANT)/.test(sqlType)) return { type: 'json', sql: `to_json(${column})` };
  const kept = keptTypes.find(([pattern]) => pattern.test(sqlType));
  return kept ? { type: kept[1], sql: column } : { type: 'string', sql: `${column}::VARCHAR` };
}

/** A Parquet file: types are its own, unless somebody chooses others; nested columns become JSON. */
export async function openParquet(job: OpenJob): Promise<RawTable> {
  const { connection, path, baseName } = job;
  const relation = `read_parquet(${quotePath(path)})`;
  const damaged = () =>
    new UnreadableFileError('The Parquet file is damaged or incomplete. Write it again and upload it.');
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${relation}`).catch(() => {
    throw damaged();
  });
  const counted = await connection
    .runAndReadAll(`SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata(${quotePath(path)})`)
    .catch(() => {
      throw damaged();
    });
  const names = new UniqueNames();
  const columns = described.getRowsJson().map(([source, sqlType], index): RawColumn => {
    const column = quoteName(asText(source));
    const native = nativeOf(column, asText(sqlType));
    return {
      source: asText(source),
      name: names.take(columnName(asText(source), index)),
      textSql: native.type === 'json' ? `(${native.sql})::VARCHAR` : `${column}::VARCHAR`,
      infer: 'none',
      native,
    };
  });
  return {
    name: job.nameTable(baseName),
    columns,
    relation,
    tracking: () => relation,
    dialect: {},
    delimiter: null,
    recordCount: Number(counted.getRowsJson()[0]?.[0] ?? 0),
    refused: () => Promise.resolve({ count: 0, records: [] }),
    linesOf: (ordinals) => Promise.resolve(new Map(ordinals.map((ordinal) => [ordinal, ordinal + 1]))),
    explain: () => 'The Parquet file is damaged or incomplete. Write it again and upload it.',
  };
}
