import { setMaxListeners } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Column, QueryResult, QuerySpec } from '@datavizpro/contract';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { openRedis } from '../../src/platform/redis/index.js';
import {
  createQueryService,
  type QueryRequest,
  type QueryService,
  type SourceDescription,
} from '../../src/query/index.js';
import { testClock, type TestClock } from '../support/index.js';
import { codeOf, openRig, until, type Rig } from './rig.js';
import { startPostgresSource } from './sources/postgres.js';
import type { SourceUnderTest } from './sources/source.js';

let source: SourceUnderTest;
beforeAll(async () => {
  source = await startPostgresSource();
  await source.admin(`create table counter (n int, region text); insert into counter values (1, 'EU'); grant select on counter to reader;
    create view slow as select n, region from counter, (select pg_sleep(60) as nap offset 0) s where s.nap::text = ''; grant select on slow to reader`);
}, 120_000);
afterAll(() => source.close());

const columns: readonly Column[] = [
  { name: 'n', type: 'integer', nullable: true, role: 'measure' },
  { name: 'region', type: 'string', nullable: true, role: 'dimension' },
];
const described = (id: string): SourceDescription => ({
  id,
  type: 'postgres',
  dataVersion: 'v1',
  freshnessSeconds: 60,
  tables: ['counter', 'slow'].map((name) => ({ schema: 'public', name, columns })),
});

interface World {
  readonly rigs: ReadonlyMap<string, Rig>;
  readonly service: QueryService;
  readonly clock: TestClock;
}

/** One instance with data sources of these names, each behind a network of its own. */
async function openWorld(names: readonly string[]): Promise<World> {
  const rigs = new Map<string, Rig>();
  for (const name of names) rigs.set(name, await openRig(source, { connectMs: 1_500 }, name));
  const of = (id: string): Rig => rigs.get(id) as Rig;
  const clock = testClock();
  const service = createQueryService({
    catalog: { describe: (id) => Promise.resolve(rigs.has(id) ? described(id) : null) },
    connectors: {
      postgres: {
        type: 'postgres',
        query: (query, encoding, signal) => of(query.source.id).connector.query(query, encoding, signal),
        stream: (query, format, signal) => of(query.source.id).connector.stream(query, format, signal),
      },
    },
    redis: openRedis(null, silentLog),
    clock,
    log: silentLog,
    metrics: createMetrics(),
    cacheBytes: 2 ** 24,
    limits: { perSource: 3, perUser: 2, sourceQueueLength: 4 },
  });
  return { rigs, service, clock };
}

const closeWorld = async ({ rigs }: World): Promise<void> => {
  await Promise.all([...rigs.values()].map((rig) => rig.close()));
};

let asked = 0;
type Ask = Partial<Omit<QueryRequest, 'spec'>> & { readonly table?: string; readonly filters?: QuerySpec['filters'] };
const request = (dataSourceId: string, { table = 'counter', filters = [], ...rest }: Ask = {}): QueryRequest => ({
  spec: { source: { dataSourceId, table }, measures: [{ agg: 'sum', column: 'n', as: 'total' }], filters },
  userId: 'ada',
  requestId: `freshness-${String((asked += 1))}`,
  signal: new AbortController().signal,
  ...rest,
});
const ask = async ({ service }: World, id: string, options?: Ask) => {
  const { body } = await service.run(request(id, options));
  const { columns: found, cache, warnings, asOf } = JSON.parse(body.toString()) as QueryResult;
  return { total: Number(found[0]?.values[0]), cache, warnings, asOf };
};

