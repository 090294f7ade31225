import { describe, expect, it } from 'vitest';
import { chartTypes, type Column, type ColumnProfile, type ColumnType, type OutputColumn } from '@datavizpro/contract';
import { checkChart } from '../check-chart.js';
import { niceWidth } from './rules/distribution.js';
import { suggestCharts } from './suggest.js';

interface Spec {
  readonly type: ColumnType;
  readonly role: Column['role'];
  readonly distinct: number;
  readonly min?: number | string;
  readonly max?: number | string;
}
const columns: Readonly<Record<string, Spec>> = {
  ordered_at: { type: 'date', role: 'time', distinct: 900, min: '2021-01-01', max: '2024-12-31' },
  amount: { type: 'float', role: 'measure', distinct: 5_000, min: 0, max: 980 },
  quantity: { type: 'integer', role: 'measure', distinct: 40, min: 1, max: 40 },
  status: { type: 'string', role: 'dimension', distinct: 4 },
  weekday: { type: 'string', role: 'dimension', distinct: 7 },
  country: { type: 'string', role: 'dimension', distinct: 60 },
  city: { type: 'string', role: 'dimension', distinct: 900 },
  stage: { type: 'string', role: 'dimension', distinct: 5 },
  sold_on: { type: 'date', role: 'time', distinct: 700, min: '2022-01-01', max: '2023-12-31' },
  spring_day: { type: 'date', role: 'time', distinct: 85, min: '2024-03-01', max: '2024-05-31' },
  latitude: { type: 'float', role: 'measure', distinct: 9_000, min: -40, max: 70 },
  longitude: { type: 'float', role: 'measure', distinct: 9_000, min: -170, max: 170 },
  from_page: { type: 'string', role: 'dimension', distinct: 9 },
  to_page: { type: 'string', role: 'dimension', distinct: 8 },
  constant: { type: 'string', role: 'dimension', distinct: 1 },
  price: { type: 'decimal', role: 'measure', distinct: 700, min: 2, max: 90 },
  year: { type: 'date', role: 'time', distinct: 5, min: '2019-01-01', max: '2023-01-01' },
  order_id: { type: 'integer', role: 'identifier', distinct: 10_000 },
};
const source = { dataSourceId: '7f1e0d5a-0000-4000-8000-000000000000', table: 'orders' };
const suggest = (...names: string[]) =>
  suggestCharts(
    source,
    names,
    Object.entries(columns).map(([name, { type, role }]) => ({ name, type, role, nullable: false })),
    { rowCount: 10_000, columns: Object.entries(columns).map(([name, spec]) => profileOf(name, spec)) },
  );
const profileOf = (name: string, { type, distinct, min = '', max = '' }: Spec): ColumnProfile => ({
  name,
  type,
  nulls: 0,
  distinct,
  min,
  max,
  mean: null,
  quantiles: null,
  histogram: null,
  top: [],
});
const typesOf = (...names: string[]): readonly string[] => suggest(...names).map((s) => s.configuration.type);

