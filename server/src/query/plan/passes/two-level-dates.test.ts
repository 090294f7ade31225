import { expect, test } from 'vitest';
import type { Dimension, Grain, Measure } from '@datavizpro/contract';
import { built } from '../../../../test/query/plan.js';
import { groupDatesInTwoLevels } from './two-level-dates.js';

const sums: readonly Measure[] = [{ agg: 'sum', column: 'num1' }, { agg: 'count' }, { agg: 'avg', column: 'int1' }];
interface Question {
  readonly grain?: Grain;
  readonly column?: string;
  readonly timezone?: string;
  readonly measures?: readonly Measure[];
  readonly others?: readonly Dimension[];
  readonly ranked?: boolean;
}

function preGroup({
  grain = 'month',
  column = 'date1',
  timezone = 'UTC',
  measures = sums,
  others = [],
  ranked = false,
}: Question) {
  const sort = ranked ? [{ by: 'sum_num1', direction: 'desc' } as const] : [];
  const { plan } = built({ dimensions: [{ column, grain }, ...others], measures, timezone, sort });
  return groupDatesInTwoLevels(plan).preGroup?.step ?? null;
}

const berlin = 'Europe/Berlin';
const median: readonly Measure[] = [...sums, { agg: 'median', column: 'num1' }];

test.each<[string, Question, string | null]>([
  ['months of dates', {}, 'day'],
  ['weeks of timestamps in UTC', { grain: 'week', column: 'ts1' }, 'day'],
  ['dates know no zone', { timezone: berlin }, 'day'],
  ['days need no finer key', { grain: 'day' }, null],
  ['timestamps in a zone, any grain', { grain: 'hourOfDay', column: 'ts1', timezone: berlin }, 'quarterHour'],
  [
    'a zone that moved its clocks within a quarter of an hour',
    { grain: 'hour', column: 'ts1', timezone: 'Canada/Newfoundland' },
    null,
  ],
  ['minutes are finer than the finer key', { grain: 'minute', column: 'ts1', timezone: berlin }, null],
  ['medians of parts give no median', { measures: median }, null],
  ['one series beside', { others: [{ column: 'txt1' }] }, 'day'],
  ['two beside may be many groups', { others: [{ column: 'txt1' }, { column: 'int1' }] }, null],
  ['a ranking may be over many groups', { others: [{ column: 'txt1' }], ranked: true }, null],
  ['a ranking of months is not', { ranked: true }, 'day'],
  ['two dates', { others: [{ column: 'ts1', grain: 'year' }] }, null],
  ['formulas of sums', { measures: [{ expression: 'sum(num1) / count()' }] }, 'day'],
  ['formulas with medians', { measures: [{ expression: 'sum(num1) / median(num1)' }] }, null],
])('%s', (_name, question, step) => {
  expect(preGroup(question)).toBe(step);
});

test('rows are never grouped', () => {
  const { plan } = built({ dimensions: [{ column: 'date1', grain: 'month' }] });
  expect(groupDatesInTwoLevels(plan)).toBe(plan);
});