describe('answers of a connected source', () => {
  let world: World;
  let rig: Rig;
  beforeEach(async () => {
    world = await openWorld(['shop']);
    rig = world.rigs.get('shop') as Rig;
    await source.admin('update counter set n = 1');
  });
  afterEach(() => closeWorld(world));

  test('are fresh for as long as its owner says', async () => {
    expect(await ask(world, 'shop')).toMatchObject({ total: 1, cache: 'miss' });
    await source.admin('update counter set n = 2');
    world.clock.advance(59_000);
    expect(await ask(world, 'shop')).toMatchObject({ total: 1, cache: 'hit' });
    expect(await ask(world, 'shop', { fresh: true })).toMatchObject({ total: 2, cache: 'miss' });
  });

  test('then they are given once more, as stale, while they are read again', async () => {
    const first = await ask(world, 'shop');
    await source.admin('update counter set n = 2');
    world.clock.advance(61_000);
    expect(await ask(world, 'shop')).toMatchObject({ total: 1, cache: 'stale', asOf: first.asOf });
    // The database's clock did not move with ours: what was read again is as old as we made it.
    world.clock.advance(-61_000);
    await until(async () => (await ask(world, 'shop')).total === 2);
    expect(await ask(world, 'shop')).toMatchObject({ cache: 'hit' });
  });

  test('older ones are waited for', async () => {
    await ask(world, 'shop');
    await source.admin('update counter set n = 2');
    world.clock.advance(121_000);
    expect(await ask(world, 'shop')).toMatchObject({ total: 2, cache: 'miss' });
  });

  test('a source that is away is answered for from what was kept, with a warning; not for ever, and not when asked for fresh', async () => {
    await ask(world, 'shop');
    world.clock.advance(3_600_000);
    rig.proxy.reset();
    rig.proxy.set({ kind: 'refuse' });
    const kept = await ask(world, 'shop');
    expect(kept).toMatchObject({ total: 1, cache: 'stale', warnings: [expect.stringContaining(kept.asOf)] });
    expect(await codeOf(ask(world, 'shop', { fresh: true }))).toBe('source_unreachable');
    world.clock.advance(86_400_000);
    expect(await codeOf(ask(world, 'shop'))).toBe('source_unreachable');
    rig.proxy.set({ kind: 'pass' });
    await until(async () => (await codeOf(ask(world, 'shop', { fresh: true }))) === 'done');
  });

  test('who took the credentials back gets nothing out of the cache', async () => {
    await ask(world, 'shop');
    world.clock.advance(3_600_000);
    rig.change(source.settings(rig.proxy.port, { id: 'shop', password: 'changed' }));
    expect(await codeOf(ask(world, 'shop'))).toBe('connection_failed');
  });
});

describe('one bad source among others', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(['bad', 'good']);
  });
  afterEach(() => closeWorld(world));
  const different = (n: number): Ask => ({ filters: [{ column: 'n', op: 'gt', value: -n }] });

  test('a slow one takes its own places only: the same person’s queries elsewhere go on', async () => {
    const leaving = new AbortController();
    setMaxListeners(0, leaving.signal);
    const slow = Array.from({ length: 5 }, (_, n) =>
      codeOf(ask(world, 'bad', { ...different(n), table: 'slow', signal: leaving.signal })),
    );
    await until(() => world.service.stats().running === 2);
    for (let n = 0; n < 10; n += 1) expect((await ask(world, 'good', different(n))).total).toBe(1);
    expect(world.service.stats()).toMatchObject({ running: 2, queued: 3 });
    leaving.abort();
    expect(await Promise.all(slow)).toEqual(Array(5).fill('cancelled'));
  });

  test('its queue has an end of its own', async () => {
    const leaving = new AbortController();
    setMaxListeners(0, leaving.signal);
    const slow = Array.from({ length: 12 }, (_, n) =>
      codeOf(ask(world, 'bad', { ...different(n), table: 'slow', signal: leaving.signal })),
    );
    await until(() => world.service.stats().running === 2);
    expect((await ask(world, 'good')).total).toBe(1);
    leaving.abort();
    const codes = await Promise.all(slow);
    expect(codes.filter((code) => code === 'overloaded')).toHaveLength(6);
  });

  test('a dead one fails at once after a few tries, and holds no places', async () => {
    const bad = world.rigs.get('bad') as Rig;
    bad.proxy.set({ kind: 'blackhole' });
    const first = await Promise.all([0, 1, 2, 3].map((n) => codeOf(ask(world, 'bad', different(n)))));
    expect(new Set(first)).toEqual(new Set(['source_unreachable']));
    const tried = bad.proxy.accepted;
    const then = await Promise.all(Array.from({ length: 4 }, (_, n) => codeOf(ask(world, 'bad', different(10 + n)))));
    expect([new Set(then), bad.proxy.accepted - tried <= 1]).toEqual([new Set(['source_unreachable']), true]);
    expect((await ask(world, 'good')).total).toBe(1);
    await until(() => world.service.stats().running === 0);
  });
});
