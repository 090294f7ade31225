import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import { ensureSample } from './sample.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: DataServer;
let folder: string;
beforeAll(async () => {
  server = await startDataServer();
  folder = await mkdtemp(path.join(tmpdir(), 'lost-commit-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('a file whose COMMIT counted, although its answer got lost, is kept', async () => {
  const file = { name: 'Lost', path: path.join(folder, 'a.csv'), fileName: 'a.csv', columns: [] };
  await writeFile(file.path, 'a,b\n1,2\n');
  const { db, storage, log, jobs } = server.platform;
  const losing = new Proxy(db, {
    get: (target, name) => {
      if (name !== 'transaction') return Reflect.get(target, name, target) as unknown;
      return async (run: Parameters<typeof db.transaction>[0]) => {
        await target.transaction(run as never);
        throw new Error('Connection terminated unexpectedly');
      };
    },
  });
  const { signal } = new AbortController();
  await expect(ensureSample({ db: losing, storage, log, jobs }, file, signal)).rejects.toThrow('terminated');
  expect(await ensureSample({ db, storage, log, jobs }, file, signal)).toMatch(/^[0-9a-f-]{36}$/);
  const rows: { storage_key: string }[] = await db.query('SELECT storage_key FROM source_files');
  await Promise.all(rows.map(async ({ storage_key: key }) => (await storage.get(key)).destroy()));
});
