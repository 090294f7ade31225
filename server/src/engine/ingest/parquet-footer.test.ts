import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ColumnType } from '@datavizpro/contract';
import { footerBounds } from './parquet-footer.js';
import { parquetFormat } from './parquet-format.js';

/** What the footer tells must be what the rows say, or nothing. */
let dir = '';
let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'footer-'));
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(async () => {
  connection.closeSync();
  instance.closeSync();
  await rm(dir, { recursive: true, force: true });
});

const columns: readonly (readonly [name: string, type: ColumnType, sql: string])[] = [
  ['whole', 'integer', 'CASE WHEN i % 7 > 0 THEN (hash(i) % 1000000)::BIGINT - 500000 END'],
  ['small "quoted"', 'integer', '(i % 90 - 45)::TINYINT'],
  ['amount', 'decimal', '((hash(i * 3) % 10000000)::BIGINT / 100)::DECIMAL(18,2) - 50000'],
  ['exact', 'decimal', '(hash(i * 5) % 1000000)::DECIMAL(38,10) / 7'],
  ['fraction', 'float', '(hash(i * 7) % 1000000)::DOUBLE / 3 - 1e5'],
  ['tiny', 'float', 'CASE WHEN i % 3 = 0 THEN 5e-324 * i ELSE 1e300 / (i + 1) END'],
  ['endless', 'float', "CASE WHEN i = 9 THEN '-inf'::DOUBLE ELSE i END"],
  ['undefined', 'float', "CASE WHEN i = 9 THEN 'nan'::DOUBLE ELSE i END"],
  ['day', 'date', "DATE '0980-01-01' + (hash(i * 11) % 600000)::INTEGER"],
  [
    'moment',
    'timestamp',
    "TIMESTAMP '1969-12-31 23:59:59.999999' + to_microseconds((hash(i * 13) % 9000000000)::BIGINT)",
  ],
  ['instant', 'timestamp', "TIMESTAMPTZ '2024-01-01 00:00:00+00' + to_seconds((hash(i * 17) % 90000000)::BIGINT)"],
  ['clock', 'time', "TIME '00:00:00' + to_seconds((hash(i * 19) % 86400)::BIGINT)"],
  ['word', 'string', "'wörd ' || (hash(i * 23) % 1000)"],
  ['long', 'string', "repeat('x', (i % 300)::INTEGER) || i"],
  ['flag', 'boolean', 'i % 2 = 0'],
  ['nothing', 'integer', 'NULL::BIGINT'],
  ['late', 'integer', 'CASE WHEN i > 290000 THEN i END'],
  ['record', 'json', "('{\"a\": ' || i || '}')::JSON"],
];

it('says of each column what its rows say, or nothing', async () => {
  const path = join(dir, 'table.parquet');
  const quoted = columns.map(([name, , sql]) => `${sql} AS "${name.replaceAll('"', '""')}"`);
  await connection.run(`COPY (SELECT ${quoted.join(', ')} FROM range(300000) t(i)) TO '${path}' (${parquetFormat})`);
  const told = await footerBounds(
    connection,
    path,
    columns.map(([name, type]) => ({ name, type })),
  );
  const reader = await connection.runAndReadAll(
    `SELECT ${columns
      .flatMap(([name]) => {
        const column = `"${name.replaceAll('"', '""')}"`;
        return [`count(*) - count(${column})`, `min(${column})`, `max(${column})`];
      })
      .join(', ')} FROM '${path}'`,
  );
  const row = reader.getRows()[0] ?? [];
  const real = columns.map(([, type], index) => ({
    nulls: Number(row[index * 3]),
    min: type === 'json' ? null : row[index * 3 + 1],
    max: type === 'json' ? null : row[index * 3 + 2],
  }));
  const silent = columns.flatMap(([name], index) => (told[index] === null ? [name] : []));
  expect(told.map((bounds, index) => bounds ?? real[index])).toEqual(real);
  // Where infinite numbers hide the finite ones, the rows are asked.
  expect(silent).toEqual(expect.arrayContaining(['endless', 'undefined']));
  for (const name of ['whole', 'amount', 'fraction', 'day', 'moment', 'nothing', 'late'])
    expect(silent).not.toContain(name);
});
