import { existsSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, MysqlConfiguration } from '@datavizpro/contract';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import { dialTo } from '../../../../test/support/dial.js';
import { startMariaDb, type MariaDb } from '../../../../test/support/mariadb.js';
import { eventually } from '../../../../test/support/wait.js';
import { failedStepOf } from '../../../platform/egress/index.js';
import { silentLog } from '../../../platform/log/silent-log.js';
import { Secret } from '../../../platform/secret.js';
import { CatalogBudget } from '../database/catalog-budget.js';
import type { ConnectionSettings, DatabaseClient, DriverContext, Statement } from '../database/driver.js';
import { mysqlDriver } from './driver.js';
import { catalogOf } from './introspect.js';
import { openSession } from './session.js';

const password = 'one-for-all';
const signal = () => AbortSignal.timeout(20_000);
const limits = { deadlineMs: 20_000, batchRows: 100 };

const accounts = [
  `create user reader@'127.0.0.1' identified by '${password}'`,
  `grant select, show view on shop.* to reader@'127.0.0.1'`,
  `create user writer@'127.0.0.1' identified by '${password}'`,
  `grant all on *.* to writer@'127.0.0.1'`,
  `create user sealed@'127.0.0.1' identified by '${password}' require ssl`,
  `grant select on shop.* to sealed@'127.0.0.1'`,
];

interface OpenOptions extends Partial<MysqlConfiguration> {
  readonly secret?: string;
  readonly poolSize?: number;
}

function settingsOf(server: MariaDb, options: OpenOptions = {}): ConnectionSettings<'mysql'> {
  const { secret = password, poolSize: _, ...rest } = options;
  const where = { host: '127.0.0.1', port: server.port, user: 'reader', database: 'shop', tls: 'disable' } as const;
  return {
    dataSourceId: 'source',
    revision: '1',
    configuration: { ...where, ...rest },
    secrets: { password: new Secret(secret) },
  };
}

const contextOf = (server: MariaDb, { poolSize = 4 }: OpenOptions = {}): DriverContext => ({
  dial: dialTo(server.port),
  log: silentLog,
  connectMs: 5_000,
  poolSize,
});

const open = (server: MariaDb, options: OpenOptions = {}): DatabaseClient =>
  mysqlDriver.open(settingsOf(server, options), contextOf(server, options));

async function rowsOf(client: DatabaseClient, sql: string, parameters: Statement['parameters'] = []) {
  const { columns, batches } = await client.run({ sql, parameters }, limits, signal());
  const rows: CellValue[][] = [];
  for await (const batch of batches)
    for (let row = 0; row < batch.rowCount; row += 1) rows.push(batch.columns.map((column) => column[row] ?? null));
  return { types: columns.map(({ type }) => type), rows };
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'done' }),
    (error: unknown) => ({
      code: (error as { code?: string }).code,
      step: failedStepOf(error)?.step,
      detail: (error as Error).message,
    }),
  );

const running = async (server: MariaDb, text: string): Promise<number> => {
  const rows = await server.root(`select count(*) as n from information_schema.processlist
    where command in ('Query', 'Execute') and info like '%${text}%' and info not like '%processlist%'`);
  return Number(rows[0]?.['n']);
};

/** Until so many statements with this text run. */
const waitFor = (text: string, count: number, maxMs = 1_000) =>
  eventually(
    () => running(server, text),
    (found) => found === count,
    maxMs,
  );

/** Rows by the million at next to no cost. */
const endlessRows = 'select a.seq as n from shop.numbers a, shop.numbers b, shop.numbers c /* endless */';

let server: MariaDb;
let certificates: TestCertificates;

