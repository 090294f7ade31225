import { describe, expect, it } from 'vitest';
import type { ChartConfiguration, OutputColumn } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { checkChart } from './check-chart.js';

const output: readonly OutputColumn[] = [
  { name: 'month', type: 'timestamp', kind: 'dimension' },
  { name: 'region', type: 'string', kind: 'dimension' },
  { name: 'revenue', type: 'decimal', kind: 'measure' },
];
const chart = (change: Partial<ChartConfiguration>): ChartConfiguration => ({
  type: 'line',
  query: { source: { dataSourceId: 'd', table: 't' }, measures: [{ agg: 'count' }] },
  mapping: { x: ['month'], y: ['revenue'], series: ['region'] },
  visual: {},
  ...change,
});
const errorsOf = (configuration: ChartConfiguration): readonly (string | undefined)[] => {
  try {
    checkChart(configuration, output);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('invalid_chart');
    return (error as AppError).errors?.map(({ path }) => path) ?? [];
  }
};

describe('checkChart', () => {
  it('takes a mapping that fits', () => expect(errorsOf(chart({}))).toEqual([]));

  it.each<[string, Partial<ChartConfiguration>, readonly string[]]>([
    ['a missing role', { mapping: { x: ['month'] } }, ['configuration.mapping.y']],
    ['an unknown role', { mapping: { x: ['month'], y: ['revenue'], z: ['region'] } }, ['configuration.mapping.z']],
    ['too many columns', { mapping: { x: ['month', 'region'], y: ['revenue'] } }, ['configuration.mapping.x']],
    ['an unknown column', { mapping: { x: ['month'], y: ['profit'] } }, ['configuration.mapping.y.0']],
    ['a wrong type', { mapping: { x: ['month'], y: ['region'] } }, ['configuration.mapping.y.0']],
    ['a measure to group by', { mapping: { x: ['revenue'], y: ['revenue'] } }, ['configuration.mapping.x.0']],
  ])('names %s', (_what, change, paths) => expect(errorsOf(chart(change))).toEqual(paths));

  describe('of a tooltip', () => {
    const measures = [{ agg: 'sum', column: 'x', as: 'revenue' }] as const;
    const query = { source: { dataSourceId: 'd', table: 't' }, measures };
    const first: OutputColumn = { name: 'first', type: 'string', kind: 'measure' };
    const more = [...output, first];
    const told = (mapping: ChartConfiguration['mapping'], spec: Partial<ChartConfiguration['query']> = {}): string => {
      try {
        checkChart(chart({ type: 'bar', query: { ...query, ...spec }, mapping }), more);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const drawn = { x: ['month'], y: ['revenue'] };

    it('takes aggregates of any type', () => expect(told({ ...drawn, tooltip: ['first', 'month'] })).toBe(''));

    it('takes no column that would split the marks', () => {
      expect(told({ ...drawn, tooltip: ['region'] })).toBe(
        'Bar: "region" would split the marks: the tooltip of groups takes an aggregate of it, such as min, max, first or last.',
      );
    });

    it('takes single rows as they stand, and no aggregate that would group them', () => {
      const rows = { source: query.source, dimensions: [{ column: 'month' }, { column: 'region' }] };
      const axis: OutputColumn = { name: 'a', type: 'float', kind: 'dimension' };
      const answered = [axis, ...output.filter(({ kind }) => kind === 'dimension')];
      const point = (tooltip: string, measures: ChartConfiguration['query']['measures'] = []): ChartConfiguration => ({
        ...chart({
          type: 'scatter',
          query: { ...rows, measures },
          mapping: { x: ['a'], y: ['a'], tooltip: [tooltip] },
        }),
      });
      expect(() => checkChart(point('region'), answered)).not.toThrow();
      expect(() =>
        checkChart(point('first', [{ agg: 'min', column: 'b', as: 'first' }]), [...answered, first]),
      ).toThrow('would group the rows that are drawn one by one');
    });

    it('is none of types that show everything', () => {
      const table = chart({ type: 'table', query, mapping: { columns: ['revenue'], tooltip: ['first'] } });
      expect(() => checkChart(table, more)).toThrow('This type of chart has no place called "tooltip".');
    });
  });

  it('takes a plain number as a value when the query answers rows', () => {
    const rows: readonly OutputColumn[] = [
      { name: 'day', type: 'date', kind: 'dimension' },
      { name: 'price', type: 'float', kind: 'dimension' },
    ];
    const configuration = chart({
      query: { source: { dataSourceId: 'd', table: 't' }, dimensions: [{ column: 'day' }, { column: 'price' }] },
      mapping: { x: ['day'], y: ['price'] },
    });
    expect(() => checkChart(configuration, rows)).not.toThrow();
  });
});
