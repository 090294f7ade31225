import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates } from '../../../../test/support/certificates.js';
import type { MariaDb } from '../../../../test/support/mariadb.js';
import {
  contextOf,
  openMysql,
  outcome,
  rowsOf,
  settingsOf,
  signal,
  startMysqlShop,
} from '../../../../test/support/mysql-shop.js';
import { CatalogBudget } from '../database/catalog-budget.js';
import type { DatabaseClient } from '../database/driver.js';
import { catalogOf } from './introspect.js';
import { openSession } from './session.js';

let server: MariaDb;
beforeAll(async () => {
  server = await startMysqlShop(makeCertificates());
});
afterAll(() => server.stop());

describe('looking around', () => {
  test('tells product, flavour, and what the user could do beyond reading', async () => {
    const reader = openMysql(server);
    expect(await reader.probe(signal())).toMatchObject({ product: 'MariaDB', flavour: 'mariadb', warnings: [] });
    await reader.close();
    const writer = openMysql(server, { user: 'writer' });
    const { warnings } = await writer.probe(signal());
    expect(warnings.join(' ')).toMatch(/may write.*files/s);
    await writer.close();
  });

  test('finds tables, views, keys, comments, JSON and character sets, of the chosen databases only', async () => {
    const client = openMysql(server);
    const tables = await client.introspect(signal());
    await client.close();
    expect(tables.map(({ schema, name, kind }) => [schema, name, kind]).sort()).toEqual([
      ['shop', 'numbers', 'table'],
      ['shop', 'products', 'table'],
      ['shop', 'sales', 'table'],
      ['shop', 'totals', 'view'],
    ]);
    const sales = tables.find(({ name }) => name === 'sales');
    expect(sales?.primaryKey).toEqual(['region', 'day']);
    expect(sales?.foreignKeys).toEqual([
      { columns: ['product_id'], schema: 'shop', table: 'products', references: ['id'] },
    ]);
    expect(sales?.columns.map(({ name, type, nativeType }) => [name, type, nativeType])).toEqual([
      ['region', 'string', 'varchar(20)'],
      ['day', 'date', 'date'],
      ['product_id', 'integer', 'int(11)'],
      ['amount', 'decimal', 'decimal(12,2)'],
      ['note', 'string', 'varchar(20) charset latin1'],
      ['doc', 'json', 'longtext'],
      ['at', 'timestamp', 'timestamp'],
      ['bits', 'integer', 'bit(3)'],
    ]);
    expect(tables.find(({ name }) => name === 'products')).toMatchObject({
      comment: 'What is sold',
      columns: [{ role: 'identifier' }, { comment: 'As printed' }],
    });
  });

  test('other databases are shown when they are asked for, and what one may not see stays hidden', async () => {
    const client = openMysql(server, { schemas: ['shop', 'hidden'] });
    expect((await client.introspect(signal())).some(({ schema }) => schema === 'hidden')).toBe(false);
    await client.close();
  });

  test('a server that goes on and on is left, with words that help', async () => {
    const session = await openSession(settingsOf(server), contextOf(server), signal());
    const ask = catalogOf(session, new CatalogBudget({ rows: 1_000, characters: 1_000_000 }));
    await expect(ask('select seq from seq_1_to_1000000000000', [])).rejects.toMatchObject({
      code: 'source_failed',
      message: expect.stringContaining('more tables and columns'),
    });
    session.destroy();
  });

  test('describes a statement without running it', async () => {
    const client = openMysql(server);
    const statement = {
      sql: 'select region, sum(amount) as total, sleep(10) as s from sales group by region',
      parameters: [],
    };
    const shapes = await client.describe(statement, signal());
    expect(shapes).toEqual([
      { name: 'region', type: 'string' },
      { name: 'total', type: 'decimal' },
      { name: 's', type: 'integer' },
    ]);
    await client.close();
  });
});

describe('values', () => {
  let client: DatabaseClient;
  beforeAll(() => {
    client = openMysql(server);
  });
  afterAll(() => client.close());

  test('come without loss, and times in UTC', async () => {
    const { types, rows } = await rowsOf(
      client,
      `select cast(9007199254740993 as signed), 18446744073709551615, 12345678901234567890.123456789, 1.5e0, 42,
        date '2024-02-29', cast('2024-03-10 02:30:00.123456' as datetime(6)), (select at from sales), time '10:11:12',
        cast(null as char), x'00ff', (select note from sales), (select doc from sales), sum(seq)
        from numbers`,
    );
    expect(types).toEqual([
      ...['integer', 'integer', 'decimal', 'float', 'integer', 'date', 'timestamp', 'timestamp', 'time', 'string'],
      ...['binary', 'string', 'json', 'integer'],
    ]);
    expect(rows).toEqual([
      [
        ...['9007199254740993', '18446744073709551615', '12345678901234567890.123456789', 1.5, 42],
        ...['2024-02-29', '2024-03-10T02:30:00.123456', '2025-01-01T00:00:00', '10:11:12', null],
        ...['AP8=', 'é', '{"a":1}', 500500],
      ],
    ]);
  });

  test('bits are numbers', async () => {
    expect(await rowsOf(client, 'select bits from sales')).toEqual({ types: ['integer'], rows: [[5]] });
  });

  test('dates that no calendar has are null', async () => {
    expect((await rowsOf(client, "select cast('0000-00-00' as date), cast('2024-00-10' as date)")).rows).toEqual([
      [null, null],
    ]);
  });

  test('are bound, whatever the server takes for an escape', async () => {
    const hostile = [`a\\' or 1=1 -- `, `'`, `\\`, `"; drop table sales; --`, '\0', '🎉'];
    for (const text of hostile)
      expect(
        (await rowsOf(client, 'select ? as t, count(*) as n from sales where region = ?', [text, text])).rows,
      ).toEqual([[text, 0]]);
  });

  test('that are longer than can be taken in end their statement, and nothing else', async () => {
    // Longer than the longest text of Node: mysql2 would end the process.
    const work = rowsOf(client, "select repeat('x', 600000000) as a");
    expect(await outcome(work)).toMatchObject({ code: 'invalid_query', detail: expect.stringContaining('too long') });
    const { rows } = await rowsOf(client, "select repeat('x', 20000000) as a");
    expect(rows.map((row) => String(row[0]).length)).toEqual([20_000_000]);
  });

  test('texts are compared byte by byte', async () => {
    const { rows } = await rowsOf(client, "select 'a' = 'A', 'a' = 'a ', 'é' = 'e', 'ß' = 'ss'");
    expect(rows).toEqual([[0, 0, 0, 0]]);
  });
});
