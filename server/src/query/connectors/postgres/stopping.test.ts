import { connect, createServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startChaosProxy, type ChaosProxy } from '../../../../test/support/chaos-proxy.js';
import type { ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import { asOwner, ask, openPostgres, startReadPostgres } from '../../../../test/support/postgres-client.js';
import { eventually } from '../../../../test/support/wait.js';
import type { DatabaseClient, RunLimits } from '../database/driver.js';

const limits: RunLimits = { deadlineMs: 20_000, batchRows: 1_000 };
const patient = new AbortController().signal;

let server: ExternalPostgres;
let client: DatabaseClient;
beforeAll(async () => {
  server = await startReadPostgres();
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

describe('a bad way to the server', () => {
  let proxy: ChaosProxy;
  let far: DatabaseClient;
  beforeEach(async () => {
    proxy = await startChaosProxy({ port: server.port });
    far = openPostgres(proxy.port, 'reader');
  });
  afterEach(async () => {
    await far.close();
    await proxy.close();
  });
  const begun = async (deadlineMs: number) => {
    const sql = 'select generate_series(1, 100000000), repeat(chr(120), 100)';
    const { batches } = await far.run({ sql, parameters: [] }, { ...limits, deadlineMs }, patient);
    const iterator = batches[Symbol.asyncIterator]();
    await iterator.next();
    return iterator;
  };
  const toTheEnd = async (rows: AsyncIterator<unknown>) => {
    while ((await rows.next()).done !== true);
  };

  test('that breaks in mid-result ends it with an error, never as if it were whole', async () => {
    const rows = await begun(20_000);
    proxy.reset();
    await expect(toTheEnd(rows)).rejects.toMatchObject({ code: 'source_unreachable' });
  });

  test('that falls silent ends it at its deadline', async () => {
    const rows = await begun(1_500);
    proxy.set({ kind: 'blackhole' });
    await expect(toTheEnd(rows)).rejects.toMatchObject({ code: 'source_timeout' });
  });
});
