import { describe, expect, test } from 'vitest';
import type { Calculation } from '@datavizpro/contract';
import { source, specOf, type CaseSpec } from '../../../test/query/fixture.js';
import { buildPlan } from './build-plan.js';
import { PlanError } from './plan-error.js';
import { outputsOf } from './plan-outputs.js';

const plan = (spec: CaseSpec) => buildPlan(specOf(spec), source).plan;
const days = {
  table: 'sales',
  dimensions: [{ column: 'day' }, { column: 'region' }],
  measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
} as const;
const calculated = (...calculations: readonly Calculation[]) => plan({ ...days, calculations }).calculations;

function refused(spec: CaseSpec): string {
  try {
    plan(spec);
  } catch (error) {
    if (error instanceof PlanError) return error.errors.map(({ path, message }) => `${path}: ${message}`).join('\n');
    throw error;
  }
  return 'It was accepted';
}

test('calculations run along the first time, apart for the other dimensions; shares and ranks are of everything', () => {
  expect(calculated({ kind: 'runningTotal', of: 'total' })).toMatchObject([{ along: 0, by: [1], of: 'm0' }]);
  expect(calculated({ kind: 'shareOfTotal', of: 'total' })).toMatchObject([{ along: null, by: [], type: 'float' }]);
  expect(calculated({ kind: 'rank', of: 'total' })).toMatchObject([{ by: [], type: 'integer' }]);
  expect(calculated({ kind: 'difference', of: 'total', along: 'region' })).toMatchObject([{ along: 1, by: [0] }]);
});

test('they may be of one another, in their order, and are answered after the measures', () => {
  const made = plan({
    ...days,
    calculations: [
      { kind: 'runningTotal', of: 'total', as: 'so far' },
      { kind: 'shareOfTotal', of: 'so far' },
    ],
    having: [
      { measure: 'total', op: 'gt', value: 1 },
      { measure: 'so far', op: 'lt', value: 9 },
    ],
    sort: [{ by: 'so far', direction: 'desc' }],
  });
  expect(made.calculations.map(({ of }) => of)).toEqual(['m0', 'c0']);
  expect([made.having.length, made.havingAfter.length]).toEqual([1, 1]);
  expect(made.sort).toEqual([{ output: 'c0', direction: 'desc' }]);
  expect(outputsOf(made).map(({ name }) => name)).toEqual(['day', 'region', 'total', 'so far', 'shareOfTotal_so far']);
});

