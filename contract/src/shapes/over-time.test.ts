import { describe, expect, it } from 'vitest';
import { shapeCalendar } from './calendar.js';
import { shapeCandlestick } from './candlestick.js';
import { shapeCombo } from './combo.js';
import { shapeAreaBump, shapeBump } from './ranks.js';
import { column, shapeInput } from './test/inputs.js';
import { shapeTimeRange } from './time-range.js';

it('a combo tells bars from lines', () => {
  const shape = shapeCombo(
    shapeInput('combo', { x: ['x'], y: ['a', 'b'], line: ['c'] }, [
      column('x', 'string', ['p', 'q']),
      column('a', 'integer', [1, 2]),
      column('b', 'integer', [3, null]),
      column('c', 'float', [0.5, 0.25]),
    ]),
  );
  expect(shape).toEqual({
    categories: ['p', 'q'],
    bars: [
      { measure: 'a', values: [1, 2] },
      { measure: 'b', values: [3, null] },
    ],
    lines: [{ measure: 'c', values: [0.5, 0.25] }],
    notes: [],
  });
});

describe('calendar', () => {
  const of = (agg: 'sum' | 'avg') =>
    shapeCalendar(
      shapeInput(
        'calendar',
        { day: ['d'], value: ['v'] },
        [
          column('d', 'timestamp', ['2026-01-02T00:00:00Z', '2026-01-01T08:00:00Z', '2026-01-01T09:00:00Z', null]),
          column('v', 'float', [1, 2, 3, 4]),
        ],
        { query: { measures: [{ agg, column: 'v', as: 'v' }] } },
      ),
    );

  it('has each day once, in order; what may be added up is', () => {
    expect(of('sum')?.days.map(({ day, value }) => [day, value])).toEqual([
      ['2026-01-01', 5],
      ['2026-01-02', 1],
    ]);
    expect(of('sum')?.notes).toEqual(['1 row has no day.', 'Several rows share a day: they are added up.']);
  });

  it('draws the first of what may not be added up, and says so', () => {
    expect(of('avg')?.days[0]?.value).toBe(2);
    expect(of('avg')?.notes[1]).toBe('Several rows share a day: the first is drawn.');
  });
});

describe('bump', () => {
  it('ranks the largest first; equals in the order of their sums; gaps have no rank', () => {
    const shape = shapeBump(
      shapeInput('bump', { x: ['x'], y: ['v'], series: ['s'] }, [
        column('x', 'integer', [1, 1, 2, 2, 2]),
        column('s', 'string', ['a', 'b', 'a', 'b', 'c']),
        column('v', 'integer', [5, 9, 7, 7, 8]),
      ]),
    );
    expect(shape?.series.map(({ value, ranks }) => [value, ranks])).toEqual([
      ['b', [1, 2]],
      ['a', [2, 3]],
      ['c', [null, 1]],
    ]);
  });

  it('keeps the largest dozen, and says so', () => {
    const names = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const shape = shapeBump(
      shapeInput('bump', { x: ['x'], y: ['v'], series: ['s'] }, [
        column(
          'x',
          'integer',
          names.map(() => 1),
        ),
        column('s', 'string', names),
        column(
          'v',
          'integer',
          names.map((_, index) => index),
        ),
      ]),
    );
    expect(shape?.series.map(({ value }) => value)).toEqual(names.slice(8).reverse());
    expect(shape?.notes).toEqual(['The 12 largest of 20 are ranked, among each other.']);
  });
});

describe('candlestick', () => {
  const columns = [
    column('t', 'date', ['2026-01-01', '2026-01-02', '2026-01-03']),
    column('o', 'float', [1, 5, 1]),
    column('h', 'float', [4, 4, null]),
    column('l', 'float', [0, 3, 1]),
    column('c', 'float', [3, 3, 1]),
  ];

  it('has four numbers for each time; says what does not fit together or is missing', () => {
    const shape = shapeCandlestick(shapeInput('candlestick', { x: ['t'], value: ['o', 'h', 'l', 'c'] }, columns));
    expect(shape?.candles).toEqual([
      { time: '2026-01-01', open: 1, high: 4, low: 0, close: 3 },
      { time: '2026-01-02', open: 5, high: 5, low: 3, close: 3 },
    ]);
    expect(shape?.notes).toHaveLength(2);
  });

  it('is nothing without all four', () => {
    expect(shapeCandlestick(shapeInput('candlestick', { x: ['t'], value: ['o', 'h'] }, columns))).toBeNull();
  });
});

it('an area bump ranks what has a width, and tells of the rest', () => {
  const shape = shapeAreaBump(
    shapeInput('areaBump', { x: ['x'], y: ['v'], series: ['s'] }, [
      column('x', 'integer', [1, 1, 1]),
      column('s', 'string', ['a', 'b', 'c']),
      column('v', 'integer', [5, -9, 0]),
    ]),
  );
  expect(shape?.series.map(({ value, values, ranks }) => [value, values, ranks])).toEqual([
    ['a', [5], [1]],
    ['b', [null], [null]],
    ['c', [null], [null]],
  ]);
  expect(shape?.notes).toEqual(['1 value below zero has no width and is left out.']);
});

describe('time range', () => {
  const range = (filters: NonNullable<Parameters<typeof shapeInput>[3]>['query']) =>
    shapeTimeRange(
      shapeInput(
        'timeRange',
        { day: ['Day'], value: ['v'] },
        [column('Day', 'date', ['2026-02-03', '2026-02-20']), column('v', 'integer', [1, 2])],
        { query: { dimensions: [{ column: 'd', grain: 'day', as: 'Day' }], ...filters } },
      ),
    );
  const ends = (filters: Parameters<typeof range>[0]) => {
    const shape = range(filters);
    return [shape?.from, shape?.to];
  };

  it('is as long as its filters say, else as its days', () => {
    expect(ends({})).toEqual(['2026-02-03', '2026-02-20']);
    expect(ends({ filters: [{ column: 'd', op: 'between', values: ['2026-02-01', '2026-02-28'] }] })).toEqual([
      '2026-02-01',
      '2026-02-28',
    ]);
    const and = [
      { column: 'd', op: 'gte', value: '2026-01-01' } as const,
      { column: 'd', op: 'lt', value: '2026-03-01' } as const,
    ];
    expect(ends({ filters: [{ and }] })).toEqual(['2026-01-01', '2026-02-28']);
  });

  it('takes no bounds from other columns, from either-or, or from the end of all time', () => {
    const own = ['2026-02-03', '2026-02-20'];
    expect(ends({ filters: [{ column: 'x', op: 'gte', value: '2020-01-01' }] })).toEqual(own);
    expect(ends({ filters: [{ or: [{ column: 'd', op: 'gte', value: '2020-01-01' }] }] })).toEqual(own);
    expect(ends({ filters: [{ column: 'd', op: 'lte', value: '9999-12-31' }] })).toEqual(own);
    // A bound that days lie beyond is none: the filter meant another time zone.
    expect(ends({ filters: [{ column: 'd', op: 'gte', value: '2026-02-10' }] })).toEqual(own);
  });
});
