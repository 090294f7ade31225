import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, Condition, DashboardFilter, LayoutItem, QueryResult } from '@datavizpro/contract';
import { conditionLabel, dayRange } from './conditions';
import { chosenMark, chosenRange } from './bin-ranges';
import { crossFilterOf, readSelection, writeSelection } from './cross-filter';
import { appliedFilters, clearFilters, readFilterState, writeFilter } from './filter-state';
import { addTile, compact, gridColumns, moveTile, reflow, type MoveStep } from './layout';

const tile = (id: string, x: number, y: number, w: number, h: number): LayoutItem => ({
  id,
  kind: 'text',
  text: '',
  x,
  y,
  w,
  h,
});
const anyLayout = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 11 }),
      y: fc.integer({ min: 0, max: 30 }),
      w: fc.integer({ min: 1, max: 12 }),
      h: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 14 },
  )
  .map((places) => places.map(({ x, y, w, h }, index) => tile(`t${index}`, x, y, w, h)));

function overlapsIn(layout: readonly LayoutItem[]): string[] {
  return layout.flatMap((a, index) =>
    layout
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.id} ${b.id}`),
  );
}
const inside = (layout: readonly LayoutItem[], columns: number) =>
  layout.every((item) => item.x >= 0 && item.x + item.w <= columns);

describe('layout', () => {
  it('never has tiles over each other or outside, and compacting again changes nothing', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const compacted = compact(layout);
        expect(overlapsIn(compacted)).toEqual([]);
        expect(inside(compacted, gridColumns)).toBe(true);
        expect(compact(compacted)).toEqual(compacted);
        expect(compacted.map((item) => item.id)).toEqual(layout.map((item) => item.id));
      }),
    );
  });

  it('stays whole through any steps of the keyboard', () => {
    const steps = fc.constantFrom<MoveStep>('left', 'right', 'up', 'down', 'wider', 'narrower', 'taller', 'shorter');
    fc.assert(
      fc.property(anyLayout, fc.array(fc.tuple(fc.nat(13), steps), { maxLength: 12 }), (start, moves) => {
        let layout = compact(start);
        for (const [index, step] of moves) layout = moveTile(layout, `t${index}`, step) ?? layout;
        expect(overlapsIn(layout)).toEqual([]);
        expect(inside(layout, gridColumns)).toBe(true);
        expect(layout).toHaveLength(start.length);
      }),
    );
  });

  it('reflows to fewer columns without gaps at the end of a row', () => {
    fc.assert(
      fc.property(anyLayout, fc.constantFrom(2, 6), (layout, columns) => {
        const narrow = reflow(layout, columns, (item) => item.h < 4);
        expect(overlapsIn(narrow)).toEqual([]);
        expect(inside(narrow, columns)).toBe(true);
        for (const item of narrow) {
          const used = narrow.filter((each) => each.y === item.y).reduce((sum, each) => sum + each.w, 0);
          expect(used).toBe(columns);
        }
      }),
    );
  });

  it('puts a new tile beside the last ones, or below', () => {
    const one = [tile('a', 0, 0, 6, 4)];
    expect(addTile(one, { id: 'b', kind: 'text', w: 6, h: 4 })[1]).toMatchObject({ x: 6, y: 0 });
    expect(addTile(one, { id: 'b', kind: 'text', w: 8, h: 4 })[1]).toMatchObject({ x: 0, y: 4 });
  });

  it('swaps a tile with the one above or below', () => {
    const stack = [tile('a', 0, 0, 6, 4), tile('b', 0, 4, 6, 2)];
    expect(moveTile(stack, 'b', 'up')).toMatchObject([
      { id: 'a', y: 2 },
      { id: 'b', y: 0 },
    ]);
    expect(moveTile(stack, 'a', 'down')).toMatchObject([
      { id: 'a', y: 2 },
      { id: 'b', y: 0 },
    ]);
    expect(moveTile(stack, 'a', 'up')).toBeNull();
  });
});

const date: DashboardFilter = {
  id: 'period',
  label: 'Period',
  column: 'at',
  kind: 'dateRange',
  default: { column: 'at', op: 'relative', last: 30, unit: 'day' },
};
const region: DashboardFilter = { id: 'region', label: 'Region', column: 'region', kind: 'list' };
const price: DashboardFilter = { id: 'price', label: 'Price', column: 'price', kind: 'numberRange' };
const filters = [date, region, price];

describe('the state of filters in the address', () => {
  const conditions: readonly (readonly [DashboardFilter, Condition])[] = [
    [date, { column: 'at', op: 'relative', last: 12, unit: 'month' }],
    [date, { column: 'at', op: 'between', values: ['2026-01-01', '2026-02-01'] }],
    [region, { column: 'region', op: 'in', values: ['Europe & more', 'a=b', '', null, true] }],
    [price, { column: 'price', op: 'gte', value: -1.5 }],
  ];
  it.each(conditions)('%# comes back as it was', (filter, condition) => {
    const address = new URLSearchParams(writeFilter(new URLSearchParams(), filter, condition).toString());
    expect(readFilterState(filters, address)).toEqual({ [filter.id]: condition });
  });

  it('leaves no trace of a default, and tells "off" from it', () => {
    const start = new URLSearchParams('keep=1');
    expect(writeFilter(start, date, date.default ?? null).toString()).toBe('keep=1');
    const off = writeFilter(start, date, null);
    expect(readFilterState(filters, off)).toEqual({ period: null });
    expect(appliedFilters(filters, readFilterState(filters, off))).toEqual([]);
    expect(clearFilters(off).toString()).toBe('keep=1');
  });

  it('applies defaults until somebody chooses otherwise', () => {
    expect(appliedFilters(filters, {})).toEqual([date.default]);
  });

  it('takes nothing that does not fit, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const state = readFilterState([price], new URLSearchParams({ 'f.price': text }));
        const condition = state['price'];
        if (condition) expect(['between', 'gte', 'lte', 'gt', 'lt', 'eq']).toContain(condition.op);
      }),
    );
    const wrong = ['in~[1]', 'between~[1]', 'between~[null,1]', 'eq~{}', 'last.0.day', 'gte~[[1]]', '__proto__~[1]'];
    for (const text of wrong) expect(readFilterState([price], new URLSearchParams({ 'f.price': text }))).toEqual({});
  });
});

it('a range of days includes all of its last day', () => {
  expect(dayRange('at', '2026-01-05', '2026-01-01')).toEqual({
    column: 'at',
    op: 'between',
    values: ['2026-01-01', '2026-01-05'],
  });
  expect(dayRange('at', '', '2026-02-28')).toEqual({ column: 'at', op: 'lt', value: '2026-03-01' });
  expect(dayRange('at', '', '')).toBeNull();
});

it('conditions are told in a few words', () => {
  expect(conditionLabel({ column: 'a', op: 'relative', last: 1, unit: 'quarter' })).toBe('This quarter');
  expect(conditionLabel({ column: 'a', op: 'relative', last: 6, unit: 'week' })).toBe('Last 6 weeks');
  expect(conditionLabel({ column: 'a', op: 'in', values: ['x', 'y'] })).toBe('2 chosen');
  expect(conditionLabel({ column: 'a', op: 'in', values: [null] })).toBe('(empty)');
});

describe('a click on a mark', () => {
  const chart = {
    configuration: {
      query: {
        source: { dataSourceId: 'd', table: 't' },
        dimensions: [
          { column: 'ordered_at', grain: 'month', as: 'Month' },
          { column: 'region' },
          { column: 'price', bin: { width: 10 } },
          { column: 'at', grain: 'dayOfWeek', as: 'Weekday' },
          { expression: 'upper([name])', as: 'Name' },
        ],
      },
    },
  } as unknown as Chart;
  const filtersOf = (values: Record<string, string | number | null>) =>
    crossFilterOf({ chartId: 'c', values }, chart)?.filters.map(({ exceptChartId, ...condition }) => {
      expect(exceptChartId).toBe('c');
      return condition;
    });

  it('filters by a value', () => {
    expect(filtersOf({ region: 'EU' })).toEqual([{ column: 'region', op: 'eq', value: 'EU' }]);
    expect(filtersOf({ region: null })).toEqual([{ column: 'region', op: 'isNull' }]);
  });

  it('filters by the whole bucket of time, over the end of a year', () => {
    expect(filtersOf({ Month: '2026-12-01' })).toEqual([
      { column: 'ordered_at', op: 'gte', value: '2026-12-01' },
      { column: 'ordered_at', op: 'lt', value: '2027-01-01' },
    ]);
    expect(filtersOf({ Month: '2026-01-01T00:00:00Z' })?.[1]).toMatchObject({ value: '2026-02-01T00:00:00Z' });
  });

  it('filters by the whole bin', () => {
    expect(filtersOf({ price: 20 })).toEqual([
      { column: 'price', op: 'gte', value: 20 },
      { column: 'price', op: 'lt', value: 30 },
    ]);
  });

  it('filters by a counted bin from edge to edge, as the engine has them, and by several', () => {
    const result = {
      columns: [
        { name: 'Size', type: 'float', values: [0.1, 0.2, 0.7] },
        { name: 'Size to', type: 'float', values: [0.2, 3 / 10, 0.8] },
      ],
    } as unknown as QueryResult;
    const dimensions = [{ column: 'size', as: 'Size', bin: { count: 8, endAs: 'Size to' } }];
    const configuration = { query: { dimensions } } as unknown as Chart['configuration'];
    const shown = { configuration, result };
    const counted = { configuration } as unknown as Chart;
    const one = { chartId: 'c', values: chosenMark(shown, { Size: 0.2, Kind: 'a' }) };
    expect(one.values).toEqual({ Size: { from: 0.2, to: 3 / 10 }, Kind: 'a' });
    expect(crossFilterOf(one, counted)).toEqual({
      label: 'Size: 0.2 – 0.3',
      filters: [
        { column: 'size', op: 'gte', value: 0.2, exceptChartId: 'c' },
        { column: 'size', op: 'lt', value: 3 / 10, exceptChartId: 'c' },
      ],
    });
    expect(readSelection(writeSelection(one))).toEqual(one);
    expect(chosenRange(shown, { Size: 0.7, Kind: 'a' }, { Size: 0.1, Kind: 'b' })).toEqual({
      Size: { from: 0.1, to: 0.8 },
    });
    // A bin without rows is as wide as the others.
    expect(chosenMark(shown, { Size: 0.4 })).toEqual({ Size: { from: 0.4, to: 0.5 } });
    expect(chosenRange(shown, { Kind: 'a' }, { Kind: 'b' })).toBeNull();
    for (const range of [{ from: 1 }, { from: 1, to: null }, { from: 1, to: 2, more: 3 }])
      expect(readSelection(JSON.stringify(['c', { Size: range }]))).toBeNull();
  });

  it('on a formula or a weekday filters nothing, as there is no condition for it', () => {
    expect(crossFilterOf({ chartId: 'c', values: { Weekday: 1, Name: 'A' } }, chart)).toBeNull();
    expect(crossFilterOf({ chartId: 'c', values: { region: 'EU', Name: 'A' } }, chart)?.label).toBe('region: EU');
  });

  it('is kept in the address, and read from it with care', () => {
    const selection = { chartId: 'c', values: { region: 'EU', n: 1, none: null } };
    expect(readSelection(writeSelection(selection))).toEqual(selection);
    for (const text of [null, '', '{}', '[1,2]', '["c",[1]]', '["c",{"a":{}}]']) expect(readSelection(text)).toBeNull();
  });
});
