import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { ingestHere, type ReadTable } from './ingest-here.js';

/** Tables that are packed, as people and programs pack them. Node 20 writes no zstd: DuckDB does. */
let dir = '';
let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'packed-'));
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(async () => {
  connection.closeSync();
  instance.closeSync();
  await rm(dir, { recursive: true, force: true });
});

/** Rows of a table that is not the same in any two lines: what is lost or doubled shows. */
const query = (from: number, to: number) =>
  `SELECT i AS id, i * 1.5 AS amount, 'text ' || i AS note FROM range(${from}, ${to}) t(i)`;

async function zstd(sql: string, header = true): Promise<Buffer> {
  const path = join(dir, 'packed.zst');
  await connection.run(`COPY (${sql}) TO '${path}' (FORMAT csv, HEADER ${header}, COMPRESSION zstd)`);
  return readFile(path);
}

async function plain(sql: string, header = true): Promise<Buffer> {
  const path = join(dir, 'plain.csv');
  await connection.run(`COPY (${sql}) TO '${path}' (FORMAT csv, HEADER ${header})`);
  return readFile(path);
}

async function zip(members: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const file = new yazl.ZipFile();
  for (const [name, content] of Object.entries(members)) file.addBuffer(content, name);
  file.end();
  return buffer(file.outputStream);
}

function expectRows(tables: readonly ReadTable[], rows: number): void {
  expect(tables).toHaveLength(1);
  const [table] = tables;
  expect([table?.name, table?.rowCount, table?.rejectedCount]).toEqual(['orders', rows, 0]);
  expect(table?.columns.map(({ name, type }) => `${name}:${type}`)).toEqual([
    'id:integer',
    'amount:float',
    'note:string',
  ]);
  const [id, amount, note] = table?.profile.columns ?? [];
  expect([id?.min, id?.max, id?.nulls]).toEqual([0, rows - 1, 0]);
  expect(id?.mean).toBeCloseTo((rows - 1) / 2, 6);
  expect(amount?.max).toBe((rows - 1) * 1.5);
  expect(note?.nulls).toBe(0);
}

const rows = 150_000;

describe('packed tables', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['orders.csv.zst', () => zstd(query(0, rows))],
    ['orders.csv.zstd', () => zstd(query(0, rows))],
    ['orders.csv', () => zstd(query(0, rows))],
    ['orders.csv.gz', async () => gzipSync(await plain(query(0, rows)))],
    ['orders.zip', async () => zip({ 'orders.csv': await plain(query(0, rows)) })],
    ['all.zip', async () => zip({ 'orders.csv.zst': await zstd(query(0, rows)) })],
    ['orders.csv.zst.gz', async () => gzipSync(await zstd(query(0, rows)))],
  ])('%s', async (fileName, content) => {
    expectRows(await ingestHere(fileName, await content()), rows);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['orders.csv.zst', async () => Buffer.concat([await zstd(query(0, 1000)), await zstd(query(1000, rows), false)])],
    [
      'orders.csv.gz',
      async () =>
        Buffer.concat([gzipSync(await plain(query(0, 1000))), gzipSync(await plain(query(1000, rows), false))]),
    ],
  ])('%s of several parts, put one after the other', async (fileName, content) => {
    expectRows(await ingestHere(fileName, await content()), rows);
  });

  it('JSON in zstd', async () => {
    const path = join(dir, 'orders.json.zst');
    await connection.run(`COPY (${query(0, 100)}) TO '${path}' (FORMAT json, COMPRESSION zstd)`);
    const [table] = await ingestHere('orders.json.zst', await readFile(path));
    expect([table?.name, table?.rowCount]).toEqual(['orders', 100]);
  });

  it.each([
    ['its half', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['without its last bytes', (bytes: Buffer) => bytes.subarray(0, -20)],
    ['its head alone', (bytes: Buffer) => bytes.subarray(0, 8)],
    ['rubbish behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('no frame begins like this')])],
    [
      'rubbish in it',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(200, 0xff), bytes.subarray(400)]),
    ],
  ])('zstd that is damaged is refused: %s', async (_how, damage) => {
    const damaged = damage(await zstd(query(0, rows)));
    await expect(ingestHere('orders.csv.zst', damaged)).rejects.toThrow('The zstd archive is damaged or incomplete.');
  });

  it('zstd that unpacks too far is refused', async () => {
    const bomb = await zstd(`SELECT repeat('a,b', 300) AS a FROM range(100_000)`);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(ingestHere('orders.csv.zst', bomb, { maxInflatedBytes: 10_000_000 })).rejects.toThrow(
      'unpacks to more than 10 MB',
    );
  });
});
