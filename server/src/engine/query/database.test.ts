import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test, vi } from 'vitest';
import { QueryDatabase } from './database.js';

/** Files that this process has open although they are deleted. */
async function openGhosts(file: string): Promise<number> {
  const handles = await readdir('/proc/self/fd');
  const targets = await Promise.all(handles.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return targets.filter((target) => target.startsWith(file)).length;
}

test.runIf(process.platform === 'linux')(
  'a file that was deleted gives its room back soon after its last query',
  async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'dvp-query-database-'));
    const file = path.join(dir, 'one.parquet');
    const writer = await (await DuckDBInstance.create(':memory:')).connect();
    await writer.run(`COPY (SELECT range AS id FROM range(100000)) TO '${file}' (FORMAT parquet)`);
    const database = await QueryDatabase.open({ memoryBytes: 2 ** 27, threads: 1, tempDir: dir, closeIdleMs: 400 });
    const count = () =>
      database.withConnection({ tablesKey: 'k', tables: [{ name: 'one', path: file }] }, 'UTC', async (session) => {
        const statement = await session.prepare('SELECT count(*)::int AS n FROM one WHERE id >= 5', 0);
        const answer = await statement.runAndReadAll();
        session.settle();
        return answer.getRows();
      });
    await count();
    // A second query at once finds the session and its statement.
    expect(await count()).toHaveLength(1);
    await rm(file);
    expect(await openGhosts(file)).toBeGreaterThan(0);
    await vi.waitFor(async () => expect(await openGhosts(file)).toBe(0), { timeout: 10_000 });
    await rm(dir, { recursive: true });
  },
);
