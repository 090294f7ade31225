import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates } from '../../../../test/support/certificates.js';
import { startClickHouseCluster, type ClickHouse } from '../../../../test/support/clickhouse.js';
import {
  limits,
  openClickHouse,
  outcome,
  rowsOf,
  signal,
  startSalesCluster,
} from '../../../../test/support/clickhouse-sales.js';
import { eventually } from '../../../../test/support/wait.js';
import type { DatabaseClient } from '../database/driver.js';

let servers: readonly [ClickHouse, ClickHouse];
let server: ClickHouse;
let client: DatabaseClient;
beforeAll(async () => {
  servers = await startSalesCluster(makeCertificates());
  [server] = servers;
  client = openClickHouse(server.port);
});
afterAll(async () => {
  await client.close();
  await Promise.all(servers.map((one) => one.stop()));
});

/**
 * Until so many statements with this text run, on both shards together. What is cancelled is gone within a second; the
 * bound is wider for whatever else the machine does, and far from what these statements would take.
 */
const waitFor = (text: string, test: (count: number) => boolean, maxMs = 5_000) =>
  eventually(
    async () => {
      const sql = `select count() from system.processes where query like '%${text}%' and query not like '%system.processes%'`;
      const counts = await Promise.all(servers.map((one) => one.admin(sql)));
      return counts.reduce((sum, count) => sum + Number(count), 0);
    },
    test,
    maxMs,
  );
const gone = (text: string) => waitFor(text, (count) => count === 0);
const endless = (text: string) => `select count() from sales as ${text} where sleepEachRow(0.005) = 0`;

describe('stopping', () => {
  test('at its deadline', async () => {
    const run = client.run({ sql: endless('late1'), parameters: [] }, { ...limits, deadlineMs: 300 }, signal());
    expect(await outcome(run)).toMatchObject({ code: 'source_timeout' });
    await gone('late1');
  });

  test.each(['reader', 'reader1'])('when the caller leaves, on both shards, as %s', async (user) => {
    const own = openClickHouse(server.port, { user });
    const controller = new AbortController();
    const text = `left_${user}`;
    const run = outcome(own.run({ sql: endless(text), parameters: [] }, limits, controller.signal));
    await waitFor('sleepEachRow', (count) => count >= 2, 5_000);
    controller.abort();
    expect(await run).toMatchObject({ code: 'cancelled' });
    await gone('sleepEachRow');
    await own.close();
  });

  test('when the caller breaks off between two rows', async () => {
    const many = 'select number, sipHash64(number) from numbers(100000000) where number != 77';
    const { batches } = await client.run({ sql: many, parameters: [] }, limits, signal());
    for await (const batch of batches) if (batch.rowCount > 0) break;
    await gone('sipHash64');
  });

  test('when the client is closed', async () => {
    const own = openClickHouse(server.port);
    const run = outcome(own.run({ sql: endless('closed1'), parameters: [] }, limits, signal()));
    await waitFor('closed1', (count) => count >= 1, 5_000);
    await own.close();
    expect((await run).code).not.toBe('done');
    await gone('closed1');
  });
});

describe('never half a result', () => {
  test('an error after the first rows is told', async () => {
    const sql = 'select number, intDiv(1, number - 90000) as x from numbers(200000)';
    expect(await outcome(rowsOf(client, sql))).toMatchObject({
      code: 'invalid_query',
      detail: expect.stringContaining('Division by zero') as string,
    });
    // The text of an error as a value is none.
    expect((await rowsOf(client, "select 'Code: 159, e.displayText() = DB::Exception: Timeout'")).rows).toHaveLength(1);
  });

  test('a shard that is down fails the query', async () => {
    const [first, second] = await startClickHouseCluster();
    for (const one of [first, second])
      await one.admin(
        'create table here (id Int64) engine = MergeTree() order by id',
        'create table everywhere as here engine = Distributed(shards, default, here, id)',
      );
    await first.admin('insert into everywhere select number from numbers(1000)');
    const own = openClickHouse(first.port);
    expect((await rowsOf(own, 'select count() from everywhere')).rows).toEqual([[1000]]);
    await second.stop();
    expect(await outcome(rowsOf(own, 'select count() from everywhere'))).toMatchObject({
      code: 'source_unreachable',
      detail: expect.stringContaining('not be whole') as string,
    });
    await own.close();
    await first.stop();
  });
});
