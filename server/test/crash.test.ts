import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataSource, Dashboard, Page, UploadAnswer } from '@datavizpro/contract';
import { signIn, startInstance, type ApiClient } from './support/instance.js';

/** kill -9 of the whole server, again and again, on one data folder: what was acknowledged is there, what was not is whole or absent. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 4);

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dvp-crash-'));
});
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

describe('kill -9', () => {
  test('loses no acknowledged save and leaves no half data source', async () => {
    const acknowledged = new Map<string, string>();
    const uploads = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const instance = await startInstance({ dataDir, from: 'source' });
      const client = await signIn(instance.url);
      await expectAll(client, acknowledged);
      await expectWholeSources(client, uploads);
      const work = Promise.allSettled([
        saveUntilGone(client, acknowledged, round),
        uploadUntilGone(client, uploads, round),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 600 + 500 * round));
      await instance.kill();
      await work;
    }
    const last = await startInstance({ dataDir, from: 'source' });
    const client = await signIn(last.url);
    await expectAll(client, acknowledged);
    await expectWholeSources(client, uploads);
    await last.stop();
    expect(acknowledged.size).toBeGreaterThan(rounds);
    // Work in progress of the killed processes is swept.
    expect(await readdir(join(dataDir, 'storage', 'work')).catch(() => [])).toEqual([]);
  }, 240_000);
});

/** Creates dashboards and renames them; a name counts once its answer has come. */
async function saveUntilGone(client: ApiClient, acknowledged: Map<string, string>, round: number): Promise<void> {
  for (let number = 0; ; number += 1) {
    const created = await client.call<Dashboard>('POST', '/api/dashboards', {
      name: `Round ${round} number ${number}`,
    });
    if (created.status !== 201) return;
    acknowledged.set(created.body.id, created.body.name);
    const renamed = `${created.body.name}, renamed`;
    // Until the answer comes either name is right: the old one is no longer promised.
    acknowledged.delete(created.body.id);
    const answer = await client.call(
      'PATCH',
      `/api/dashboards/${created.body.id}`,
      { name: renamed },
      { 'if-match': `"${created.body.version}"` },
    );
    if (answer.status === 200) acknowledged.set(created.body.id, renamed);
  }
}

async function uploadUntilGone(client: ApiClient, uploads: Set<string>, round: number): Promise<void> {
  const rows = Array.from({ length: 20_000 }, (_, row) => `${row},${row % 7},"text ${row}"`).join('\n');
  for (let number = 0; ; number += 1) {
    const answer = await client.upload<UploadAnswer>(
      '/api/data-sources/upload',
      `r${round}n${number}.csv`,
      `id,group,text\n${rows}\n`,
    );
    if (answer.status >= 300) return;
    uploads.add(answer.body.dataSource.id);
  }
}

async function expectAll(client: ApiClient, acknowledged: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, name] of acknowledged) {
    const { status, body } = await client.call<Dashboard>('GET', `/api/dashboards/${id}`);
    expect({ status, name: body.name }).toEqual({ status: 200, name });
  }
}

/** Every acknowledged upload ends as a whole data source: the ingest goes on after the crash. */
async function expectWholeSources(client: ApiClient, uploads: ReadonlySet<string>): Promise<void> {
  for (const id of uploads) {
    let source: DataSource | null = null;
    for (let attempt = 0; attempt < 300 && source?.status !== 'ready'; attempt += 1) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 100));
      source = (await client.call<DataSource>('GET', `/api/data-sources/${id}`)).body;
    }
    expect(source).toMatchObject({ status: 'ready', rowCount: 20_000 });
  }
  // An upload that nobody was told of has nobody who waits for it: killed in each of its three attempts, it has failed.
  const { body } = await client.call<Page<DataSource>>('GET', '/api/data-sources?limit=100');
  const others = body.items.filter(({ id, status }) => !uploads.has(id) && !/ready|ingesting/.test(status));
  for (const { status, error } of others)
    expect({ status, error }).toEqual({ status: 'failed', error: expect.stringMatching(/stopped the import engine/) });
}
