import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, openRig, until, type Rig } from './rig.js';
import { startClickHouseSource } from './sources/clickhouse.js';
import { startMariaDbSource } from './sources/mariadb.js';
import { startPostgresSource } from './sources/postgres.js';
import type { SourceUnderTest } from './sources/source.js';
import { startSqlserverDouble } from './sources/sqlserver.js';

const kinds: readonly (readonly [string, () => Promise<SourceUnderTest>])[] = [
  ['PostgreSQL', startPostgresSource],
  ['MariaDB', startMariaDbSource],
  ['ClickHouse', startClickHouseSource],
  ['SQL Server (a double of its protocol)', startSqlserverDouble],
];

/** What sockets on the way hold when nobody reads; the whole would be gigabytes. */
const crossedAtMost = 100_000_000;

describe.each(kinds)('%s with a bad network', (_name, start) => {
  let source: SourceUnderTest;
  let rig: Rig;
  beforeAll(async () => {
    source = await start();
  }, 120_000);
  afterAll(() => source.close());
  beforeEach(async () => {
    rig = await openRig(source, { connectMs: 1_500 });
  });
  afterEach(() => rig.close());

  const one = () => rig.query(source.sql.one);

  test('fair weather: columns, rows, text', async () => {
    const { columns, rowCount, truncated } = await one();
    expect(columns.map(({ name, values }) => [name, ...values.map(String)])).toEqual([
      ['n', '1'],
      ['t', 'ü'],
    ]);
    expect([rowCount, truncated]).toEqual([1, false]);
  });

  test('wrong credentials are told as such, and stop being tried before they lock the account', async () => {
    rig.change(source.settings(rig.proxy.port, { password: 'wrong' }));
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) codes.push(await codeOf(one()));
    expect(new Set(codes)).toEqual(new Set(['connection_failed']));
    expect(rig.proxy.accepted).toBeLessThanOrEqual(3);
    rig.change(source.settings(rig.proxy.port));
    expect((await one()).rowCount).toBe(1);
  });

  test('a port where nobody listens', async () => {
    rig.change(source.settings(1));
    expect(await codeOf(one())).toBe('source_unreachable');
  });

  test('a server that resets every connection fails at once after a few, and is found again', async () => {
    rig.proxy.set({ kind: 'refuse' });
    const codes: string[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) codes.push(await codeOf(one()));
    expect(new Set(codes)).toEqual(new Set(['source_unreachable']));
    expect(rig.proxy.accepted).toBeLessThan(10);
    expect(rig.clients.downCount).toBe(1);
    rig.proxy.set({ kind: 'pass' });
    await until(async () => (await codeOf(one())) === 'done');
    expect(rig.clients.downCount).toBe(0);
  });

  test('a black hole: the connect timeout is kept', async () => {
    rig.proxy.set({ kind: 'blackhole' });
    expect(await codeOf(one())).toBe('source_unreachable');
  });

  test('a source that hangs in mid-query: the deadline is kept, and the next query is well', async () => {
    const running = rig.query(source.sql.endless, { deadlineMs: 400 });
    rig.proxy.set({ kind: 'pass' });
    await until(() => rig.proxy.open > 0);
    setTimeout(() => rig.proxy.set({ kind: 'blackhole' }), 150);
    expect(await codeOf(running)).toMatch(/source_timeout|source_unreachable/);
    rig.proxy.set({ kind: 'pass' });
    rig.proxy.reset();
    await until(async () => (await codeOf(one())) === 'done');
  });

  test('one byte a second: the deadline is kept', async () => {
    await one();
    const running = rig.query(source.sql.rows(1_000), { deadlineMs: 800 });
    rig.proxy.set({ kind: 'trickle', bytesPerSecond: 1 });
    expect(await codeOf(running)).toMatch(/source_timeout|source_unreachable/);
  });

  test('reset in mid-result', async () => {
    await one();
    rig.proxy.resetAfter(100_000);
    expect(await codeOf(rig.query(source.sql.many, { maxRows: 10_000_000, maxBytes: 2 ** 26 }))).toMatch(
      /source_failed|source_unreachable/,
    );
    await until(async () => (await codeOf(one())) === 'done');
  });

  test('the server says goodbye in mid-result', async () => {
    const running = rig.query(source.sql.endless, { requestId: 'said-goodbye' });
    await until(async () => (await source.running('said-goodbye')) > 0);
    rig.proxy.halfClose();
    expect(await codeOf(running)).toMatch(/source_failed|source_unreachable/);
  });

  test('a restart of the server ends what ran, and nothing else', async () => {
    await one();
    const running = codeOf(rig.query(source.sql.endless, { requestId: 'restarted-under' }));
    await until(async () => (await source.running('restarted-under')) > 0);
    await source.restart();
    expect(await running).toMatch(/source_failed|source_unreachable/);
    await until(async () => (await codeOf(one())) === 'done');
  }, 60_000);

  test('10^8 rows: capped, stopped at the source, and next to nothing crossed the wire', async () => {
    const { rowCount, truncated } = await rig.query(source.sql.many, { maxRows: 5_000, requestId: 'many-rows' });
    expect([rowCount, truncated]).toEqual([5_000, true]);
    expect(rig.proxy.received).toBeLessThan(crossedAtMost);
    await until(async () => (await source.running('many-rows')) === 0);
  });

  test('bytes are capped as well', async () => {
    const { rowCount, truncated } = await rig.query(source.sql.many, { maxRows: 1_000_000, maxBytes: 50_000 });
    expect(truncated).toBe(true);
    expect(rowCount).toBeGreaterThan(100);
    expect(rig.proxy.received).toBeLessThan(crossedAtMost);
  });

  test('whoever leaves stops the query at the source within a second', async () => {
    const leaving = new AbortController();
    const running = codeOf(rig.query(source.sql.endless, { signal: leaving.signal, requestId: 'left-alone' }));
    await until(async () => (await source.running('left-alone')) === 1);
    leaving.abort();
    await until(async () => (await source.running('left-alone')) === 0);
    expect(await running).toBe('cancelled');
    expect((await one()).rowCount).toBe(1);
  });

  test('a stream carries every row; a slow reader slows the database, not the memory', async () => {
    const slow = await rig.stream(source.sql.many, 'csv', { maxRows: 100_000_000 });
    for await (const _ of slow) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      break;
    }
    expect(rig.proxy.received).toBeLessThan(crossedAtMost);
    const body = await rig.stream(source.sql.rows(200_000), 'csv', { maxRows: 10_000_000 });
    const reader = body[Symbol.asyncIterator]();
    let lines = 1;
    for (let step = await reader.next(); step.done !== true; step = await reader.next())
      lines += step.value.toString().split('\n').length - 1;
    expect(lines).toBe(200_002);
  });

  test('a reader of a stream who leaves stops it at the source', async () => {
    const body = await rig.stream(source.sql.many, 'ndjson', { maxRows: 100_000_000, requestId: 'left-stream' });
    for await (const _ of body) break;
    await until(async () => (await source.running('left-stream')) === 0);
  });

  test('other settings close what was open; a source that is gone is not found', async () => {
    await one();
    const other = source.settings(rig.proxy.port);
    rig.change(other);
    expect((await one()).rowCount).toBe(1);
    rig.change(null);
    await until(() => rig.proxy.open === 0);
    expect(await codeOf(one())).toBe('not_found');
  });

  test('nobody asks for a while: the connections are closed, and opened again on demand', async () => {
    const idle = await openRig(source, { idleMs: 50 });
    await idle.query(source.sql.one);
    await until(() => idle.proxy.open === 0);
    expect((await idle.query(source.sql.one)).rowCount).toBe(1);
    await idle.close();
  });

  test('settings that nobody stored are tried once and leave nothing behind', async () => {
    const found = await rig.clients.withOnce(source.settings(rig.proxy.port), (client, signal) =>
      client
        .run({ sql: source.sql.one, parameters: [] }, { deadlineMs: 5_000, batchRows: 10 }, signal)
        .then(async ({ batches }) => {
          let rows = 0;
          for await (const { rowCount } of batches) rows += rowCount;
          return rows;
        }),
    );
    expect(found).toBe(1);
    await until(() => rig.proxy.open === 0);
  });

  test('shutting down ends what runs', async () => {
    const running = codeOf(rig.query(source.sql.endless, { requestId: 'at-the-end' }));
    await until(async () => (await source.running('at-the-end')) === 1);
    await rig.clients.close();
    expect(await running).not.toBe('done');
    await until(async () => (await source.running('at-the-end')) === 0);
    expect(await codeOf(one())).toBe('shutting_down');
  });
});
