import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EntitySchema, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { startDebianPostgres } from '../../../test/support/debian-postgres.js';
import { startChaosProxy } from '../../../test/support/chaos-proxy.js';
import { emptyDatabase, testDatabase, type TestDatabase } from '../../../test/support/index.js';
import { AppError } from '../app-error.js';
import { silentLog } from '../log/silent-log.js';
import { Secret } from '../secret.js';
import { openDatabase, type Persistence } from './index.js';
import { isUniqueViolation, onUniqueViolation, translateDatabaseError } from './errors.js';
import { deleteVersioned, updateVersioned } from './versioned.js';

interface ThingRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

const thingEntity = new EntitySchema<ThingRow>({
  name: 'thing',
  tableName: 'thing',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    version: { type: 'integer', default: 1 },
    name: { type: 'text' },
  },
});

class CreateThing1764000009001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Long enough for a second instance to arrive meanwhile.
    await runner.query('SELECT pg_sleep(0.3)');
    await runner.query(
      'CREATE TABLE thing (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), version integer NOT NULL DEFAULT 1, name text NOT NULL CONSTRAINT thing_name UNIQUE)',
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE thing');
  }
}
const persistence: Persistence = { entities: [thingEntity], migrations: [CreateThing1764000009001] };

describe('openDatabase', () => {
  test('five instances that start at once all succeed, and each migration runs once', async () => {
    const empty = await emptyDatabase();
    const { connection } = empty;
    const open = () => openDatabase({ connection, persistence: [persistence], log: silentLog, poolSize: 1 });
    const opened = await Promise.all(Array.from({ length: 5 }, open));
    const rows: unknown[] = await opened[0]!.query('SELECT name FROM migrations');
    expect(rows).toEqual([{ name: 'CreateThing1764000009001' }]);
    await Promise.all(opened.map((db) => db.destroy()));
    await empty.drop();
  });

  test('a server that goes away between being there and being used is waited for', async () => {
    const postgres = await startDebianPostgres();
    const through = new URL(postgres.url);
    const proxy = await startChaosProxy({ port: Number(through.port) });
    through.host = `127.0.0.1:${proxy.port}`;
    const went: string[] = [];
    const log = { ...silentLog, info: (text: string) => void went.push(text) };
    const breaking = setInterval(() => {
      // The first one looks whether it is there, the second one migrates.
      if (proxy.accepted !== 2) return;
      clearInterval(breaking);
      proxy.reset();
    }, 5);
    const connection = { url: new Secret(through.href) };
    const db = await openDatabase({ connection, persistence: [persistence], log, poolSize: 1 });
    expect(went).toContain('The database went away while it was opened.');
    expect(await db.query('SELECT name FROM migrations')).toHaveLength(1);
    await db.destroy();
    await proxy.close();
    await postgres.stop();
  });

  test('a server that is not there is named with a remedy, and the password is not', async () => {
    const url = new Secret('postgres://app:canary-password@127.0.0.1:4199/none');
    const opening = openDatabase({ connection: { url }, persistence: [], log: silentLog, patienceMs: 0 });
    const error = await opening.then(
      () => null,
      (e: unknown) => e as Error,
    );
    expect(error?.message).toMatch(/cannot be reached .*DATABASE_URL/);
    expect(error?.message).not.toContain('canary');
  });
});

describe('rows with a version', () => {
  let database: TestDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await testDatabase([persistence]);
    db = database.db;
  });
  afterAll(() => database.close());

  const insert = (name: string) => db.getRepository(thingEntity).save({ name });

  test('of two saves of the same version one wins and the other is told', async () => {
    const { id } = await insert('first');
    const save = (name: string) => updateVersioned(db.manager, thingEntity, { id, expectedVersion: 1 }, { name });
    const outcomes = await Promise.allSettled([save('left'), save('right')]);
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((o) => o.status === 'rejected') as PromiseRejectedResult;
    expect((lost.reason as AppError).code).toBe('stale_version');
    const row = await db.getRepository(thingEntity).findOneByOrFail({ id });
    expect(row.version).toBe(2);
  });

  test('what is gone is not found, for changing and deleting', async () => {
    const { id } = await insert('second');
    const key = { id, expectedVersion: 1 };
    await deleteVersioned(db.manager, thingEntity, key);
    await expect(updateVersioned(db.manager, thingEntity, key, { name: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(deleteVersioned(db.manager, thingEntity, key)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a clash with a unique constraint becomes the error the caller chose', async () => {
    await insert('taken');
    const conflict = () => new AppError('email_taken');
    await expect(onUniqueViolation(() => insert('taken'), conflict, 'thing_name')).rejects.toMatchObject({
      code: 'email_taken',
    });
    const error: unknown = await insert('taken').catch((e: unknown) => e);
    expect(isUniqueViolation(error, 'another')).toBe(false);
    expect(translateDatabaseError(error)?.code).toBe('conflict');
    expect(translateDatabaseError(new Error('a bug'))).toBeNull();
  });
});
