import { expect, test } from 'vitest';
import type { Dimension } from '@datavizpro/contract';
import { bindTop } from './top.js';
import type { PlanDimension, PlanMeasure } from './plan.js';

const nothing = { kind: 'value', value: null, type: 'string' } as const;
const dimension = (type: PlanDimension['type']): PlanDimension => ({
  name: 'a',
  type,
  expression: nothing,
  instant: false,
  grain: null,
  bin: null,
});
const measures: readonly PlanMeasure[] = ['n', 'total'].map((name) => ({ name, type: 'integer', expression: nothing }));
const bind = (dimensions: readonly Dimension[], type: PlanDimension['type'] = 'string') =>
  bindTop(dimensions, { dimensions: dimensions.map(() => dimension(type)), measures, calculations: [] });

test('says which dimension keeps the largest groups of which measure', () => {
  expect(bind([{ column: 'a' }])).toBeNull();
  expect(bind([{ column: 'b' }, { column: 'a', top: { count: 3, by: 'total', direction: 'asc' } }])).toEqual({
    dimension: 1,
    measure: 1,
    count: 3,
    direction: 'asc',
    others: 'Others',
  });
  expect(bind([{ column: 'a', top: { count: 3 } }])).toMatchObject({ measure: 0, direction: 'desc' });
  expect(bind([{ column: 'a', top: { count: 3, others: null } }], 'date')).toMatchObject({ others: null });
});

test.each([
  [[{ column: 'a', top: { count: 3 } }], 'date', /others/],
  [[{ column: 'a', top: { count: 3, by: 'totals' } }], 'string', /"total"/],
  [
    [
      { column: 'a', top: { count: 3 } },
      { column: 'b', top: { count: 3 } },
    ],
    'string',
    /Only one/,
  ],
] as const)('refuses %j over %s', (dimensions, type, message) => {
  expect(() => bind(dimensions, type)).toThrow(message);
});

test('refuses a top of rows', () => {
  const rows = { dimensions: [dimension('string')], measures: [], calculations: [] };
  expect(() => bindTop([{ column: 'a', top: { count: 3 } }], rows)).toThrow(/measure/);
});
