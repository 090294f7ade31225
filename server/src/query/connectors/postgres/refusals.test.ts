import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import { asOwner, ask, openPostgres, startReadPostgres } from '../../../../test/support/postgres-client.js';
import type { DatabaseClient } from '../database/driver.js';

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
