import { describe, expect, test } from 'vitest';
import { querySpecSchema } from './query.js';

const source = { dataSourceId: '3f2b7e9c-1c1e-4d8e-9b0a-0123456789ab', table: 'orders' };
const problems = (spec: object): readonly string[] => {
  const { error } = querySpecSchema.validate({ source, ...spec }, { convert: false, abortEarly: false });
  return error?.details.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
};

test.each<[string, object]>([
  [
    'every kind of calculation',
    {
      calculations: [
        { kind: 'runningTotal', of: 'total' },
        { kind: 'cumulativeShare', of: 'total', along: 'day', by: ['region'], as: 'share' },
        { kind: 'shareOfTotal', of: 'total', by: [] },
        { kind: 'previous', of: 'total', period: { count: 1 } },
        { kind: 'percentDifference', of: 'total', along: 'day', period: { count: 1, unit: 'year' } },
        { kind: 'difference', of: 'total' },
        { kind: 'rank', of: 'total', direction: 'asc', ties: 'dense' },
        { kind: 'moving', of: 'total', agg: 'avg', before: 6 },
        { kind: 'moving', of: 'total', agg: 'max' },
      ],
    },
  ],
  ['counted bins', { dimensions: [{ column: 'a', bin: { count: 20, endAs: 'a to' } }] }],
  ['lines of two measures', { reduce: { x: 'at', y: ['a', 'b'], width: 800, from: 5, to: 9, reach: { from: 4 } } }],
  ['a reduced series', { reduce: { x: 'at', y: 'value', width: 800, from: '2025-01-01', to: 1_735_689_600_000 } }],
  ['two columns', { measures: [{ agg: 'corr', column: 'a', x: 'b' }] }],
])('accepted: %s', (_name, spec) => {
  expect(problems(spec)).toEqual([]);
});

const calculated = (calculation: object) => problems({ calculations: [calculation] }).join('\n');

describe('refused, with the place', () => {
  test.each<[string, object, string]>([
    ['an unknown kind', { kind: 'mean', of: 'a' }, 'calculations.0.kind'],
    ['of nothing', { kind: 'rank' }, 'calculations.0.of'],
    ['an order of a share', { kind: 'shareOfTotal', of: 'a', along: 'day' }, 'calculations.0.along'],
    ['a period of a rank', { kind: 'rank', of: 'a', period: { count: 1 } }, 'calculations.0.period'],
    ['a period of no unit', { kind: 'previous', of: 'a', period: { count: 0 } }, 'calculations.0.period.count'],
    ['a cyclic unit', { kind: 'previous', of: 'a', period: { count: 1, unit: 'dayOfWeek' } }, 'period.unit'],
    ['a window without an aggregate', { kind: 'moving', of: 'a', before: 2 }, 'calculations.0.agg'],
    ['a window into the future of a total', { kind: 'runningTotal', of: 'a', after: 2 }, 'calculations.0.after'],
    ['a window of a million', { kind: 'moving', of: 'a', agg: 'sum', before: 1_000_000 }, 'calculations.0.before'],
    ['an expression', { kind: 'rank', of: 'a', expression: '1' }, 'calculations.0.expression'],
  ])('%s', (_name, calculation, place) => {
    expect(calculated(calculation)).toContain(place);
  });

  test.each<[string, object, string]>([
    ['bins of both kinds', { dimensions: [{ column: 'a', bin: { count: 2, width: 2 } }] }, 'dimensions.0.bin.width'],
    ['no bins', { dimensions: [{ column: 'a', bin: { count: 0 } }] }, 'dimensions.0.bin.count'],
    ['a bin of nothing', { dimensions: [{ column: 'a', bin: {} }] }, 'dimensions.0.bin.width'],
    ['a series of no pixels', { reduce: { x: 'a', y: 'b', width: 0 } }, 'reduce.width'],
    ['a series of half a pixel', { reduce: { x: 'a', y: 'b', width: 1.5 } }, 'reduce.width'],
    ['a series of no lines', { reduce: { x: 'a', y: [], width: 5 } }, 'reduce.y'],
    ['a series of nothing', { reduce: { x: 'a', width: 5 } }, 'reduce.y'],
  ])('%s', (_name, spec, place) => {
    expect(problems(spec).join('\n')).toContain(place);
  });
});
