import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates } from '../../../../test/support/certificates.js';
import type { ClickHouse } from '../../../../test/support/clickhouse.js';
import { openClickHouse, outcome, rowsOf, startSalesCluster } from '../../../../test/support/clickhouse-sales.js';

let servers: readonly [ClickHouse, ClickHouse];
let server: ClickHouse;
beforeAll(async () => {
  servers = await startSalesCluster(makeCertificates());
  [server] = servers;
});
afterAll(() => Promise.all(servers.map((one) => one.stop())));

describe('reading only', () => {
  test.each([
    'create table made (x Int8) engine = Memory',
    'insert into sales_here values (1)',
    'insert into sales_here select * from sales',
    'drop table sales_here',
    'truncate table sales_here',
    'alter table sales_here delete where 1',
    'set readonly = 0',
    'system shutdown',
    'kill query where 1',
    'optimize table sales_here',
    'select 1; drop table sales_here',
    "select 1 into outfile '/tmp/made'",
    "select * from url('http://127.0.0.1:1/', 'CSV', 'a Int8')",
    "select * from `remote`('127.0.0.1:1', 'default', 'sales')",
    "select * from /* a */ file /* b */ ('x.csv', 'CSV', 'a Int8')",
    "select * from mysql('127.0.0.1:3306', 'a', 'b', 'c', 'd')",
    'with 1 as x insert into sales_here select 1',
    'select $1$ as x, $1$',
  ])('%s', async (sql) => {
    for (const user of ['reader', 'writer', 'reader1']) {
      const own = openClickHouse(server.port, { user });
      expect(await outcome(rowsOf(own, sql))).toMatchObject({ code: 'invalid_query' });
      await own.close();
    }
    expect(await server.admin("select count() from system.tables where database = 'default'")).toBe('4\n');
    expect(await server.admin('select count() from sales')).toBe('20000\n');
  });

  test('a user who may set nothing is asked with nothing set', async () => {
    const limited = openClickHouse(server.port, { user: 'reader1_bare' });
    expect((await rowsOf(limited, 'select count() from sales')).rows).toEqual([[20000]]);
    await limited.close();
  });
});