beforeAll(async () => {
  certificates = makeCertificates();
  server = await startMariaDb({
    tls: { ca: certificates.ca, server: certificates.server },
    options: [
      '--max-allowed-packet=1G',
      '--default-time-zone=+09:00',
      '--sql-mode=NO_BACKSLASH_ESCAPES,ANSI_QUOTES,ONLY_FULL_GROUP_BY',
    ],
  });
  await server.root(
    'create database shop',
    ...accounts,
    'use shop',
    'create table numbers as select seq from seq_1_to_1000',
    `create table products (id int primary key, name varchar(40) comment 'As printed') comment 'What is sold'`,
    `create table sales (region varchar(20), day date, product_id int, amount decimal(12,2), note varchar(20) character set latin1,
      doc json, at timestamp null, bits bit(3), primary key (region, day), foreign key (product_id) references products (id))`,
    'create view totals as select region, sum(amount) as total from sales group by region',
    `insert into products values (1, 'a')`,
    `insert into sales values ('north', '2025-01-01', 1, 10.5, convert(x'e9' using latin1), '{"a":1}', '2025-01-01 09:00:00', 5)`,
    'create database hidden',
    'create table hidden.secrets (x int)',
  );
});
afterAll(() => server.stop());

describe('looking around', () => {
  test('tells product, flavour, and what the user could do beyond reading', async () => {
    const reader = open(server);
    expect(await reader.probe(signal())).toMatchObject({ product: 'MariaDB', flavour: 'mariadb', warnings: [] });
    await reader.close();
    const writer = open(server, { user: 'writer' });
    const { warnings } = await writer.probe(signal());
    expect(warnings.join(' ')).toMatch(/may write.*files/s);
    await writer.close();
  });

  test('finds tables, views, keys, comments, JSON and character sets, of the chosen databases only', async () => {
    const client = open(server);
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
    const client = open(server, { schemas: ['shop', 'hidden'] });
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
    const client = open(server);
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
    client = open(server);
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
    const writer = open(server, { user: 'writer' });
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
    const writer = open(server, { user: 'writer' });
    expect(await outcome(rowsOf(writer, 'select shop.sneaky()'))).toMatchObject({ code: 'invalid_query' });
    await writer.close();
    expect(await server.root('select * from shop.products')).toHaveLength(1);
  });
});

describe('stopping', () => {
  let client: DatabaseClient;
  beforeAll(() => {
    client = open(server, { poolSize: 1 });
  });
  afterAll(() => client.close());
  const gone = (text: string) => waitFor(text, 0);

  test('at its deadline, by the server and by us', async () => {
    const run = client.run(
      { sql: 'select sleep(30), 1 /* late */', parameters: [] },
      { ...limits, deadlineMs: 300 },
      signal(),
    );
    const late = (async () => {
      for await (const { rowCount } of (await run).batches) expect(rowCount).toBe(0);
    })();
    expect(await outcome(late)).toMatchObject({ code: 'source_timeout' });
    await gone('late');
  });

  test('when the caller leaves before the first row', async () => {
    const controller = new AbortController();
    const text = 'select count(*) from numbers a, numbers b, numbers c, numbers d /* left */';
    const run = outcome(client.run({ sql: text, parameters: [] }, limits, controller.signal));
    await waitFor('left', 1, 5_000);
    controller.abort();
    expect(await run).toMatchObject({ code: 'cancelled' });
    await gone('left');
  });

  test('when the caller leaves between two rows, or breaks', async () => {
    const controller = new AbortController();
    const { batches } = await client.run({ sql: endlessRows, parameters: [] }, limits, controller.signal);
    const reading = (async () => {
      for await (const batch of batches) if (batch.rowCount > 0) controller.abort();
    })();
    expect(await outcome(reading)).toMatchObject({ code: 'cancelled' });
    await gone('endless');
    const again = await client.run({ sql: endlessRows, parameters: [] }, limits, signal());
    for await (const batch of again.batches) if (batch.rowCount > 0) break;
    await gone('endless');
    // The pool holds one session only: it is free again.
    expect((await rowsOf(client, 'select 1')).rows).toEqual([[1]]);
  });

  test('a slow reader holds no more than it asked for', async () => {
    const { batches } = await client.run({ sql: endlessRows, parameters: [] }, limits, signal());
    const reader = batches[Symbol.asyncIterator]();
    await reader.next();
    const before = process.memoryUsage().rss;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 2 ** 20);
    await reader.return?.();
    await gone('endless');
  });
});

