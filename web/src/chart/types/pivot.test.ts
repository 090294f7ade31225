import { describe, expect, it } from 'vitest';
import { keyOnName } from '../parts/pivot-keys';
import { layoutColumns, unitsInSight } from '../parts/pivot-layout';
import { headSpans, toggled, visibleColumns, visibleRows } from '../parts/pivot-order';
import { pivotTsv } from '../parts/pivot-tsv';
import { column, drawn, inputOf, resultOf } from '../test/inputs';
import { computePivot, pathValues, type PivotModel } from './pivot';

const pivotOf = (visual = {}, size = { width: 640, height: 320 }): PivotModel =>
  drawn<PivotModel>(
    computePivot(
      inputOf({
        type: 'pivot',
        mapping: { rows: ['region', 'city'], columns: ['year', 'half'], values: ['sales'] },
        visual,
        query: {
          dimensions: [{ column: 'region' }, { column: 'city' }, { column: 'year' }, { column: 'half' }],
          measures: [{ agg: 'sum', column: 'sales', as: 'sales' }],
        },
        ...size,
        result: resultOf(
          column('region', 'string', ['North', 'North', 'North', 'South']),
          column('city', 'string', ['Oslo', 'Oslo', 'Bergen', 'Rome']),
          column('year', 'integer', [2025, 2026, 2025, 2025]),
          column('half', 'integer', [1, 1, 2, 1]),
          column('sales', 'integer', [10, 20, 1000, 4]),
        ),
      }),
    ),
  );
const none: ReadonlySet<number> = new Set();
const named = (model: PivotModel, nodes: readonly number[]): string[] =>
  nodes.map((node) => model.rows.labels[node] ?? '');
const nodeOf = (model: PivotModel, label: string): number => model.rows.labels.indexOf(label);

describe('pivot table', () => {
  const model = pivotOf();
  const totals = { totals: true, subtotals: true };

  it('says what is largest, with its share', () => {
    expect(model.description).toBe(
      'Pivot table of sales by region, city and year, half: 3 rows, 3 across. North has most sales: 1,030, 100% of all.',
    );
  });

  it('shows parts below their group, until it is closed', () => {
    expect(named(model, visibleRows(model.rows, none))).toEqual(['North', 'Bergen', 'Oslo', 'South', 'Rome']);
    const closed = toggled(none, nodeOf(model, 'North'));
    expect(named(model, visibleRows(model.rows, closed))).toEqual(['North', 'South', 'Rome']);
    expect(toggled(closed, nodeOf(model, 'North')).size).toBe(0);
  });

  it('has a total after a group of columns with several parts, and after all', () => {
    const places = visibleColumns(model.columns, none, totals);
    expect(places.map(({ node, total }) => `${model.columns.labels[node]}${total ? ' total' : ''}`)).toEqual([
      '1',
      '2',
      '2025 total',
      '1',
      'Total total',
    ]);
    expect(visibleColumns(model.columns, none, { totals: false, subtotals: false })).toHaveLength(3);
    const year = model.columns.labels.indexOf('2025');
    expect(visibleColumns(model.columns, new Set([year]), totals)).toHaveLength(3);
  });

  it('heads span their groups, totals included', () => {
    const places = visibleColumns(model.columns, none, totals);
    expect(headSpans(model.columns, places, 1).map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [0, 3, 'name'],
      [3, 4, 'name'],
      [4, 5, 'total'],
    ]);
    expect(headSpans(model.columns, places, 2).map(({ kind }) => kind)).toEqual([
      'name',
      'name',
      'total',
      'name',
      'below',
    ]);
  });

  it('gives columns room for their figures, side by side', () => {
    const layout = layoutColumns(model, visibleColumns(model.columns, none, totals), null);
    layout.units.forEach((unit, index) => {
      expect(unit.left).toBe(layout.units.slice(0, index).reduce((sum, each) => sum + each.width, 0));
      expect(unit.width).toBeGreaterThanOrEqual(model.measures[0]?.width ?? 0);
    });
    expect(layout.width).toBeLessThanOrEqual(640);
    expect(unitsInSight(layout.units, 0, 10).length).toBeLessThan(layout.units.length);
  });

  it('is opened, closed and left by keys on its names', () => {
    const [north, oslo] = [nodeOf(model, 'North'), nodeOf(model, 'Oslo')];
    expect(keyOnName('ArrowLeft', model.rows, north, none)).toEqual({ do: 'close' });
    expect(keyOnName('ArrowRight', model.rows, north, new Set([north]))).toEqual({ do: 'open' });
    expect(keyOnName('ArrowRight', model.rows, north, none)).toBeNull();
    expect(keyOnName('ArrowLeft', model.rows, oslo, none)).toEqual({ do: 'goTo', node: north });
    expect(keyOnName('Enter', model.rows, oslo, none)).toBeNull();
  });

  it('stands for the values of its dimensions', () => {
    expect(pathValues(model.rows, nodeOf(model, 'Oslo'))).toEqual({ region: 'North', city: 'Oslo' });
    expect(pathValues(model.rows, 0)).toEqual({});
  });

  it('is copied with whole names', () => {
    const layout = layoutColumns(model, visibleColumns(model.columns, none, totals), null);
    const range = { from: { row: 1, column: 0 }, to: { row: 2, column: 2 } };
    const nodes = [nodeOf(model, 'Bergen'), nodeOf(model, 'Oslo')];
    expect(pivotTsv(model, nodes, layout.units, range)).toBe(
      'region › city\t2025 › 1\t2025 › 2\nNorth › Bergen\t\t1000\nNorth › Oslo\t10\t',
    );
  });

  it('marks cells by rules that are true, by more than colour', () => {
    const dress = pivotOf({ columns: { sales: { rules: [{ is: 'gt', value: 100, look: 'good' }] } } }).measures[0]
      ?.dress;
    expect([dress?.(1000).look, dress?.(4).look]).toEqual(['good', null]);
  });
});
