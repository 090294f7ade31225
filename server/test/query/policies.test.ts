import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Condition, Dimension, Filter, Measure, QuerySpec } from '@datavizpro/contract';
import { testRedis, type TestRedis } from '../support/index.js';
import { openGround, openInstance, read, request, type Ground, type Instance } from './service-fixture.js';

/** Cached answers are the uncached ones, for each row policy; nothing of one policy shows under another. */
let ground: Ground;
let redis: TestRedis;
let cached: Instance;
let second: Instance;

beforeAll(async () => {
  [ground, redis] = await Promise.all([openGround(), testRedis()]);
  cached = await openInstance(ground, { redisUrl: redis.url });
  second = await openInstance(ground, { redisUrl: redis.url });
});
afterAll(async () => {
  await Promise.all([cached.close(), second.close()]);
  await Promise.all([ground.close(), redis.close()]);
});

const tenantIs = (tenant: string): Filter => ({ column: 'tenant', op: 'eq', value: tenant });
const policies: readonly (Filter | undefined)[] = [
  undefined,
  tenantIs('t0'),
  tenantIs('t1'),
  { or: [tenantIs('t0'), tenantIs('t2')] },
];

const dimension = fc.constantFrom<Dimension>(
  { column: 'region' },
  { column: 'tenant' },
  { column: 'sold', grain: 'month' },
  { column: 'at', grain: 'week' },
  { column: 'amount', bin: { width: 25 } },
);
const measure = fc.constantFrom<Measure>(
  { agg: 'count' },
  { agg: 'sum', column: 'amount', as: 'total' },
  { agg: 'median', column: 'amount' },
  { agg: 'countDistinct', column: 'tenant', as: 'tenants' },
  { agg: 'max', column: 'sold' },
);
/** Also filters that try to widen what one may see. */
const filter = fc.constantFrom<Filter>(
  { column: 'region', op: 'in', values: ['north', 'west'] },
  { column: 'amount', op: 'gt', value: 100 },
  { or: [{ column: 'tenant', op: 'neq', value: '' }, { column: 'tenant', op: 'isNull' } satisfies Condition] },
  { not: { column: 'tenant', op: 'eq', value: 't0' } },
);
const spec: fc.Arbitrary<Omit<QuerySpec, 'source'>> = fc.record({
  dimensions: fc.uniqueArray(dimension, { minLength: 0, maxLength: 2, selector: ({ column }) => column }),
  measures: fc.uniqueArray(measure, {
    minLength: 1,
    maxLength: 3,
    selector: (item) => item.as ?? `${String(item.agg)} ${String(item.column)}`,
  }),
  filters: fc.array(filter, { maxLength: 2 }),
  timezone: fc.constantFrom('UTC', 'America/New_York'),
});

test('cached ≡ uncached, per policy', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(spec, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (asked, order) => {
    for (const index of order) {
      const rowPolicy = policies[index];
      const ask = (instance: Instance, fresh: boolean) =>
        instance.service.run(
          request({ spec: asked, fresh, userId: `user-${String(index)}`, ...(rowPolicy ? { rowPolicy } : {}) }),
        );
      const first = await ask(cached, false);
      const again = await ask(second, false);
      const uncached = await ask(cached, true);
      expect(again.cache).toBe('hit');
      expect(read(first).columns).toEqual(read(uncached).columns);
      expect(read(again).columns).toEqual(read(uncached).columns);
    }
  });
  await fc.assert(property, { numRuns: 12 });
});

test('two policies share nothing, even when their SQL is the same', async () => {
  // Both let everything through, written differently.
  const everything: readonly Filter[] = [
    { column: 'tenant', op: 'isNotNull' },
    { and: [{ column: 'tenant', op: 'isNotNull' }] },
  ];
  const answers = [];
  for (const rowPolicy of everything)
    answers.push(await cached.service.run(request({ spec: { measures: [{ agg: 'count' }], limit: 77 }, rowPolicy })));
  expect(answers.map((answer) => answer.cache)).toEqual(['miss', 'miss']);
  expect(new Set(answers.map((answer) => answer.etag)).size).toBe(2);
});

test('rows of other tenants never appear, whatever is asked', async () => {
  const rows = {
    dimensions: [{ column: 'tenant' }, { column: 'id' }],
    filters: [{ or: [{ column: 'id', op: 'gte', value: 0 } as const, { column: 'tenant', op: 'isNull' } as const] }],
  };
  const answer = await cached.service.run(request({ spec: rows, rowPolicy: tenantIs('t1') }));
  expect(new Set(read(answer).columns[0]?.values)).toEqual(new Set(['t1']));
});

test('a policy that does not fit shows nothing', async () => {
  const rowPolicy: Filter = { column: 'no such column', op: 'eq', value: 1 };
  await expect(cached.service.run(request({ rowPolicy }))).rejects.toMatchObject({ code: 'forbidden' });
});
