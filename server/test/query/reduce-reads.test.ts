import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompiledSql, Reduce } from '@datavizpro/contract';
import { prepareQuery } from '../../src/query/prepare.js';
import { startDebianPostgres, type ExternalPostgres } from '../support/debian-postgres.js';
import { describeFixture, FixtureDatabase, now, specOf } from './fixture.js';
import type { FixtureTable } from './tables.js';

/** A reading each second of a day and more, stored as they came. */
const count = 120_000;
const rowGroup = 4_096;
const start = Date.UTC(2025, 0, 1);
const at = (second: number): number => start + second * 1_000;
const table: FixtureTable = {
  name: 'readings',
  columns: [
    { name: 'at', type: 'timestamp' },
    { name: 'y', type: 'float' },
    { name: 'name', type: 'string' },
  ],
  rows: [],
};
/** Ten minutes of it, with the rows that lead in and out. */
const tenMinutes: Omit<Reduce, 'x' | 'y' | 'width'> = {
  from: at(50_000),
  to: at(50_600),
  reach: { from: at(49_999), to: at(50_601) },
};

const compiledFor = (type: 'file' | 'postgres', schema: string, more: Omit<Reduce, 'x' | 'y' | 'width'>): CompiledSql =>
  prepareQuery(
    {
      spec: specOf({
        table: 'readings',
        dimensions: ['at', 'y', 'name'].map((column) => ({ column })),
        reduce: { x: 'at', y: 'y', width: 600, ...more },
        limit: 50_000,
      }),
    },
    describeFixture({ type, schema, tables: [table] }),
    now,
    { defaultRows: 50_000, maxRows: 50_000 },
  ).compiled;

let folder: string;
let file: string;
let files: FixtureDatabase;
let server: ExternalPostgres;
let client: pg.Client;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reads-'));
  file = path.join(folder, 'readings.parquet');
  const rows = `select timestamp '2025-01-01' + to_seconds(i) as "at", sin(i * 12.9898)::double as y, 'a' as name from range(${count}) t(i)`;
  files = await FixtureDatabase.holding([
    'set enable_external_file_cache = false',
    `copy (${rows}) to '${file}' (format parquet, row_group_size ${rowGroup})`,
    `create view readings as select * from read_parquet('${file}')`,
  ]);
  server = await startDebianPostgres();
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('create table readings ("at" timestamp, y double precision, name text)');
  await client.query(
    `insert into readings select timestamp '2025-01-01' + i * interval '1 second', i * 37 % 101, 'a' from generate_series(0, ${count - 1}) i`,
  );
  await client.query('create index on readings ("at")');
  await client.query('analyze readings');
});
afterAll(async () => {
  files.close();
  await client.end();
  await server.stop();
  await rm(folder, { recursive: true });
});

interface RowGroup {
  readonly from: number;
  readonly to: number;
  /** Second of the first row. */
  readonly first: number;
}

/** Where the bytes of each row group are. */
async function rowGroups(file: string): Promise<readonly RowGroup[]> {
  const { rows } = await files.run({
    sql: `select min(coalesce(dictionary_page_offset, data_page_offset)), sum(total_compressed_size)
          from parquet_metadata('${file}') group by row_group_id order by row_group_id`,
    parameters: [],
  });
  return rows.map(([offset, size], index) => ({
    from: Number(offset),
    to: Number(offset) + Number(size),
    first: index * rowGroup,
  }));
}

test('files: only the row groups of what is seen are opened', async () => {
  const near = compiledFor('file', 'main', tenMinutes);
  const expected = (await files.run(near)).rows;
  expect(expected).toHaveLength(603);
  // Whoever opens another row group finds nothing to read there.
  const bytes = await readFile(file);
  const others = (await rowGroups(file)).filter(({ first }) => first > 50_601 || first + rowGroup <= 49_999);
  expect(others.length).toBeGreaterThan(25);
  for (const { from, to } of others) bytes.fill(0xff, from, to);
  await writeFile(file, bytes);
  expect((await files.run(near)).rows).toEqual(expected);
  await expect(files.run(compiledFor('file', 'main', {}))).rejects.toThrow();
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}
const nodes = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

test('PostgreSQL: the index finds the rows of what is seen', async () => {
  const { sql, parameters } = compiledFor('postgres', 'public', tenMinutes);
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
    `explain (analyze, format json) ${sql}`,
    [...parameters],
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  const scan =
    plan && nodes(plan).find((node) => node['Node Type'].includes('Scan') && node['Node Type'].includes('Index'));
  expect(scan?.['Actual Rows']).toBe(603);
});