describe('refused, with the place and a way on', () => {
  test.each<[string, Calculation, string]>([
    [
      'an unknown measure',
      { kind: 'rank', of: 'totl' },
      'calculations.0.of: There is no column "totl". Did you mean "total"?',
    ],
    ['one of its own', { kind: 'rank', of: 'x', as: 'x' }, 'calculations.0.of: There is no column "x".'],
    ['an unknown dimension', { kind: 'runningTotal', of: 'total', along: 'dya' }, 'Did you mean "day"?'],
    ['an unknown part', { kind: 'rank', of: 'total', by: ['regoin'] }, 'calculations.0.by.0'],
    ['along and by one', { kind: 'runningTotal', of: 'total', along: 'day', by: ['day'] }, 'calculations.0.by'],
    [
      'a period along a text',
      { kind: 'previous', of: 'total', along: 'region', period: { count: 1 } },
      'A period needs a date or timestamp; "region" is of type string.',
    ],
    [
      'a unit finer than the groups',
      { kind: 'previous', of: 'total', period: { count: 1, unit: 'hour' } },
      'calculations.0.period.unit: The unit "hour" is finer',
    ],
  ])('%s', (_name, calculation, message) => {
    expect(refused({ ...days, calculations: [calculation] })).toContain(message);
  });

  test.each<[string, CaseSpec, string]>([
    ['calculations of rows', { calculations: [{ kind: 'rank', of: 'int1' }] }, 'this query has no measure'],
    [
      'a total of texts',
      {
        measures: [{ agg: 'max', column: 'txt1', as: 'word' }],
        dimensions: [{ column: 'int1' }],
        calculations: [{ kind: 'runningTotal', of: 'word' }],
      },
      '"runningTotal" needs numbers; "word" is of type string.',
    ],
    [
      'a total along nothing',
      { measures: [{ agg: 'count', as: 'n' }], calculations: [{ kind: 'runningTotal', of: 'n' }] },
      'the query has no dimension',
    ],
    [
      'two outputs of one name',
      { ...days, calculations: [{ kind: 'rank', of: 'total', as: 'total' }] },
      'calculations.0.as: Two output columns are called "total".',
    ],
    [
      'an upper edge of a name that is there',
      { dimensions: [{ column: 'num1', bin: { count: 2, endAs: 'n' } }], measures: [{ agg: 'count', as: 'n' }] },
      'Two output columns are called "n".',
    ],
    [
      'a top by a calculation',
      {
        ...days,
        dimensions: [{ column: 'region', top: { count: 2, by: 'place' } }],
        calculations: [{ kind: 'rank', of: 'total', as: 'place' }],
      },
      'dimensions.0.top.by: "place" is calculated of the groups that a top leaves',
    ],
    ['bins of texts', { dimensions: [{ column: 'txt1', bin: { count: 2 } }] }, 'Bins need numbers'],
    ['a pair of one', { measures: [{ agg: 'corr', column: 'num1' }] }, 'measures.0.x: "corr" needs "x"'],
    ['a pair with texts', { measures: [{ agg: 'corr', column: 'num1', x: 'txt1' }] }, '"txt1" is of type string'],
    ['a sum of two', { measures: [{ agg: 'sum', column: 'num1', x: 'int1' }] }, 'measures.0.x: "sum" is of one column'],
    [
      'a line along texts',
      { reduce: { x: 'txt1', y: 'num1', width: 5 } },
      'reduce.x: A line runs along times or numbers; "txt1" is of type string.',
    ],
    ['a line of texts', { reduce: { x: 'int1', y: 'txt1', width: 5 } }, 'reduce.y: A line is drawn of numbers'],
    ['a line of what is not there', { reduce: { x: 'int1', y: 'nmu1', width: 5 } }, 'Did you mean "num1"'],
    ['a line along itself', { reduce: { x: 'int1', y: 'int1', width: 5 } }, 'reduce.y'],
    ['an axis that is no time', { reduce: { x: 'ts1', y: 'num1', width: 5, from: 'soon' } }, 'reduce.from'],
    ['an axis of times for numbers', { reduce: { x: 'int1', y: 'num1', width: 5, to: '2025' } }, 'reduce.to'],
    ['a line drawn twice', { reduce: { x: 'int1', y: ['num1', 'num1'], width: 5 } }, 'reduce.y.1: Each line'],
    [
      'a reach that leaves out what is seen',
      { reduce: { x: 'int1', y: 'num1', width: 5, from: 1, to: 9, reach: { from: 2 } } },
      'reduce.reach.from: What is seen has to be read',
    ],
    ['a reach of no axis', { reduce: { x: 'int1', y: 'num1', width: 5, reach: { to: 2 } } }, 'reduce.reach.to'],
    ['an axis backwards', { reduce: { x: 'int1', y: 'num1', width: 5, from: 9, to: 1 } }, 'ends before it begins'],
    [
      'a line that is filled',
      {
        dimensions: [{ column: 'date1', grain: 'day', as: 'day', fill: true }],
        measures: [{ agg: 'count', as: 'n' }],
        reduce: { x: 'day', y: 'n', width: 5 },
      },
      'dimensions.0.fill',
    ],
    [
      'a sort by what a line leaves out',
      {
        dimensions: [{ column: 'date1' }],
        measures: [
          { agg: 'count', as: 'n' },
          { agg: 'sum', column: 'num1', as: 's' },
        ],
        reduce: { x: 'date1', y: 'n', width: 5 },
        sort: [{ by: 's', direction: 'asc' }],
      },
      'sort.0.by',
    ],
  ])('%s', (_name, spec, message) => {
    expect(refused(spec)).toContain(message);
  });
});
