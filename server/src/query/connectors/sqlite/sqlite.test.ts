import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueryResult } from '@datavizpro/contract';
import { silentLog } from '../../../platform/log/silent-log.js';
import { createEgressGate, failedStepOf } from '../../../platform/egress/index.js';
import { ask } from '../../../../test/support/postgres-client.js';
import { connectDatabases } from '../connect-databases.js';
import type { DatabaseClient } from '../database/driver.js';
import { sqliteDriver } from './driver.js';

let folder: string;
let file: string;
let client: DatabaseClient;
const patient = new AbortController().signal;

const openFile = (name: string, folders = [folder]): DatabaseClient =>
  sqliteDriver.open(
    { dataSourceId: 'a', revision: '1', configuration: { file: name }, secrets: {} },
    {
      dial: () => Promise.reject(new Error('There is nothing to dial')),
      log: silentLog,
      connectMs: 1_000,
      poolSize: 2,
      folders,
    },
  );

const setUp = `
  create table customers (id integer primary key, name text collate nocase, since timestamp, born date, paid boolean, price decimal(10,2), photo blob);
  insert into customers values
    (1, 'Ann', '2025-03-30T01:30:00Z', '2000-02-29', 1, 1.5, x'00ff'),
    (2, 'ann', 1743298200, '2000-03-01', 0, 2, null),
    (3, 'Bob', '2025-03-30 03:30:00.250+02:00', null, null, null, null),
    (4, null, 'soon', 'never', null, null, null);
  create table orders (customer integer references customers, line integer, primary key (customer, line), foreign key (customer) references customers (id));
  create view named as select id, name from customers where name is not null;
  analyze;`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dvp-sqlite-test-'));
  await mkdir(path.join(folder, 'shop'));
  file = path.join(folder, 'shop', 'a.sqlite');
  const database = new sqlite.Database(file);
  database.exec(setUp);
  database.close();
  client = openFile('shop/a.sqlite');
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true, force: true });
});

test('introspection finds tables, views, keys and types', async () => {
  const tables = await client.introspect(patient);
  expect(tables.map(({ name, kind }) => [name, kind])).toEqual([
    ['customers', 'table'],
    ['named', 'view'],
    ['orders', 'table'],
  ]);
  expect(tables[0]?.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'id: integer',
    'name: string',
    'since: timestamp',
    'born: date',
    'paid: boolean',
    'price: float',
    'photo: binary',
  ]);
  expect(tables[0]).toMatchObject({ primaryKey: ['id'], rowCountEstimate: 4 });
  expect(tables[2]).toMatchObject({
    primaryKey: ['customer', 'line'],
    foreignKeys: expect.arrayContaining([
      { columns: ['customer'], schema: 'main', table: 'customers', references: ['id'] },
    ]),
  });
  expect(await client.probe(patient)).toMatchObject({
    product: 'SQLite',
    version: expect.stringMatching(/^3\./),
    warnings: [],
  });
});

test('values come as they are', async () => {
  expect(await ask(client, `select 9007199254740993, 1, 1.5, 'a', null, x'00ff', 1e999, ?1`, ['b'])).toEqual([
    ['9007199254740993', 1, 1.5, 'a', null, 'AP8=', null, 'b'],
  ]);
  expect(await client.describe({ sql: 'select id, price, name from customers', parameters: [] }, patient)).toEqual([
    { name: 'id', type: 'integer' },
    { name: 'price', type: 'float' },
    { name: 'name', type: 'string' },
  ]);
});

test('times are read however they were stored', async () => {
  expect(await ask(client, 'select dvp_moment(since), dvp_day(born) from customers order by id')).toEqual([
    ['2025-03-30 01:30:00', '2000-02-29'],
    ['2025-03-30 01:30:00', '2000-03-01'],
    ['2025-03-30 01:30:00.250000', null],
    [null, null],
  ]);
});

