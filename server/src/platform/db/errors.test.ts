import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/index.js';
import { translateDatabaseError } from './errors.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => {
      throw new Error('It should have failed.');
    },
    (error: unknown) => error,
  );
const ask = (sql: string) => failureOf(database.db.query(sql));

describe('errors of the real database', () => {
  test('a statement past its time is a passing trouble', async () => {
    const slow = await failureOf(
      database.db.transaction(async (manager) => {
        await manager.query("SET LOCAL statement_timeout = '20ms'");
        await manager.query('SELECT pg_sleep(5)');
      }),
    );
    expect(translateDatabaseError(slow)).toMatchObject({ code: 'overloaded', retryAfter: 2, cause: slow });
  });

  test('a bad statement is our bug, and no such translation hides it', async () => {
    expect(translateDatabaseError(await ask('SELECT nonsense'))).toBeNull();
    expect(translateDatabaseError(await ask('SELECT 1 / 0'))).toBeNull();
  });

  test('a deadlock is a conflict: nothing was changed', async () => {
    await database.db.query('CREATE TABLE pair AS SELECT n FROM generate_series(1, 2) AS n');
    const clients = [new pg.Client(database.clientConfig), new pg.Client(database.clientConfig)];
    await Promise.all(clients.map((client) => client.connect()));
    const lock = (client: pg.Client, n: number) => client.query('UPDATE pair SET n = n WHERE n = $1', [n]);
    for (const [index, client] of clients.entries()) {
      await client.query('BEGIN');
      await client.query("SET LOCAL deadlock_timeout = '10ms'");
      await lock(client, index + 1);
    }
    const outcomes = await Promise.allSettled([lock(clients[0]!, 2), lock(clients[1]!, 1)]);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(translateDatabaseError(lost?.reason)?.code).toBe('conflict');
    await Promise.all(clients.map((client) => client.end()));
  });

  test('a connection that was cut is a passing trouble', async () => {
    const cut = await ask('SELECT pg_terminate_backend(pg_backend_pid())');
    expect(cut).toBeInstanceOf(QueryFailedError);
    expect(translateDatabaseError(cut)?.code).toBe('overloaded');
  });
});

test('a socket that is not there is a passing trouble; a file that is not there is a bug', async () => {
  const socketError = await new Promise((resolve) => {
    connect('/nowhere/.s.PGSQL.5432').once('error', resolve);
  });
  expect(translateDatabaseError(socketError)?.code).toBe('overloaded');
  expect(translateDatabaseError(await failureOf(readFile('/nowhere/file')))).toBeNull();
  expect(translateDatabaseError('not an error')).toBeNull();
});
