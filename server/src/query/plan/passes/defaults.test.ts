import { expect, test } from 'vitest';
import { built } from '../../../../test/query/plan.js';
import { applyDefaults } from './defaults.js';

const sorted = (spec: Parameters<typeof built>[0]) =>
  applyDefaults(built(spec).plan).sort.map(({ output, direction }) => `${output} ${direction}`);
const measures = [{ agg: 'count' } as const];

test('time runs first when nothing else is said', () => {
  expect(sorted({ dimensions: [{ column: 'txt1' }, { column: 'date1', grain: 'month' }], measures })).toEqual([
    'd1 asc',
    'd0 asc',
  ]);
});
test('what the spec says comes first, the other dimensions break ties', () => {
  const sort = [{ by: 'count', direction: 'desc' } as const];
  expect(sorted({ dimensions: [{ column: 'txt1' }, { column: 'date1' }], measures, sort })).toEqual([
    'm0 desc',
    'd0 asc',
    'd1 asc',
  ]);
});
test('rows stay as they are stored', () => {
  expect(sorted({ dimensions: [{ column: 'date1' }] })).toEqual([]);
});