describe('suggestCharts', () => {
  it.each<[readonly string[], string]>([
    [['ordered_at', 'amount'], 'line'],
    [['ordered_at', 'amount', 'status'], 'line'],
    [['ordered_at'], 'line'],
    [['country', 'amount'], 'bar'],
    [['status'], 'bar'],
    [['amount', 'quantity'], 'scatter'],
    [['ordered_at', 'amount', 'quantity'], 'line'],
    [['ordered_at', 'status'], 'line'],
    [['status', 'amount'], 'bar'],
    [['weekday', 'amount'], 'bar'],
    // Seven times four bars are read by their length; 420 need colour.
    [['status', 'weekday', 'amount'], 'bar'],
    [['weekday', 'country', 'amount'], 'heatmap'],
    [['country', 'city', 'amount'], 'bar'],
    [['status', 'weekday'], 'bar'],
    [['amount', 'quantity', 'status'], 'scatter'],
    [['amount', 'quantity', 'price'], 'scatter'],
    [['price', 'status'], 'bar'],
    [['price'], 'number'],
    // An identifier says nothing by itself.
    [['order_id', 'amount'], 'histogram'],
    [['constant'], 'table'],
    [['stage', 'amount'], 'funnel'],
    [['stage'], 'funnel'],
    [['latitude', 'longitude'], 'pointMap'],
    [['latitude', 'longitude', 'amount'], 'pointMap'],
    [['latitude', 'longitude', 'status'], 'pointMap'],
    [['from_page', 'to_page'], 'sankey'],
    [['from_page', 'to_page', 'amount'], 'sankey'],
    // What adds up as bars, what does not as a line.
    [['ordered_at', 'amount', 'price'], 'combo'],
    [['ordered_at', 'country', 'amount'], 'line'],
    [['status', 'country', 'city'], 'heatmap'],
    [['amount'], 'number'],
    [['order_id'], 'table'],
  ])('%j is best drawn as %s', (names, best) => expect(typesOf(...names)[0]).toBe(best));

  it.each<[readonly string[], string]>([
    [['country', 'amount'], 'choropleth'],
    [['sold_on', 'amount'], 'calendar'],
    [['ordered_at', 'status', 'amount'], 'area'],
    [['ordered_at', 'weekday', 'amount'], 'bump'],
    [['status', 'amount'], 'boxPlot'],
    [['amount'], 'histogram'],
    [['amount', 'quantity'], 'histogram2d'],
    [['amount', 'quantity'], 'densityHeatmap'],
    [['spring_day', 'amount'], 'timeRange'],
    [['status', 'weekday', 'amount'], 'pivot'],
    [['status', 'country', 'amount'], 'treemap'],
    [['year', 'amount'], 'bar'],
  ])('%j is also offered as %s', (names, type) => expect(typesOf(...names).slice(0, 5)).toContain(type));

  it.each<[readonly string[], string]>([
    [['ordered_at', 'amount'], 'pie'],
    [['price', 'status'], 'treemap'],
    [['ordered_at', 'price'], 'area'],
    [['country', 'amount'], 'pie'],
    [['price', 'status'], 'pie'],
    [['year', 'amount'], 'calendar'],
    [['sold_on', 'amount'], 'timeRange'],
    [['ordered_at', 'weekday', 'price'], 'areaBump'],
    [['amount', 'quantity', 'status'], 'number'],
    [['city', 'order_id'], 'heatmap'],
  ])('%j is never drawn as %s', (names, type) => expect(typesOf(...names)).not.toContain(type));

  it('offers ranks as bands below plain ranks', () => {
    const types = typesOf('ordered_at', 'weekday', 'amount');
    expect(types.indexOf('areaBump')).toBeGreaterThan(types.indexOf('bump'));
  });

  it('puts a pie low and only where there are few parts', () => {
    expect(typesOf('status', 'amount')).toContain('pie');
    expect(typesOf('status', 'amount').indexOf('pie')).toBeGreaterThan(0);
    expect(typesOf('country', 'amount')).not.toContain('pie');
  });

  it('cuts many categories to the biggest and says so', () => {
    const [best] = suggest('country', 'amount');
    expect(best?.configuration.query).toMatchObject({ limit: 15, sort: [{ by: 'Total amount', direction: 'desc' }] });
    expect(best?.title).toBe('Total amount by country, top 15');
  });

  it('chooses a grain that the span of time fills', () => {
    expect(suggest('ordered_at', 'amount')[0]?.configuration.query.dimensions).toEqual([
      { column: 'ordered_at', grain: 'month' },
    ]);
  });

  it('looks at the whole table when no column is chosen', () => {
    const [best] = suggest();
    expect(best?.configuration.mapping).toMatchObject({ x: ['ordered_at'], y: ['Total amount'], series: ['status'] });
  });

  it('ranks by score and answers the same every time', () => {
    const scores = suggest('ordered_at', 'amount', 'status').map((s) => s.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(suggest('ordered_at', 'status')).toEqual(suggest('ordered_at', 'status'));
  });

  it('only suggests charts whose mapping their own type accepts', () => {
    const names = Object.keys(columns);
    for (const a of names)
      for (const b of names)
        for (const { configuration } of suggest(...new Set([a, b]))) {
          expect(chartTypes[configuration.type]).toBeDefined();
          expect(() => checkChart(configuration, outputOf(configuration.query))).not.toThrow();
        }
  });
});

/** What the query would answer with, as far as these specs go. */
function outputOf(query: ReturnType<typeof suggest>[number]['configuration']['query']): readonly OutputColumn[] {
  const dimensions = (query.dimensions ?? []).map(({ column = '' }): OutputColumn => ({
    name: column,
    type: columns[column]?.type ?? 'string',
    kind: 'dimension',
  }));
  const measures = (query.measures ?? []).map(({ as = '' }): OutputColumn => ({
    name: as,
    type: 'float',
    kind: 'measure',
  }));
  return [...dimensions, ...measures];
}

describe('niceWidth', () => {
  it.each([
    [0, 980, 50],
    [0, 1, 0.05],
    [1, 40, 2],
    [5, 5, null],
    [Number.NaN, 5, null],
  ])('%d to %d in steps of %d', (min, max, width) => expect(niceWidth(min, max)).toBe(width));
});