describe('statements', () => {
  const endless = 'with recursive c(i) as (select 1 union all select i + 1 from c) select i from c';

  test('one that is left early ends, and so does one that is cancelled or takes too long', async () => {
    const run = (signal: AbortSignal, deadlineMs = 20_000) =>
      client.run({ sql: endless, parameters: [] }, { deadlineMs, batchRows: 100 }, signal);
    const { batches } = await run(patient);
    for await (const { rowCount } of batches) {
      expect(rowCount).toBe(100);
      break;
    }
    const counting = endless.replace('select i from', 'select count(*) from');
    const leaving = new AbortController();
    const left = ask(client, counting, [], leaving.signal);
    setTimeout(() => leaving.abort(), 50);
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    const late = client.run({ sql: counting, parameters: [] }, { deadlineMs: 100, batchRows: 1 }, patient);
    await expect(late).rejects.toMatchObject({ code: 'source_timeout' });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('what is sorted is kept in that memory, never in files, and is refused when it is too much', async () => {
    const inUse = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('dvp-sqlite-') || name.startsWith('etilqs'));
    const before = await inUse();
    const sql = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
      select length(t) from (select i, hex(randomblob(250000)) || i as t from n order by t)`;
    const seen = new Set<string>();
    const watch = setInterval(() => void inUse().then((names) => names.forEach((name) => seen.add(name))), 50);
    const sorting = client.run({ sql, parameters: [] }, { deadlineMs: 60_000, batchRows: 10 }, patient);
    await expect(sorting).rejects.toMatchObject({
      code: 'invalid_query',
      message: expect.stringContaining('memory') as unknown,
    });
    clearInterval(watch);
    const others = [...seen].filter((name) => !before.includes(name) && !name.startsWith('dvp-sqlite-'));
    expect(others).toEqual([]);
    for (const name of await inUse())
      if (name.startsWith('dvp-sqlite-') && !name.startsWith('dvp-sqlite-test-'))
        expect(
          (await readdir(path.join(tmpdir(), name)).catch(() => [])).filter(
            (each) => !/^database(\.lock)?$/.test(each),
          ),
        ).toEqual([]);
  });

  test('texts that double without end are refused before they take the memory of the server', async () => {
    const doubling = `with recursive r(x) as (select 'a' union all select x || x from r) select length(x) as n from r`;
    await expect(ask(client, doubling)).rejects.toMatchObject({
      code: 'invalid_query',
      message: expect.stringContaining('memory'),
    });
    expect(process.memoryUsage().rss).toBeLessThan(2 ** 31);
    expect(await ask(client, 'select length(hex(zeroblob(1000000))) as n')).toEqual([[2_000_000]]);
  });

  test('two read at once', async () => {
    const [first, second] = await Promise.all([
      ask(client, 'select count(*) from customers'),
      ask(client, 'select count(*) from orders'),
    ]);
    expect([first, second]).toEqual([[[4]], [[0]]]);
  });

  test('complaints say what and where', async () => {
    await expect(ask(client, 'select wrong from customers')).rejects.toMatchObject({
      code: 'invalid_query',
      errors: [{ position: 7 }],
    });
    await expect(ask(client, 'select 1 as a, 2 as a')).rejects.toMatchObject({
      message: expect.stringContaining('called "a"'),
    });
  });
});

test('answers reach whoever asks as those of every database do', async () => {
  const settings = { dataSourceId: 'a', revision: '1', configuration: { file: 'shop/a.sqlite' }, secrets: {} };
  const provider = {
    settings: () => Promise.resolve({ type: 'sqlite' as const, settings }),
    onChanged: () => () => undefined,
  };
  const gate = createEgressGate({ allow: [], own: [], allowLoopback: false });
  const { connectors, clients } = connectDatabases({ provider, gate, log: silentLog, folders: [folder] });
  const asked = {
    source: { id: 'a', type: 'sqlite' as const, dataVersion: '1', tables: [] },
    tables: [],
    compiled: { sql: 'select paid as p, since as s from customers where id = ?1', parameters: [1], dialect: 'sqlite' },
    columns: [
      { name: 'p', type: 'boolean' as const },
      { name: 's', type: 'timestamp' as const },
    ],
    timezone: 'UTC',
    maxRows: 10,
    maxBytes: 1_000_000,
    deadlineMs: 10_000,
  };
  const answer = await connectors.sqlite?.query(asked, 'plain', patient);
  const { columns } = JSON.parse(answer?.hit.toString('utf8') ?? '') as QueryResult;
  expect(columns).toEqual([
    { name: 'p', type: 'boolean', values: [true] },
    { name: 's', type: 'timestamp', values: ['2025-03-30T01:30:00Z'] },
  ]);
  await clients.close();
});

describe('attacks', () => {
  const outside = () => path.join(folder, 'stolen.sqlite');
  const attacks = [
    'insert into customers (id) values (9)',
    'with x as (select 1) insert into customers (id) select 9',
    'select 1; delete from customers',
    'delete from customers returning id',
    'create table stolen (a)',
    'create temp table stolen (a)',
    'pragma writable_schema = 1',
    'pragma query_only = 0',
    '/* harmless */ attach database :file as other',
    'attach database :file as other',
    'vacuum into :file',
    '-- select\nvacuum into :file',
    'drop view named',
    'explain delete from customers',
    'begin immediate',
    'reindex',
    `select load_extension('x')`,
    `select writefile(:file, 'x')`,
    `select readfile('/etc/passwd')`,
    `select edit('x')`,
  ];
  test.each(attacks)('%s changes nothing', async (attack) => {
    const before = await readFile(file);
    await ask(client, attack.replace(':file', `'${outside()}'`)).catch((error: unknown) =>
      expect(error).toHaveProperty('code'),
    );
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(path.join(folder, 'shop'))).toEqual(['a.sqlite']);
    expect(existsSync(outside())).toBe(false);
    expect(await ask(client, 'select count(*) from customers')).toEqual([[4]]);
  });
});

describe('files', () => {
  const failure = async (name: string, folders?: string[]) => {
    const other = openFile(name, folders);
    try {
      await ask(other, 'select 1');
      return null;
    } catch (error) {
      return { code: (error as { code: string }).code, step: failedStepOf(error)?.step };
    } finally {
      await other.close();
    }
  };
  const closed = { code: 'connection_failed', step: 'rights' };

  test('are opened only below the folders that are open', async () => {
    await symlink('/etc/passwd', path.join(folder, 'link.sqlite'));
    await symlink(file, path.join(folder, 'inside.sqlite'));
    expect(await failure('../../../etc/passwd')).toEqual(closed);
    expect(await failure('/etc/passwd')).toEqual(closed);
    expect(await failure('link.sqlite')).toEqual(closed);
    expect(await failure('shop/a.sqlite', [])).toEqual(closed);
    expect(await failure('shop/a.sqlite', [path.join(folder, 'shop')])).toEqual(closed);
    expect(await failure('absent.sqlite')).toEqual(closed);
    expect(await failure('shop')).toEqual(closed);
    expect(await failure('inside.sqlite')).toBeNull();
  });

  test('that are no database, or being written, are told', async () => {
    await writeFile(
      path.join(folder, 'text.sqlite'),
      'This is some text, long enough to be looked at for a while.'.repeat(50),
    );
    expect(await failure('text.sqlite')).toMatchObject({ code: 'source_failed' });
    await writeFile(path.join(folder, 'busy.sqlite'), await readFile(file));
    await writeFile(path.join(folder, 'busy.sqlite-wal'), 'x');
    expect(await failure('busy.sqlite')).toMatchObject({ code: 'source_failed' });
  });

  test('may lie where nothing can be written', async () => {
    await chmod(path.join(folder, 'shop'), 0o555);
    expect(await failure('shop/a.sqlite')).toBeNull();
    await chmod(path.join(folder, 'shop'), 0o755);
  });
});
