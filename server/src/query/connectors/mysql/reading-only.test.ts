import { existsSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates } from '../../../../test/support/certificates.js';
import type { MariaDb } from '../../../../test/support/mariadb.js';
import { openMysql, outcome, rowsOf, startMysqlShop } from '../../../../test/support/mysql-shop.js';

let server: MariaDb;
beforeAll(async () => {
  server = await startMysqlShop(makeCertificates());
});
afterAll(() => server.stop());

describe('reading only', () => {
  const file = path.join(tmpdir(), `dvp-outfile-${String(process.pid)}`);
  test.each([
    'create table shop.made (x int)',
    'insert into products values (2, "b")',
    'update products set name = "x"',
    'delete from products',
    'truncate table products',
    'drop table products',
    'set global max_connections = 5',
    'set session transaction read write',
    'do sleep(0)',
    'call mysql.AddGeometryColumn(1,2,3,4,5)',
    'begin',
    'commit',
    "prepare s from 'drop table products'",
    'lock tables products write',
    `select 1; create table shop.made (x int)`,
    `select 1 /*! into outfile '${file}' */`,
    `select 1 into outfile '${file}'`,
    `select 1 into dumpfile '${file}'`,
    `load data infile '/etc/passwd' into table products`,
    '/* comment */ -- and another\n insert into products values (3, "c")',
    'with x as (select 1) delete from products',
    'handler products open',
    'kill 1',
    'shutdown',
  ])('%s', async (sql) => {
    const writer = openMysql(server, { user: 'writer' });
    const { code } = await outcome(rowsOf(writer, sql));
    expect(['invalid_query', 'connection_failed']).toContain(code);
    await writer.close();
    const [row] = await server.root(
      `select (select count(*) from information_schema.tables where table_name = 'made') as made,
        (select group_concat(id, name) from shop.products) as products, @@global.max_connections > 5 as connections`,
    );
    expect(row).toEqual({ made: 0, products: '1a', connections: 1 });
    expect(existsSync(file)).toBe(false);
  });

  test('a function that writes is refused by the transaction, for a user with every right', async () => {
    await server.root(
      'create or replace function shop.sneaky() returns int modifies sql data begin delete from shop.products; return 1; end',
    );
    const writer = openMysql(server, { user: 'writer' });
    expect(await outcome(rowsOf(writer, 'select shop.sneaky()'))).toMatchObject({ code: 'invalid_query' });
    await writer.close();
    expect(await server.root('select * from shop.products')).toHaveLength(1);
  });
});
