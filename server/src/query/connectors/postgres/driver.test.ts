import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import {
  asOwner,
  ask,
  contextOf,
  openPostgres,
  settingsOf,
  startReadPostgres,
} from '../../../../test/support/postgres-client.js';
import { CatalogBudget } from '../database/catalog-budget.js';
import type { DatabaseClient, RunLimits } from '../database/driver.js';
import { openSession } from './session.js';
import { askAll } from './statement.js';

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
