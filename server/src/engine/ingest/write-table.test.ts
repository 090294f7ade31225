import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine, type IngestedTable } from '../index.js';
import { silentLog } from '../testing/silent-log.js';

/** Large tables, most values of which are as programs write them: what stands at their end counts as much. */
let dir = '';
let engine: Engine;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'write-'));
  engine = createEngine({ memoryBytes: 2 ** 29, threads: 2, tempDir: join(dir, 'temp'), log: silentLog });
});
afterAll(async () => {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
});

const rows = 60_000;
const header = 'id,amount,day,moment,word';
const plain = (id: number): string => `${id},${id}.5,2024-01-05,2024-01-05 10:00:00,w${id}`;

/** The table of plain rows, but for the last ones. */
async function ingest(name: string, ...last: readonly string[]): Promise<IngestedTable> {
  const [originalPath, outputDir] = [join(dir, `${name}.csv`), join(dir, name)];
  const lines = Array.from({ length: rows - last.length }, (_, id) => plain(id));
  await writeFile(originalPath, `${[header, ...lines, ...last].join('\n')}\n`);
  await mkdir(outputDir);
  const request = { originalPath, fileName: `${name}.csv`, options: {}, overrides: {}, maxInflatedBytes: 2 ** 32 };
  const { tables } = await engine.ingest({ ...request, outputDir }, () => undefined);
  return tables[0]!;
}
async function lastRows({ parquetPath }: IngestedTable, count: number): Promise<unknown> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `SELECT COLUMNS(*)::VARCHAR FROM '${parquetPath}' OFFSET ${rows - count}`,
  );
  connection.closeSync();
  instance.closeSync();
  return reader.getRowsJson();
}
const typesOf = ({ columns }: IngestedTable): string => columns.map(({ type }) => type).join(' ');
const allTypes = 'integer float date timestamp string';

test('plain values alone', async () => {
  const table = await ingest('plain');
  expect([table.rowCount, table.rejectedCount, typesOf(table)]).toEqual([rows, 0, allTypes]);
  expect(await lastRows(table, 1)).toEqual([['59999', '59999.5', '2024-01-05', '2024-01-05 10:00:00', 'w59999']]);
}, 60_000);

test('values that are written in another way at the end are read as they mean', async () => {
  const table = await ingest(
    'other',
    '+5,-0.5,2024-1-6,2024-01-06T10:00,a',
    ' 7 ,.25, 2024-01-07 ,2024-01-07,b',
    'NA,-,,N/A,c',
    '-0,1e2,2024-01-08,2024-01-08 10:00:00.125,NA',
  );
  expect([table.rowCount, table.rejectedCount, typesOf(table)]).toEqual([rows, 0, allTypes]);
  expect(await lastRows(table, 4)).toEqual([
    ['5', '-0.5', '2024-01-06', '2024-01-06 10:00:00', 'a'],
    ['7', '0.25', '2024-01-07', '2024-01-07 00:00:00', 'b'],
    [null, null, null, null, 'c'],
    ['0', '100.0', '2024-01-08', '2024-01-08 10:00:00.125', 'NA'],
  ]);
}, 60_000);

test('a code and a fraction at the end change what their columns are', async () => {
  const table = await ingest('codes', '007,1.5,2024-01-05,2024-01-05 10:00:00,x');
  expect(typesOf(table)).toBe('string float date timestamp string');
  expect(await lastRows(table, 1)).toEqual([['007', '1.5', '2024-01-05', '2024-01-05 10:00:00', 'x']]);
  const fractions = await ingest('fractions', '1.5,1.5,2024-01-05,2024-01-05 10:00:00,x');
  expect(typesOf(fractions)).toBe(allTypes.replace('integer', 'float'));
}, 120_000);

test('a slip at the end is refused alone, and so is a row without its cells', async () => {
  const table = await ingest(
    'slips',
    '1,2.5,2024-02-30,2024-01-05 25:00:00,x',
    '1,2',
    '2,3.5,2024-02-29,2024-01-05 23:00:00,y',
  );
  expect([table.rowCount, table.rejectedCount, typesOf(table)]).toEqual([rows - 1, 3, allTypes]);
}, 60_000);
