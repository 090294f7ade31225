import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../test/support/index.js';
import { Secret } from '../../../platform/secret.js';
import { createVault } from '../../../platform/vault/index.js';
import { peoplePersistence } from '../../people/index.js';
import { dataSourcesPersistence } from '../index.js';
import { ConnectionSecrets } from './secrets.js';

let database: TestDatabase;
let manager: EntityManager;
beforeAll(async () => {
  database = await testDatabase([...peoplePersistence, dataSourcesPersistence]);
  manager = database.db.manager;
});
afterAll(() => database.close());
beforeEach(() => manager.query('TRUNCATE data_sources CASCADE'));

const newKey = () => new Secret(randomBytes(48).toString('base64'));
const destination = '[["host","db.example"]]';
const never = new AbortController().signal;

async function connection(): Promise<string> {
  const id = randomUUID();
  await manager.query(
    `INSERT INTO data_sources (id, owner_id, sample, name, type, status) VALUES ($1, NULL, true, $2, 'postgres', 'ready')`,
    [id, id],
  );
  await manager.query('INSERT INTO connections (data_source_id, revision) VALUES ($1, gen_random_uuid())', [id]);
  return id;
}
const put = (secrets: ConnectionSecrets, id: string, value: string) =>
  secrets.put(manager, id, destination, new Map([['password', new Secret(value)]]));
const read = async (secrets: ConnectionSecrets, id: string) =>
  (await secrets.open(manager, id, destination))['password']?.reveal();

describe('secrets of connections', () => {
  test('are replaced, removed, and told by name alone', async () => {
    const secrets = new ConnectionSecrets(createVault(newKey()));
    const id = await connection();
    await put(secrets, id, 'first');
    await put(secrets, id, 'second');
    expect([await read(secrets, id), await secrets.names(manager, id)]).toEqual(['second', ['password']]);
    await secrets.remove(manager, id, ['password']);
    expect(await secrets.open(manager, id, destination)).toEqual({});
  });

  test('open for nothing but what they were sealed for, and with no other key', async () => {
    const secrets = new ConnectionSecrets(createVault(newKey()));
    const id = await connection();
    await put(secrets, id, 'secret');
    await expect(secrets.open(manager, id, '[["host","evil.example"]]')).rejects.toMatchObject({
      code: 'connection_failed',
      message: expect.stringContaining('enter it again') as unknown,
    });
    const otherKey = new ConnectionSecrets(createVault(newKey()));
    await expect(otherKey.open(manager, id, destination)).rejects.toThrow(/ENCRYPTION_KEY_PREVIOUS/);
  });
});

describe('a change of the key', () => {
  test('goes on while secrets are read and written on instances with either key, and loses none', async () => {
    const [old, next] = [newKey(), newKey()];
    const before = new ConnectionSecrets(createVault(old, [next]));
    const after = new ConnectionSecrets(createVault(next, [old]));
    const ids = await Promise.all(Array.from({ length: 250 }, () => connection()));
    const latest = new Map(ids.map((id) => [id, `start ${id}`]));
    for (const id of ids) await put(before, id, latest.get(id) ?? '');
    const state = { done: false, reads: 0 };
    const someone = async (index: number): Promise<void> => {
      for (let turn = 0; !state.done || turn < 5; turn += 1) {
        const id = ids[(index * 37 + turn * 11) % ids.length] ?? '';
        // Each writes its own share, so that it knows what has to be read.
        if (turn % 3 === 0 && ids.indexOf(id) % 4 === index) {
          const value = `written ${index} ${turn}`;
          await put(index % 2 === 0 ? before : after, id, value);
          latest.set(id, value);
        }
        expect(await read(turn % 2 === 0 ? before : after, id)).toBeDefined();
        state.reads += 1;
      }
    };
    const people = [0, 1, 2, 3].map(someone);
    // Two workers at once, until an instance with the old key no longer adds to what is left.
    for (let round = 0; round < 3; round += 1)
      await Promise.all([after.rewrapAll(manager, never), after.rewrapAll(manager, never)]);
    state.done = true;
    await Promise.all(people);
    await after.rewrapAll(manager, never);
    expect(state.reads).toBeGreaterThan(20);
    expect(await after.countOld(manager)).toBe(0);
    const alone = new ConnectionSecrets(createVault(next));
    for (const id of ids) expect(await read(alone, id)).toBe(latest.get(id));
  });

  test('steps over what is damaged, and says so', async () => {
    const [old, next] = [newKey(), newKey()];
    const [id, damaged] = [await connection(), await connection()];
    const before = new ConnectionSecrets(createVault(old));
    await put(before, id, 'whole');
    await put(before, damaged, 'broken');
    await manager.query(
      `UPDATE connection_secrets SET sealed = set_byte(sealed, 30, 255 - get_byte(sealed, 30)) WHERE data_source_id = $1`,
      [damaged],
    );
    const after = new ConnectionSecrets(createVault(next, [old]));
    expect(await after.rewrapAll(manager, never)).toEqual({ rewrapped: 1, failed: 1 });
    expect(await after.countOld(manager)).toBe(1);
    expect(await read(after, id)).toBe('whole');
  });

  test('is nothing to do without a previous key', async () => {
    const secrets = new ConnectionSecrets(createVault(newKey()));
    expect(await secrets.rewrapAll(manager, never)).toEqual({ rewrapped: 0, failed: 0 });
  });
});
