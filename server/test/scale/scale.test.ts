import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, QuerySpec } from '@datavizpro/contract';
import { conformCell } from '../../src/query/conform.js';
import { prepareQuery } from '../../src/query/prepare.js';
import { now } from '../query/fixture.js';
import { openCluster, openFile, openPostgres, type Ground } from './grounds.js';
import { ordersCsv } from './orders.js';
import { eventually } from '../support/wait.js';

const rows = 60_000;
const berlin = { timezone: 'Europe/Berlin' } as const;
const revenue = { agg: 'sum', expression: 'price * quantity', as: 'revenue' } as const;

/** The tiles of one dashboard. `exact` values of every row are needed for medians: those a shard has to send. */
const tiles: Readonly<Record<string, Omit<QuerySpec, 'source'>>> = {
  'a big number': {
    measures: [
      revenue,
      { agg: 'count' },
      { agg: 'countDistinct', column: 'customer' },
      { agg: 'avg', column: 'rating' },
    ],
  },
  'revenue by month in Berlin': {
    ...berlin,
    dimensions: [{ column: 'at', grain: 'month' }],
    measures: [revenue, { agg: 'max', column: 'rating' }],
  },
  'weeks by category': {
    weekStart: 'sunday',
    dimensions: [{ column: 'day', grain: 'week' }, { column: 'category' }],
    measures: [{ agg: 'count' }, { agg: 'stddev', column: 'quantity' }],
  },
  'top countries': {
    dimensions: [{ column: 'country' }],
    measures: [revenue, { agg: 'count', filter: { column: 'rating', op: 'gte', value: 4 }, as: 'good' }],
    sort: [{ by: 'revenue', direction: 'desc' }],
    limit: 3,
  },
  'hours of the day in New York': {
    timezone: 'America/New_York',
    dimensions: [{ column: 'at', grain: 'hourOfDay' }],
    measures: [{ agg: 'count' }],
  },
  'prices in bins': { dimensions: [{ column: 'price', bin: { width: 125 } }], measures: [{ agg: 'count' }] },
  'the last 90 days, two categories': {
    ...berlin,
    filters: [
      { column: 'at', op: 'relative', last: 90, unit: 'day' },
      { column: 'category', op: 'in', values: ['books', 'tools'] },
    ],
    dimensions: [{ column: 'at', grain: 'day' }],
    measures: [revenue],
  },
  'the newest orders': {
    dimensions: [{ column: 'id' }, { column: 'at' }, { column: 'country' }, { column: 'price' }],
    sort: [{ by: 'id', direction: 'desc' }],
    limit: 20,
  },
};
const medians: Omit<QuerySpec, 'source'> = {
  dimensions: [{ column: 'category' }],
  measures: [
    { agg: 'median', column: 'price' },
    { agg: 'quantile', column: 'rating', q: 0.9 },
  ],
};

describe('the same dashboard on a file, on PostgreSQL and on two ClickHouse servers', () => {
  let grounds: Readonly<Record<'file' | 'postgres' | 'cluster', Ground>>;
  beforeAll(async () => {
    const csv = ordersCsv(rows);
    const [file, postgres, cluster] = await Promise.all([openFile(csv), openPostgres(csv), openCluster(csv)]);
    grounds = { file, postgres, cluster };
  });
  afterAll(() => Promise.all(Object.values(grounds).map((ground) => ground.close())));

  async function answer(ground: Ground, spec: Omit<QuerySpec, 'source'>) {
    const full = { ...spec, source: { dataSourceId: ground.source.id, table: 'orders' } };
    const { compiled, columns } = prepareQuery({ spec: full }, ground.source, now, {
      defaultRows: 1_000,
      maxRows: 10_000,
    });
    const before = ground.received?.() ?? 0;
    const found = await ground.run(compiled);
    const plain = (cell: CellValue, index: number): CellValue => {
      const own = conformCell(cell, columns[index]?.type ?? 'string');
      if (typeof own === 'number') return Number(own.toPrecision(12));
      return columns[index]?.type === 'decimal' && own !== null ? String(own).replace(/\.?0+$/, '') : own;
    };
    return { rows: found.map((row) => row.map(plain)), bytes: (ground.received?.() ?? 0) - before };
  }

  test.each([...Object.entries(tiles), ['medians by category', medians] as const])('%s', async (_name, spec) => {
    const file = await answer(grounds.file, spec);
    expect(file.rows.length).toBeGreaterThan(0);
    for (const ground of [grounds.postgres, grounds.cluster]) {
      const other = await answer(ground, spec);
      expect(other.rows).toEqual(file.rows);
      // What crosses the wire grows with the result: some head for the statement and its columns, and its rows.
      expect(other.bytes).toBeGreaterThan(0);
      expect(other.bytes).toBeLessThan(4_000 + 150 * file.rows.length);
    }
  });

  test('shards send groups, and not rows', async () => {
    const { cluster } = grounds;
    for (const spec of Object.values(tiles)) {
      const before = (await cluster.sentByShards?.()) ?? 0;
      const result = await answer(cluster, spec);
      // A shard writes its log when it has answered.
      const count = async () => ((await cluster.sentByShards?.()) ?? 0) - before;
      const sent = await eventually(count, (rows) => rows > 0);
      expect(sent).toBeLessThan(Math.max(100, 4 * result.rows.length));
    }
  });
});
