import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testPlatform, type TestPlatform } from '../../../../test/support/index.js';
import { peopleServerPersistence } from '../../../../test/support/people-server.js';
import { dataPersistence } from '../../data/index.js';
import { takeLease, type Lease } from './leases.js';
import { retireObjects, sweepStorage } from './sweep.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ persistence: [...peopleServerPersistence, ...dataPersistence] });
});
afterAll(() => platform.close());
beforeEach(async () => {
  for (const key of await keys()) await platform.storage.delete(key);
  await platform.db.query('TRUNCATE data_sources, storage_leases, retired_objects CASCADE');
});

const sweep = (retiredGraceSeconds = 900): Promise<number> =>
  sweepStorage(platform.db, platform.storage, platform.log, { retiredGraceSeconds });
const put = (key: string): Promise<number> => platform.storage.put(key, Buffer.from('x'));
async function keys(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { key } of platform.storage.list('')) found.push(key);
  return found.sort();
}
const lease = (): Promise<Lease> => takeLease(platform.db, platform.log);
/** As if the process had been killed two minutes ago. */
const kill = ({ id }: Lease): Promise<unknown> =>
  platform.db.query("UPDATE storage_leases SET heartbeat_at = now() - interval '2 minutes' WHERE id = $1", [id]);
async function insertSource(storageKey: string): Promise<string> {
  const [row] = await platform.db.query<{ id: string }[]>(
    `INSERT INTO data_sources (sample, name, type, status) VALUES (true, 'x', 'file', 'ready') RETURNING id`,
  );
  await platform.db.query(
    'INSERT INTO source_files (data_source_id, storage_key, file_name, size_bytes) VALUES ($1, $2, $3, 1)',
    [row?.id, storageKey, 'x.csv'],
  );
  return row?.id ?? '';
}

describe('sweepStorage', () => {
  test('keeps what a row refers to and what a living process still writes', async () => {
    const referenced = `originals/${randomUUID()}/a`;
    const writing = await lease();
    await insertSource(referenced);
    for (const key of [referenced, writing.key('originals', 'b'), writing.key('tables', '0.parquet')]) await put(key);
    expect(await sweep()).toBe(0);
    expect(await keys()).toHaveLength(3);
    await writing.abandon();
  });

  test('deletes what a dead process left, and what nobody ever claimed', async () => {
    const dead = await lease();
    await put(dead.key('tables', '0.parquet'));
    await put(`originals/${randomUUID()}/b`);
    await kill(dead);
    expect(await sweep()).toBe(2);
    expect(await keys()).toEqual([]);
    await dead.abandon();
  });

  test("removes a dead process's work folder, on the machine that has it", async () => {
    const [mine, elsewhere] = [await lease(), await lease()];
    const folders = [await platform.storage.createWorkDir(), await platform.storage.createWorkDir()] as const;
    await mine.coverWorkDir(folders[0]);
    await elsewhere.coverWorkDir(folders[1]);
    await platform.db.query("UPDATE storage_leases SET host = 'other.example' WHERE id = $1", [elsewhere.id]);
    await kill(mine);
    await kill(elsewhere);
    await sweep();
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, true]);
    await Promise.all([mine.abandon(), elsewhere.abandon()]);
  });

  test('leaves foreign areas of the storage alone', async () => {
    await put('exports/1/a.pdf');
    expect(await sweep()).toBe(0);
    expect(await keys()).toEqual(['exports/1/a.pdf']);
  });

  test('gives retired objects a grace time', async () => {
    const key = `tables/${randomUUID()}/0.parquet`;
    await put(key);
    await retireObjects(platform.db.manager, [key, null]);
    expect(await sweep()).toBe(0);
    await platform.db.query("UPDATE retired_objects SET retired_at = now() - interval '1 hour'");
    expect(await sweep()).toBe(1);
    expect(await platform.db.query('SELECT * FROM retired_objects')).toEqual([]);
  });

  test('a lease that was lost can not commit', async () => {
    const lost = await lease();
    await kill(lost);
    await sweep();
    const commit = platform.db.transaction(async (manager) => {
      await manager.query(`INSERT INTO retired_objects (key) VALUES ('written')`);
      await lost.release(manager);
    });
    await expect(commit).rejects.toThrow('expired');
    expect(await platform.db.query('SELECT * FROM retired_objects')).toEqual([]);
  });
});