describe('sessions', () => {
  test('are shared by more work than there are of them, and replaced when they died', async () => {
    const client = open(server, { poolSize: 2 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => rowsOf(client, 'select sleep(0.01)')));
    expect(answers).toHaveLength(8);
    const ids = await server.root("select id from information_schema.processlist where user = 'reader'");
    for (const { id } of ids) await server.root(`kill connection ${String(id)}`);
    expect((await rowsOf(client, 'select 2')).rows).toEqual([[2]]);
    await client.close();
  });

  test('that run something are ended by closing the client', async () => {
    const client = open(server);
    const run = outcome(rowsOf(client, 'select sleep(30) /* closed */'));
    await waitFor('closed', 1, 5_000);
    await client.close();
    expect((await run).code).not.toBe('done');
    await waitFor('closed', 0, 1_000);
  });
});

describe('what is wrong, in plain words', () => {
  test.each([
    ['the password', { secret: 'wrong' }, { code: 'connection_failed', step: 'login' }],
    ['the user', { user: 'nobody' }, { code: 'connection_failed', step: 'login' }],
    ['the database', { database: 'nowhere' }, { code: 'connection_failed', step: 'rights' }],
    ['a user who needs TLS', { user: 'sealed' }, { code: 'connection_failed', step: 'login' }],
  ] as const)('%s', async (_name, options, expected) => {
    const client = open(server, options);
    expect(await outcome(client.probe(signal()))).toMatchObject(expected);
    await client.close();
  });

  test('SQL that is wrong, and where', async () => {
    const client = open(server);
    const wrong = client.run({ sql: 'select region\nform sales', parameters: [] }, limits, signal());
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_query', errors: [{ path: 'sql', position: 19 }] });
    expect(await outcome(rowsOf(client, 'select nothing from sales'))).toMatchObject({
      code: 'invalid_query',
      detail: expect.stringContaining("Unknown column 'nothing'") as string,
    });
    expect(await outcome(rowsOf(client, 'select * from hidden.secrets'))).toMatchObject({ code: 'invalid_query' });
    expect(await outcome(rowsOf(client, 'select * from gone'))).toMatchObject({ code: 'invalid_query' });
    await client.close();
  });
});

describe('TLS', () => {
  let misnamed: MariaDb;
  beforeAll(async () => {
    misnamed = await startMariaDb({ tls: { ca: certificates.ca, server: certificates.misnamed } });
    await misnamed.root('create database shop', ...accounts);
  });
  afterAll(() => misnamed.stop());

  const connects = async (to: MariaDb, options: OpenOptions) => {
    const client = open(to, options);
    const result = await outcome(client.probe(signal()));
    await client.close();
    return result;
  };
  const verified = () => ({ tls: 'verify', tlsCa: certificates.ca }) as const;

  test.each(['localhost', '127.0.0.1'])('a certificate for %s is accepted', async (host) => {
    expect(await connects(server, { ...verified(), host, user: 'sealed' })).toEqual({ code: 'done' });
  });

  test.each(['localhost', '127.0.0.1'])(
    'one for another name than %s is refused before anything is said',
    async (host) => {
      const before = await misnamed.root("show global status like 'Aborted_connects'");
      expect(await connects(misnamed, { ...verified(), host })).toMatchObject({
        step: 'tls',
        detail: `The server's certificate is not for "${host}".`,
      });
      const after = await misnamed.root("show global status like 'Access_denied_errors'");
      expect(before).toHaveLength(1);
      expect(Number(after[0]?.['Value'])).toBe(0);
    },
  );

  test('one of an unknown authority is refused, unless only encryption is asked for', async () => {
    expect(await connects(server, { tls: 'verify', host: 'localhost' })).toMatchObject({ step: 'tls' });
    expect(await connects(server, { tls: 'require', host: 'localhost', user: 'sealed' })).toEqual({ code: 'done' });
  });

  test('a server without TLS is told apart', async () => {
    const plain = await startMariaDb({ options: ['--skip-ssl'] });
    expect(await connects(plain, { tls: 'require' })).toMatchObject({
      step: 'tls',
      detail: 'The database does not speak TLS.',
    });
    await plain.stop();
  });
});
