import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuerySpec } from '@datavizpro/contract';
import {
  byRegion,
  dataSourceId,
  endless,
  openGround,
  openInstance,
  read,
  request,
  sleep,
  type Ground,
  type Instance,
} from './service-fixture.js';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

/** A spec that no other test asks. */
const different = (limit: number): Omit<QuerySpec, 'source'> => ({ ...byRegion, limit });
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 1_000 && !condition(); attempt += 1) await sleep(5);
  expect(condition()).toBe(true);
}

describe('one instance', () => {
  let instance: Instance;
  beforeAll(async () => {
    instance = await openInstance(ground);
  });
  afterAll(() => instance.close());

  test('the second answer comes from the cache, with the same content and etag', async () => {
    const first = await instance.service.run(request());
    const second = await instance.service.run(request());
    expect([first.cache, second.cache]).toEqual(['miss', 'hit']);
    expect(second.etag).toBe(first.etag);
    expect(read(first)).toEqual({ ...read(second), cache: 'miss' });
    expect(first.brotli).toBeNull();
    expect(brotliDecompressSync(second.brotli as Buffer).equals(second.body)).toBe(true);
    expect(read(first).columns[0]).toEqual({
      name: 'region',
      type: 'string',
      values: ['east', 'north', 'south', 'west', null],
    });
    expect(read(first).columns[2]?.values).toEqual([12000, 12000, 12000, 12000, 12000]);
  });

  test('200 equal cold requests reach the source once', async () => {
    const before = instance.calls.count;
    const answers = await Promise.all(
      many(200, (index) => instance.service.run(request({ spec: different(201), userId: `user-${String(index)}` }))),
    );
    expect(instance.calls.count - before).toBe(1);
    expect(new Set(answers.map(({ etag }) => etag)).size).toBe(1);
  });

  test('a person who presses refresh gets a fresh answer with the same etag', async () => {
    const cached = await instance.service.run(request());
    const before = instance.calls.count;
    const fresh = await instance.service.run(request({ fresh: true }));
    expect(instance.calls.count - before).toBe(1);
    expect([fresh.cache, fresh.etag]).toEqual(['miss', cached.etag]);
  });

  test('plain and dictionary encodings are kept apart', async () => {
    const spec = { dimensions: [{ column: 'region' }], limit: 100 };
    const plain = await instance.service.run(request({ spec }));
    const dictionary = await instance.service.run(request({ spec, encoding: 'dictionary' }));
    expect(dictionary.cache).toBe('miss');
    expect(Object.keys(read(plain).columns[0] ?? {})).toContain('values');
    expect(Object.keys(read(dictionary).columns[0] ?? {})).toContain('codes');
  });

  test('a failure is told as the caller’s, and never kept', async () => {
    const spec = { measures: [{ agg: 'sum', expression: 'id * 9007199254740991 * 9007199254740991' } as const] };
    const before = instance.calls.count;
    await expect(instance.service.run(request({ spec }))).rejects.toMatchObject({ code: 'invalid_query' });
    await expect(instance.service.run(request({ spec }))).rejects.toMatchObject({ code: 'invalid_query' });
    expect(instance.calls.count - before).toBe(2);
  });

  test('what cannot be is told with places and suggestions, before the source is asked', async () => {
    const before = instance.calls.count;
    const run = (spec: Omit<QuerySpec, 'source'>) => instance.service.run(request({ spec }));
    await expect(run({ dimensions: [{ column: 'regoin' }] })).rejects.toMatchObject({
      code: 'unknown_column',
      errors: [{ path: 'dimensions.0.column', suggestions: ['region'] }],
    });
    await expect(run({ measures: [{ agg: 'sum', column: 'region' }] })).rejects.toMatchObject({
      code: 'invalid_query',
      errors: [{ path: 'measures.0.agg' }],
    });
    await expect(run({ dimensions: [{ expression: 'amount +' }] })).rejects.toMatchObject({
      code: 'invalid_formula',
      errors: [{ path: 'dimensions.0.expression', position: 8 }],
    });
    expect(instance.calls.count).toBe(before);
  });

  test('an unknown source is not found', async () => {
    const other = {
      ...request(),
      spec: { source: { dataSourceId: '33333333-3333-4333-8333-333333333333', table: 'x' } },
    };
    await expect(instance.service.run(other)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('where rows are hidden, nobody sends SQL that adds them up before the policy looks at them', async () => {
    const sql = { ...request(), spec: { source: { dataSourceId, sql: 'select 1 as one' } } };
    const hidden = { ...sql, rowPolicy: { column: 'one', op: 'isNotNull' as const } };
    await expect(instance.service.run(hidden)).rejects.toMatchObject({ code: 'sql_not_allowed' });
    await expect(instance.service.run(sql)).resolves.toMatchObject({ rowCount: 1 });
  });

  test('an answer that our cap cut says so', async () => {
    const capped = await openInstance(ground, { limits: { defaultRows: 10, maxRows: 20 } });
    const rows = { dimensions: [{ column: 'id' }] };
    const ask = async (limit?: number) => {
      const answer = await capped.service.run(request({ spec: limit === undefined ? rows : { ...rows, limit } }));
      return [answer.rowCount, answer.truncated, read(answer).columns[0]?.values.length];
    };
    expect(await ask()).toEqual([10, true, 10]);
    expect(await ask(15)).toEqual([15, false, 15]);
    expect(await ask(500)).toEqual([20, true, 20]);
    expect(await ask(0)).toEqual([0, false, 0]);
    await capped.close();
  });

  test('an answer too large in bytes is cut', async () => {
    const capped = await openInstance(ground, { limits: { maxBytes: 2_000 } });
    const answer = await capped.service.run(
      request({ spec: { dimensions: [{ column: 'id' }, { column: 'region' }] } }),
    );
    expect(answer.truncated).toBe(true);
    expect(answer.body.length).toBeLessThan(2_100);
    await capped.close();
  });

  test('dashboard filters without their column are reported', async () => {
    const extraFilters = [
      { column: 'country', op: 'eq', value: 'DE' } as const,
      { column: 'region', op: 'eq', value: 'north' } as const,
    ];
    const answer = await instance.service.run(request({ extraFilters }));
    expect(answer.ignoredFilters).toEqual(['country']);
    expect(read(answer).columns[0]?.values).toEqual(['north']);
  });

  test('relative dates move with the clock, and share an answer within their unit', async () => {
    const spec = {
      measures: [{ agg: 'count' } as const],
      filters: [{ column: 'sold', op: 'relative', last: 700, unit: 'day' } as const],
    };
    const first = await instance.service.run(request({ spec }));
    expect((await instance.service.run(request({ spec }))).etag).toBe(first.etag);
    instance.clock.advance(86_400_000);
    expect((await instance.service.run(request({ spec }))).cache).toBe('miss');
  });

  test('explains and describes without running', async () => {
    const before = instance.calls.count;
    const { signal: _signal, ...rest } = request();
    const explained = await instance.service.explain(rest);
    expect(explained).toMatchObject({ dialect: 'duckdb', parameters: [10_001] });
    expect(explained.sql).toContain('from "sales" as t0');
    expect((await instance.service.describe(rest.spec, 'user-1')).columns).toEqual([
      { name: 'region', type: 'string', kind: 'dimension' },
      { name: 'total', type: 'float', kind: 'measure' },
      { name: 'count', type: 'integer', kind: 'measure' },
    ]);
    expect(instance.calls.count).toBe(before);
  });

  test('streams all rows, and gives its place back', async () => {
    const body = await instance.service.stream(request({ spec: { dimensions: [{ column: 'id' }] } }), 'ndjson');
    let lines = 0;
    for await (const bytes of body) lines += bytes.toString('utf8').split('\n').length - 1;
    expect(lines).toBe(60_000);
    const abandoned = await instance.service.stream(request({ spec: { dimensions: [{ column: 'id' }] } }), 'csv');
    for await (const _bytes of abandoned) break;
    await until(() => instance.service.stats().running === 0);
  });

  test('rows without a sort keep the order of the file: pages join up', async () => {
    const page = async (offset: number) => {
      const spec = { dimensions: [{ column: 'id' }], limit: 3, offset };
      return read(await instance.service.run(request({ spec }))).columns[0]?.values;
    };
    expect([await page(0), await page(3), await page(45_000)]).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [45_000, 45_001, 45_002],
    ]);
  });

  test('timestamps with a zone in a file are instants like all others', async () => {
    const ask = async (timezone: string, grain: 'hour' | 'day') => {
      const spec = { dimensions: [{ column: 'zoned', grain }], measures: [{ agg: 'count' } as const], timezone };
      return read(await instance.service.run(request({ spec }))).columns[0]?.values;
    };
    expect([await ask('Europe/Berlin', 'day'), await ask('UTC', 'day')]).toEqual([['2025-07-02'], ['2025-07-01']]);
    expect(await ask('America/St_Johns', 'hour')).toEqual(['2025-07-01T20:00:00']);
  });

  test('memory for results is bounded', async () => {
    const small = await openInstance(ground, { cacheBytes: 8_000 });
    for (const limit of many(20, (index) => index + 1))
      await small.service.run(request({ spec: { dimensions: [{ column: 'id' }], limit } }));
    expect(small.service.stats().bytes).toBeLessThanOrEqual(8_000);
    expect(small.service.stats().entries).toBeGreaterThan(0);
    await small.close();
  });
});

describe('cancelling', () => {
  let instance: Instance;
  beforeAll(async () => {
    instance = await openInstance(ground);
  });
  afterAll(() => instance.close());

  test('by the owner of the request only; the source is stopped', async () => {
    const running = instance.service.run(request({ spec: endless, requestId: 'mine' }));
    const failed = expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await until(() => instance.service.stats().running === 1);
    expect(await instance.service.cancel('mine', 'somebody else')).toBe(false);
    expect(await instance.service.cancel('unknown', 'user-1')).toBe(false);
    expect(await instance.service.cancel('mine', 'user-1')).toBe(true);
    await failed;
    await until(() => instance.calls.cancelled === 1 && instance.service.stats().running === 0);
    await until(() => ground.engine.status().running === 0);
  });

  test('a shared run goes on until the last of its waiters has gone', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const before = { ...instance.calls };
    const spec = { ...endless, limit: 7 };
    const runs = [first, second].map(({ signal }) =>
      expect(instance.service.run(request({ spec, signal }))).rejects.toMatchObject({ code: 'cancelled' }),
    );
    await until(() => instance.service.stats().running === 1);
    first.abort();
    await runs[0];
    expect(instance.calls.cancelled).toBe(before.cancelled);
    expect(instance.service.stats().running).toBe(1);
    second.abort();
    await runs[1];
    await until(() => instance.calls.cancelled === before.cancelled + 1 && instance.service.stats().running === 0);
    expect(instance.calls.count).toBe(before.count + 1);
  });

  test('the deadline stops at the source, too', async () => {
    const run = instance.service.run(request({ spec: endless, deadlineMs: 150 }));
    await expect(run).rejects.toMatchObject({ code: 'source_timeout' });
    await until(() => instance.service.stats().running === 0 && ground.engine.status().running === 0);
  });

  test('too many are sent away, the rest wait', async () => {
    const busy = await openInstance(ground, { limits: { perSource: 1, perUser: 1, queueLength: 1 } });
    const stop = new AbortController();
    const first = expect(busy.service.run(request({ spec: endless, signal: stop.signal }))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await until(() => busy.service.stats().running === 1);
    const second = busy.service.run(request({ userId: 'user-2' }));
    await until(() => busy.service.stats().queued === 1);
    await expect(busy.service.run(request({ userId: 'user-3', spec: different(3) }))).rejects.toMatchObject({
      code: 'overloaded',
      retryAfter: 3,
    });
    stop.abort();
    await first;
    expect((await second).rowCount).toBe(5);
    await busy.close();
  });
});
