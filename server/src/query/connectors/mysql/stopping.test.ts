import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates } from '../../../../test/support/certificates.js';
import type { MariaDb } from '../../../../test/support/mariadb.js';
import { limits, openMysql, outcome, rowsOf, signal, startMysqlShop } from '../../../../test/support/mysql-shop.js';
import { eventually } from '../../../../test/support/wait.js';
import type { DatabaseClient } from '../database/driver.js';

let server: MariaDb;
beforeAll(async () => {
  server = await startMysqlShop(makeCertificates());
});
afterAll(() => server.stop());

const running = async (server: MariaDb, text: string): Promise<number> => {
  const rows = await server.root(`select count(*) as n from information_schema.processlist
    where command in ('Query', 'Execute') and info like '%${text}%' and info not like '%processlist%'`);
  return Number(rows[0]?.['n']);
};

/**
 * Until so many statements with this text run. What is cancelled is gone within a second; the bound is wider for
 * whatever else the machine does, and far from what these statements would take.
 */
const waitFor = (text: string, count: number, maxMs = 5_000) =>
  eventually(
    () => running(server, text),
    (found) => found === count,
    maxMs,
  );

/** Rows by the million at next to no cost. */
const endlessRows = 'select a.seq as n from shop.numbers a, shop.numbers b, shop.numbers c /* endless */';

describe('stopping', () => {
  let client: DatabaseClient;
  beforeAll(() => {
    client = openMysql(server, { poolSize: 1 });
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
    const client = openMysql(server, { poolSize: 2 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => rowsOf(client, 'select sleep(0.01)')));
    expect(answers).toHaveLength(8);
    const ids = await server.root("select id from information_schema.processlist where user = 'reader'");
    for (const { id } of ids) await server.root(`kill connection ${String(id)}`);
    expect((await rowsOf(client, 'select 2')).rows).toEqual([[2]]);
    await client.close();
  });

  test('that run something are ended by closing the client', async () => {
    const client = openMysql(server);
    const run = outcome(rowsOf(client, 'select sleep(30) /* closed */'));
    await waitFor('closed', 1, 5_000);
    await client.close();
    expect((await run).code).not.toBe('done');
    await waitFor('closed', 0, 1_000);
  });
});
