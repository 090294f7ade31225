import { connect, createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDebianPostgres, type ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import { asOwner, ask, contextOf, openPostgres, settingsOf } from '../../../../test/support/postgres-client.js';
import { eventually } from '../../../../test/support/wait.js';
import { CatalogBudget } from '../database/catalog-budget.js';
import type { DatabaseClient, RunLimits } from '../database/driver.js';
import { openSession } from './session.js';
import { askAll } from './statement.js';

const limits: RunLimits = { deadlineMs: 20_000, batchRows: 1_000 };
const patient = new AbortController().signal;

let server: ExternalPostgres;
let client: DatabaseClient;
beforeAll(async () => {
  server = await startDebianPostgres({ settings: { timezone: 'Asia/Tokyo' } });
  await asOwner(
    server.url,
    `create role reader login password 'reader'`,
    `create role other login password 'other'`,
    'create extension dblink',
  );
  client = openPostgres(server.port, 'reader');
});
afterAll(async () => {
  await client.close();
  await server.stop();
});

/** Statements of a role that run at this moment, whose text has the mark. */
const running = (mark: string) => async (): Promise<number> => {
  const [[count] = []] = await asOwner(
    server.url,
    `select count(*)::int from pg_stat_activity where state = 'active' and query like '%${mark}%' and pid <> pg_backend_pid()`,
  );
  return count as number;
};
const endless = (mark: string) => `select /* ${mark} */ count(*) from generate_series(1, 1000000000000) a`;

describe('what is too long', () => {
  test('one value ends its statement, and nothing else', async () => {
    // Longer than the longest text of Node: pg would end the process.
    await expect(ask(client, `select repeat('x', 600000000) as a`)).rejects.toMatchObject({ code: 'invalid_query' });
    expect(await ask(client, 'select 1 as a')).toEqual([[1]]);
  });

  test('many values come in batches that can be held', async () => {
    const sql = `select repeat('x', 10000000) as a from generate_series(1, 60)`;
    const { batches } = await client.run({ sql, parameters: [] }, limits, patient);
    const counts: number[] = [];
    for await (const { rowCount } of batches) counts.push(rowCount);
    expect(counts).toEqual(Array.from({ length: 60 }, () => 1));
  });

  test('long values and many rows come', async () => {
    expect(await ask(client, `select length(a) from (select repeat('x', 1000000) as a) t`)).toEqual([[1_000_000]]);
    const rows = await ask(client, `select repeat('x', 10000) as a from generate_series(1, 5000)`);
    expect(rows.length).toBe(5_000);
  });
});

test('a role with another rule for backslashes is read by ours', async () => {
  await asOwner(
    server.url,
    `create role sloppy login password 'sloppy'`,
    'alter role sloppy set standard_conforming_strings = off',
  );
  const sloppy = openPostgres(server.port, 'sloppy');
  expect(await ask(sloppy, `select '\\' as a`)).toEqual([['\\']]);
  await sloppy.close();
});

test('a server that goes on and on about its tables is left, with words that help', async () => {
  const session = await openSession(settingsOf(server.port, 'reader'), contextOf(server.port), patient);
  const budget = new CatalogBudget({ rows: 10_000, characters: 1_000_000 });
  const endlessly = { sql: 'select generate_series(1, 1000000000)', parameters: [] };
  await expect(askAll(session, endlessly, budget)).rejects.toMatchObject({
    code: 'source_failed',
    message: expect.stringContaining('more tables and columns'),
  });
  expect(session.usable).toBe(false);
});

describe('values', () => {
  const samples: readonly (readonly [string, string, unknown, string])[] = [
    ['9007199254740993::bigint', 'integer', '9007199254740993', 'beyond the floats'],
    ['42::bigint', 'integer', 42, 'small ones'],
    ['12345678901234567890.1234567890::numeric', 'decimal', '12345678901234567890.1234567890', 'decimals'],
    [`'NaN'::numeric`, 'decimal', null, 'no number'],
    ['1.1::real', 'float', 1.1, 'short floats'],
    ['0.1::double precision + 0.2', 'float', 0.30000000000000004, 'floats to the last digit'],
    [`'infinity'::float8`, 'float', null, 'infinity'],
    ['true', 'boolean', true, 'truth'],
    [`date '2024-02-29'`, 'date', '2024-02-29', 'dates'],
    [`date '0044-03-15 BC'`, 'date', '-000043-03-15', 'before Christ'],
    [`date '12024-01-01'`, 'date', '+012024-01-01', 'far away'],
    [`date 'infinity'`, 'date', null, 'never'],
    [`timestamp '2024-03-10 02:30:00.5'`, 'timestamp', '2024-03-10T02:30:00.500000', 'timestamps'],
    [`timestamptz '2024-03-10 02:30:00.123456+09'`, 'timestamp', '2024-03-09T17:30:00.123456', 'instants in UTC'],
    [`time '23:59:59.5'`, 'time', '23:59:59.5', 'times of day'],
    [`interval '1 month 2 days 3 seconds'`, 'string', 'P1M2DT3S', 'intervals'],
    [`'{"a":12345678901234567890}'::json`, 'json', '{"a":12345678901234567890}', 'JSON'],
    [`'{"a":1.10}'::jsonb`, 'json', '{"a": 1.10}', 'binary JSON'],
    [`array[9007199254740993, null, 1]`, 'json', '["9007199254740993",null,1]', 'arrays'],
    [
      `array[array['a,b', '"q"\\'], array['NULL', '']]`,
      'json',
      '[["a,b","\\"q\\"\\\\"],["NULL",""]]',
      'arrays of texts',
    ],
    [`'[5:6]={1,2}'::int[]`, 'json', '[1,2]', 'arrays with bounds'],
    [`'{}'::int[]`, 'json', '[]', 'empty arrays'],
    [`array['{"a":12345678901234567890}'::jsonb]`, 'json', '[{"a": 12345678901234567890}]', 'arrays of JSON'],
    [`array[timestamptz '2024-01-01 00:00+00']`, 'json', '["2024-01-01T00:00:00"]', 'arrays of instants'],
    [`'\\x00ff'::bytea`, 'binary', 'AP8=', 'bytes'],
    [`'f47ac10b-58cc-4372-a567-0e02b2c3d479'::uuid`, 'string', 'f47ac10b-58cc-4372-a567-0e02b2c3d479', 'UUID'],
    [`'10.0.0.1/24'::inet`, 'string', '10.0.0.1/24', 'networks'],
    [`macaddr '08:00:2b:01:02:03'`, 'string', '08:00:2b:01:02:03', 'hardware'],
    [`int4range(1, 5)`, 'string', '[1,5)', 'ranges'],
    [`'a'::char(3)`, 'string', 'a  ', 'padded texts'],
    [`'🎉'::text`, 'string', '🎉', 'texts'],
    ['null::int', 'integer', null, 'nothing'],
  ];
  test.each(samples)('%s', async (sql, type, value) => {
    const stream = await client.run({ sql: `select ${sql} as x`, parameters: [] }, limits, patient);
    expect(stream.columns).toEqual([{ name: 'x', type }]);
    const cells = [];
    for await (const batch of stream.batches) cells.push(...batch.columns);
    expect(cells).toEqual([[value]]);
  });

  test('what is not finite is counted', async () => {
    const sql = `select unnest(array['NaN', 'infinity', '1']::float8[])`;
    const { batches } = await client.run({ sql, parameters: [] }, limits, patient);
    for await (const batch of batches) expect(batch).toEqual({ rowCount: 3, columns: [[null, null, 1]], notFinite: 2 });
  });

  test('a zone that a statement sets for itself does not shift what it answers', async () => {
    const sql = `select set_config('TimeZone', 'America/New_York', false), timestamptz '2024-07-01 00:00:00.25+00'`;
    expect(await ask(client, sql)).toEqual([['America/New_York', '2024-07-01T00:00:00.250000']]);
  });

  test('parameters are bound, never text', async () => {
    const odd = `'; drop table x; --$1`;
    expect(await ask(client, 'select $1::text, $2::bigint, $3::boolean, $4::text', [odd, 7, true, null])).toEqual([
      [odd, 7, true, null],
    ]);
  });

  test('a statement is described without being run', async () => {
    const sql = `select pg_sleep(3600)::text as slow, 1.5::numeric as n, $1::date as d`;
    expect(await client.describe({ sql, parameters: ['2024-01-01'] }, patient)).toEqual([
      { name: 'slow', type: 'string' },
      { name: 'n', type: 'decimal' },
      { name: 'd', type: 'date' },
    ]);
  });
});

describe('statements', () => {
  const pid = async (): Promise<unknown> => (await ask(client, 'select pg_backend_pid()'))[0]?.[0];

  test('one that is read to its end leaves its connection to the next', async () => {
    const before = await pid();
    expect((await ask(client, 'select generate_series(1, 5500)')).length).toBe(5_500);
    expect(await pid()).toBe(before);
  });

  test('one that is left early stops at the source', async () => {
    const sql = 'select generate_series(1, 100000000) as early, repeat(chr(120), 100)';
    const { batches } = await client.run({ sql, parameters: [] }, limits, patient);
    let rows = 0;
    for await (const batch of batches) if ((rows += batch.rowCount) >= 5_000) break;
    expect(rows).toBe(5_000);
    expect(await running('as early')()).toBe(0);
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('one whose rows nobody takes waits at the source', async () => {
    const sql = 'select generate_series(1, 100000000) as unread, repeat(chr(120), 100)';
    const { batches } = await client.run({ sql, parameters: [] }, limits, patient);
    const waits = async () =>
      (
        await asOwner(
          server.url,
          `select wait_event from pg_stat_activity where query like '%as unread%' and pid <> pg_backend_pid()`,
        )
      )[0]?.[0];
    const iterator = batches[Symbol.asyncIterator]();
    await iterator.next();
    await eventually(waits, (event) => event === 'ClientWrite');
    await iterator.return?.();
    await eventually(waits, (event) => event !== 'ClientWrite');
  });

  test('one is run by several processes where the server would do so for anybody', async () => {
    await asOwner(
      server.url,
      'create table wide as select generate_series(1, 200000) as a',
      'analyze wide',
      'grant select on wide to other',
      'alter role other set min_parallel_table_scan_size = 0',
      'alter role other set parallel_setup_cost = 0',
    );
    const other = openPostgres(server.port, 'other');
    const leaving = new AbortController();
    const left = ask(other, 'select count(pg_sleep(0.001)) from wide', [], leaving.signal);
    const failure = expect(left).rejects.toMatchObject({ code: 'cancelled' });
    const workers = async () =>
      (
        await asOwner(server.url, `select count(*)::int from pg_stat_activity where backend_type = 'parallel worker'`)
      )[0];
    await eventually(workers, ([count]: readonly unknown[] = []) => (count as number) > 0);
    leaving.abort();
    await failure;
    await eventually(workers, ([count]: readonly unknown[] = []) => count === 0);
    await other.close();
  });

  test('one that is cancelled stops at the source, promptly', async () => {
    const leaving = new AbortController();
    const left = ask(client, endless('cancelled'), [], leaving.signal);
    const failure = expect(left).rejects.toMatchObject({ code: 'cancelled' });
    await eventually(running('cancelled'), (count) => count === 1);
    leaving.abort();
    // A second is promised; whatever else this machine does, this is far from what the statement would take.
    await eventually(running('cancelled'), (count) => count === 0, 3_000);
    await failure;
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('asking to stop waits until the server hangs up: poolers end when it does not', async () => {
    const ends: string[] = [];
    const between = createServer({ allowHalfOpen: true }, (socket) => {
      const upstream = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
      socket.once('data', (first: Buffer) => {
        if (first.readInt32BE(4) !== 80_877_102) return;
        socket.once('end', () => ends.push('client'));
        upstream.once('end', () => ends.push('server'));
      });
      socket.pipe(upstream).pipe(socket);
      for (const each of [socket, upstream]) each.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
    const behind = openPostgres((between.address() as AddressInfo).port, 'reader');
    const leaving = new AbortController();
    const left = ask(behind, endless('behind'), [], leaving.signal);
    const failure = expect(left).rejects.toMatchObject({ code: 'cancelled' });
    await eventually(running('behind'), (count) => count === 1);
    leaving.abort();
    await failure;
    const first = await eventually(
      () => Promise.resolve(ends[0]),
      (end) => end !== undefined,
    );
    expect(first).toBe('server');
    await behind.close();
    between.close();
  });

  test('one that is cancelled between two batches ends, too', async () => {
    const leaving = new AbortController();
    const sql = 'select generate_series(1, 20000000) as between_batches';
    const { batches } = await client.run({ sql, parameters: [] }, limits, leaving.signal);
    const iterator = batches[Symbol.asyncIterator]();
    await iterator.next();
    leaving.abort();
    await expect(iterator.next()).rejects.toMatchObject({ code: 'cancelled' });
    await eventually(running('between_batches'), (count) => count === 0);
  });

  test('one whose answer nobody reads is let go of when whoever asked has left', async () => {
    const alone = openPostgres(server.port, 'reader', { poolSize: 1 });
    const leaving = new AbortController();
    await alone.run({ sql: 'select generate_series(1, 20000000)', parameters: [] }, limits, leaving.signal);
    const next = ask(alone, 'select 2');
    leaving.abort();
    expect(await next).toEqual([[2]]);
    await alone.close();
  });

  test('one that takes too long is stopped by the server, and lifting the limit does not help it', async () => {
    const stubborn = `select set_config('statement_timeout', '0', false), pg_sleep(30)`;
    const run = client.run({ sql: stubborn, parameters: [] }, { ...limits, deadlineMs: 300 }, patient);
    await expect(run).rejects.toMatchObject({ code: 'source_timeout' });
    const [[timeout] = []] = await ask(client, `select current_setting('statement_timeout')`);
    expect(timeout).toBe('20s');
  });

  test('more at once than there are connections wait for their turn', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => ask(client, `select ${n}::int, pg_sleep(0.02)::text`)),
    );
    expect(answers.map((rows) => rows[0]?.[0])).toEqual(Array.from({ length: 12 }, (_, n) => n));
    const sessions = await asOwner(server.url, `select count(*)::int from pg_stat_activity where usename = 'reader'`);
    expect(sessions[0]?.[0]).toBeLessThanOrEqual(2);
  });

  test('who waits for a connection and leaves takes none', async () => {
    const alone = openPostgres(server.port, 'reader', { poolSize: 1 });
    const first = new AbortController();
    const slow = ask(alone, endless('first'), [], first.signal);
    slow.catch(() => undefined);
    const second = new AbortController();
    const waiting = ask(alone, 'select 2', [], second.signal);
    second.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    const third = ask(alone, 'select 3');
    first.abort();
    expect(await third).toEqual([[3]]);
    await alone.close();
  });

  test('what a statement sets or locks does not reach the next', async () => {
    await ask(client, `select set_config('search_path', 'nowhere', false), pg_advisory_lock(7)::text`);
    expect(await ask(client, `select current_setting('search_path')`)).not.toEqual([['nowhere']]);
    expect(await asOwner(server.url, 'select pg_try_advisory_lock(7)')).toEqual([[true]]);
  });

  test('the database’s log can tell who asked', async () => {
    const { batches } = await client.run(
      { sql: `select current_setting('application_name')`, parameters: [], tag: `datavizpro it's "r-1"` },
      limits,
      patient,
    );
    for await (const { columns } of batches) expect(columns).toEqual([[`datavizpro it's "r-1"`]]);
  });

  test('closing ends what still runs', async () => {
    const closing = openPostgres(server.port, 'reader');
    const run = ask(closing, endless('closing'));
    const failure = expect(run).rejects.toThrow();
    await eventually(running('closing'), (count) => count === 1);
    await closing.close();
    await failure;
    await eventually(running('closing'), (count) => count === 0);
    await expect(ask(closing, 'select 1')).rejects.toMatchObject({ code: 'shutting_down' });
  });
});

describe('complaints', () => {
  const failing = (sql: string) => expect(ask(client, sql)).rejects;

  test('about the text say where, in the units of an editor', async () => {
    await failing(`select '🎉', wrong_name`).toMatchObject({ code: 'invalid_query', errors: [{ position: 13 }] });
    await failing('selec 1').toMatchObject({ code: 'invalid_query', errors: [{ path: 'sql', position: 0 }] });
  });

  test('about a table that is gone say so', async () => {
    await asOwner(server.url, 'create table fleeting (a int)', 'grant select on fleeting to reader');
    await ask(client, 'select * from fleeting');
    await asOwner(server.url, 'drop table fleeting');
    await failing('select * from fleeting').toMatchObject({
      code: 'invalid_query',
      message: expect.stringContaining('refresh the tables'),
    });
  });

  test('about rights, also of the tables behind a view, name no data', async () => {
    await asOwner(
      server.url,
      'create table hidden as select 42 as secret',
      'create view half as select * from hidden',
      'alter view half owner to other',
      'grant select on half to reader',
    );
    for (const table of ['hidden', 'half'])
      await failing(`select * from ${table}`).toMatchObject({
        code: 'invalid_query',
        message: expect.stringContaining('may not read'),
      });
  });

  test.each([
    [`select pg_read_file('/etc/passwd')`, 'may not call a function'],
    [`select set_config('role', 'app', false)`, 'may not'],
    [`select set_config('transaction_read_only', 'off', false)`, 'Only reading is possible'],
    [`select * from dblink('host=127.0.0.1', 'select 1') as t(a int)`, 'A function in the database'],
    [`select nowhere.f()`, 'schema "nowhere" does not exist'],
    [`select (select a from generate_series(1, 2) a)`, 'more than one row'],
    [`select lastval()`, 'lastval is not yet defined'],
    [`select lo_import('/etc/passwd')`, 'may not call a function'],
  ])('about what is refused to people are theirs, not the database’s: %s', async (sql, words) => {
    await failing(sql).toMatchObject({ code: 'invalid_query', message: expect.stringContaining(words) });
  });

  test('about a connection that a function could not make do not count against the database', async () => {
    const owner = openPostgres(server.port, 'app', { password: 'postgres-for-tests-only' });
    const sql = `select * from dblink('host=127.0.0.1 port=1', 'select 1') as t(a int)`;
    await expect(ask(owner, sql)).rejects.toMatchObject({
      code: 'invalid_query',
      message: expect.stringContaining('another server'),
    });
    await owner.close();
  });

  test('about values never show them', async () => {
    await failing(`select ('secret ' || 1)::int`).toMatchObject({
      code: 'invalid_query',
      message: expect.not.stringContaining('secret'),
    });
    await failing('select 1 / 0').toMatchObject({ message: 'The query divides by zero.' });
    await failing('select 2147483647::int + 1').toMatchObject({ code: 'invalid_query' });
  });

  test('leave the connection as it was', async () => {
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });
});
