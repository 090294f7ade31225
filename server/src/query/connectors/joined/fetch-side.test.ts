import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareQuery } from '../../prepare.js';
import type { Side, SourceDescription } from '../../source.js';
import type { Connector, ConnectorQuery } from '../connector.js';
import { fetchSide } from './fetch-side.js';

const columns = [
  { name: 'id', type: 'integer', nullable: true, role: 'identifier', nativeType: 'bigint unsigned' },
  { name: 'price', type: 'decimal', nullable: true, role: 'measure', nativeType: 'numeric(12, 4)' },
  { name: 'at', type: 'timestamp', nullable: true, role: 'time' },
] as const;
const source: SourceDescription = {
  id: '11111111-1111-4111-8111-111111111111',
  type: 'postgres',
  dataVersion: '1',
  tables: [{ schema: 'public', name: 'orders', columns }],
};
const maxRows = 3;
const spec = { source: { dataSourceId: source.id, table: 'orders' } };
const prepared = prepareQuery({ spec }, source, new Date(), { defaultRows: maxRows, maxRows });
const side: Side = { table: 'orders', source, prepared, columns };
const query = { deadlineMs: 1_000 } as ConnectorQuery;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dvp-side-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Answers so many rows, a few bytes at a time. */
function connectorWith(rows: number): Connector & { readonly left: () => boolean } {
  let left = false;
  const text = Buffer.from(Array.from({ length: rows }, (_, id) => `{"id":${id},"price":"1.5","at":null}\n`).join(''));
  async function* body(): AsyncGenerator<Buffer> {
    try {
      for (let at = 0; at < text.length; at += 7) yield await Promise.resolve(text.subarray(at, at + 7));
    } finally {
      left = true;
    }
  }
  return {
    type: 'postgres',
    query: () => Promise.reject(new Error('not asked')),
    stream: () => Promise.resolve(body()),
    left: () => left,
  };
}
const never = new AbortController().signal;

test('rows become a table of the engine, with types that lose nothing', async () => {
  const table = await fetchSide(side, connectorWith(maxRows), query, folder, never);
  expect(table.files?.columns.map(({ nativeType }) => nativeType)).toEqual(['HUGEINT', 'DECIMAL(12,4)', 'TIMESTAMP']);
  expect((await readFile(table.path, 'utf8')).trim().split('\n')).toHaveLength(maxRows);
});

test('a name longer than those of files', async () => {
  const long = { ...side, table: 'ö'.repeat(200) };
  expect(await fetchSide(long, connectorWith(maxRows), query, folder, never)).toMatchObject({ name: long.table });
});

test('one row too many is refused by name, and the database is left', async () => {
  const connector = connectorWith(maxRows + 1);
  await expect(fetchSide(side, connector, query, folder, never)).rejects.toThrow(/more than 3 rows of "orders"/);
  expect(connector.left()).toBe(true);
});
