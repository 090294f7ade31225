import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import { claimNext, countFree, releaseIngest } from './claim.js';
import type { IngestRow } from './ingest.entity.js';

/** Nobody imports here but the tests: the server has no worker. */
let server: DataServer;
const people: string[] = [];
let waiting = new Map<string, string>();
beforeAll(async () => {
  server = await startDataServer({ env: { roles: ['web'] } });
  for (const name of ['ada', 'bob', 'cem']) {
    const [person] = await server.platform.db.query<{ id: string }[]>(
      `INSERT INTO users (email, name, role, status, password_hash, created_at, updated_at) VALUES ($1, $1, 'USER', 'active', '', now(), now()) RETURNING id`,
      [`${name}@example.org`],
    );
    people.push(person!.id);
  }
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.platform.db.query('DELETE FROM ingests');
  waiting = new Map();
});

/** Queues imports of people (by their place in `people`), one after the other. */
async function queue(...owners: readonly number[]): Promise<void> {
  for (const owner of owners) {
    const [row] = await server.platform.db.query<{ id: string }[]>(
      `WITH source AS (
         INSERT INTO data_sources (owner_id, name, type, status) VALUES ($1, 'x', 'file', 'ingesting') RETURNING id)
       INSERT INTO ingests (data_source_id, requested_by, plan, started_at)
       SELECT id, $1, '{}', now() + $2 * interval '1 millisecond' FROM source RETURNING id`,
      [people[owner], waiting.size],
    );
    const letter = 'abc'.charAt(owner);
    const before = [...waiting.values()].filter((name) => name.startsWith(letter)).length;
    waiting.set(row!.id, `${letter}${before + 1}`);
  }
}
async function claim(): Promise<IngestRow | null> {
  return claimNext(server.platform.db, randomUUID());
}
const nameOf = (ingest: IngestRow | null): string | undefined => waiting.get(ingest?.id ?? '');
const finish = (ingest: IngestRow | null): Promise<unknown> =>
  server.platform.db.query('UPDATE ingests SET finished_at = clock_timestamp() WHERE id = $1', [ingest?.id]);

/** The order in which they are served by so many places. */
async function served(places: number): Promise<string[]> {
  const order: string[] = [];
  const running: (IngestRow | null)[] = [];
  for (;;) {
    if (running.length === places) await finish(running.shift() ?? null);
    const next = await claim();
    if (next === null && running.length === 0) return order;
    if (next === null) await finish(running.shift() ?? null);
    else running.push(next);
    order.push(...(next === null ? [] : [nameOf(next) ?? '?']));
  }
}

test('the imports of one person come in their order', async () => {
  await queue(0, 0, 0);
  expect(await served(2)).toEqual(['a1', 'a2', 'a3']);
});

test('many files of one person make nobody else wait for all of them', async () => {
  await queue(0, 0, 0, 0, 0, 0, 1, 2, 1);
  expect(await served(2)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4', 'a5', 'a6']);
});

test('who comes later is next when a place becomes free', async () => {
  await queue(0, 0, 0, 0);
  const [first] = [await claim(), await claim()];
  await queue(1, 1);
  await finish(first);
  expect([nameOf(await claim()), nameOf(await claim())]).toEqual(['b1', 'a3']);
});

test('claims at the same time are never of the same import, and what nobody works on is counted', async () => {
  await queue(0, 1, 2, 0, 1, 2);
  expect(await countFree(server.platform.db)).toBe(6);
  const claimed = await Promise.all(Array.from({ length: 8 }, claim));
  expect(
    claimed
      .map(nameOf)
      .filter((name) => name !== undefined)
      .sort(),
  ).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2']);
  expect(await countFree(server.platform.db)).toBe(0);
});

test('an import whose process has died, or which was given back, is free again', async () => {
  await queue(0, 1);
  const [dead, given] = [await claim(), await claim()];
  await server.platform.db.query("UPDATE ingests SET heartbeat_at = now() - interval '1 minute' WHERE id = $1", [
    dead?.id,
  ]);
  await releaseIngest(server.platform.db, given!, false);
  expect(await countFree(server.platform.db)).toBe(2);
  const again = [await claim(), await claim()];
  expect(again.map(nameOf).sort()).toEqual(['a1', 'b1']);
  expect(again.find((ingest) => ingest?.id === dead?.id)?.attempts).toBe(2);
  expect(again.find((ingest) => ingest?.id === given?.id)?.attempts).toBe(1);
});
