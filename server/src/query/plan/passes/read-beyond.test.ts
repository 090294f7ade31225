import { expect, test } from 'vitest';
import type { Calculation, Filter, TimeGrain } from '@datavizpro/contract';
import { built } from '../../../../test/query/plan.js';
import type { CaseSpec } from '../../../../test/query/fixture.js';
import { someNode } from '../../sql/traverse.js';
import type { Expression } from '../../sql/nodes.js';
import { readBeyond } from './read-beyond.js';
import { applyRelativeDates } from './relative-dates.js';

function valuesOf(expression: Expression | null | undefined): readonly unknown[] {
  const values: unknown[] = [];
  if (expression) someNode(expression, (node) => (node.kind === 'value' && values.push(node.value), false));
  return values;
}

interface Given {
  readonly column?: string;
  readonly grain?: TimeGrain;
  readonly timezone?: string;
  readonly beyond?: boolean;
  readonly unit?: TimeGrain;
}

function widened(
  filter: Filter,
  { column = 'ts1', grain = 'month', timezone = 'UTC', beyond = true, unit = 'year' }: Given = {},
) {
  const calculations: readonly Calculation[] = [{ kind: 'previous', of: 'n', period: { count: 1, unit, beyond } }];
  const spec: CaseSpec = {
    dimensions: [{ column, grain, as: 'at' }],
    measures: [{ agg: 'count', as: 'n' }],
    calculations,
    filters: [filter],
    timezone,
  };
  const { plan, context } = built(spec, { now: new Date('2025-03-07T10:20:30Z') });
  const { filters, keepFrom } = readBeyond(applyRelativeDates(plan, context));
  return { filter: valuesOf(filters[0]), keep: valuesOf(keepFrom) };
}

const since = (value: string, column = 'ts1'): Filter => ({ column, op: 'gte', value });

test.each<[string, Filter, Given, readonly string[], string]>([
  ['the start of a unit', since('2025-01-01'), {}, ['2024-01-01 00:00:00'], '2025-01-01'],
  [
    'the middle of a unit, of which what lies before is not read',
    since('2025-01-15'),
    {},
    ['2025-01-15 00:00:00', '2024-01-01 00:00:00', '2025-01-01 00:00:00'],
    '2025-01-01',
  ],
  [
    'a relative time in a zone',
    { column: 'ts1', op: 'relative', last: 2, unit: 'month' },
    { timezone: 'Europe/Berlin', unit: 'month' },
    ['2024-12-31 23:00:00', '2025-03-31 22:00:00'],
    '2025-02-01',
  ],
  [
    'a date',
    since('2025-03-31', 'date1'),
    { column: 'date1', grain: 'day', unit: 'month' },
    ['2025-02-01'],
    '2025-03-31',
  ],
])('looks beyond %s', (_, filter, given, bounds, keep) => {
  expect(widened(filter, given)).toEqual({ filter: bounds, keep: [keep] });
});

test.each<[string, Filter, Given]>([
  ['it is not asked to', since('2025-01-01'), { beyond: false }],
  ['the filter is of another column', since('2025-01-01', 'date1'), {}],
  ['one of several conditions suffices', { or: [since('2025-01-01')] }, {}],
])('leaves the plan alone where %s', (name, filter, given) => {
  const { keep } = widened(name.startsWith('one of') ? { or: [filter, since('2024-06-01', 'date1')] } : filter, given);
  expect(keep).toEqual([]);
});
