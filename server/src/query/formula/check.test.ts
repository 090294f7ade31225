import { expect, test } from 'vitest';
import type { ColumnType } from '@datavizpro/contract';
import { compileFormula, FormulaError } from './index.js';

const columns: Readonly<Record<string, ColumnType>> = {
  num: 'float',
  int: 'integer',
  txt: 'string',
  flag: 'boolean',
  day: 'date',
  ts: 'timestamp',
  data: 'json',
};

function compile(text: string, aggregates = false) {
  return compileFormula(text, {
    timezone: 'Europe/Berlin',
    aggregates,
    resolve: (name, at) => {
      const type = columns[name];
      if (!type) throw new FormulaError(at, `no ${name}`);
      return { expression: { kind: 'column', table: 't0', name, type }, type };
    },
  });
}

function failure(text: string, aggregates = false): FormulaError {
  try {
    compile(text, aggregates);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

test.each([
  ["txt + 'a'", 4, 'joined with concat'],
  ['day + 1', 4, 'dateAdd'],
  ["num * 'a'", 6, 'A number was expected here, but this is a text.'],
  ['num and flag', 0, 'A condition was expected here, but this is a number.'],
  ['not txt', 4, 'A condition was expected'],
  ["num = 'a'", 6, 'This is a text, but a number stands beside it.'],
  ["day > 'soon'", 6, '"soon" is not a date'],
  ['num in (1, flag)', 11, 'This is true or false, but a number stands beside it.'],
  ["if(flag, 1, 'a')", 12, 'This is a text, but a number stands beside it.'],
  ['if(num, 1)', 3, 'A condition was expected'],
  ["coalesce(num, 'x')", 14, 'stands beside it'],
  ['round(txt)', 6, 'A number was expected'],
  ['upper(num)', 6, 'A text was expected'],
  ['year(num)', 5, 'A date or timestamp was expected'],
  ['hour(day)', 5, 'A date has no time of day.'],
  ["dateTrunc('decade', day)", 10, 'A unit was expected here'],
  ["dateTrunc('hour', day)", 18, 'no time of day'],
  ["dateAdd('day', 1.5, day)", 15, 'A whole number was expected'],
  ['round(1, 2, 3)', 0, 'round is written round(number, digits); here it has 3 arguments.'],
  ['rond(1)', 0, 'There is no function "rond". Did you mean round?'],
  ['sum(num)', 0, 'sums up many rows'],
  ['missing', 0, 'no missing'],
])('%s is refused', (text, position, message) => {
  const error = failure(text);
  expect(error.message).toContain(message);
  expect(error.position).toBe(position);
});

test.each([
  ['sum(num) / num', 9, 'outside an aggregate'],
  ['sum(sum(num))', 0, 'cannot stand inside'],
  ['sum(txt)', 4, 'A number was expected'],
  ['avg()', 0, 'avg takes one argument'],
  ['count(num, int)', 0, 'count takes one argument'],
  ['if(flag, sum(num), 0)', 0, 'outside an aggregate'],
])('among measures, %s is refused', (text, position, message) => {
  const error = failure(text, true);
  expect(error.message).toContain(message);
  expect(error.position).toBe(position);
});

test.each([
  ['1', 'integer'],
  ['1.0', 'float'],
  ['9007199254740993', 'float'],
  ['int + 1', 'integer'],
  ['int / 2', 'float'],
  ['int * num', 'float'],
  ["txt = 'a'", 'boolean'],
  ['null', 'string'],
  ['coalesce(null, int)', 'integer'],
  ['coalesce(int, num)', 'float'],
  ["case when flag then day else '2025-01-01' end", 'date'],
  ["dateTrunc('month', ts)", 'date'],
  ["dateTrunc('hour', ts)", 'timestamp'],
  ['now()', 'timestamp'],
  ['today()', 'date'],
  ['date(ts)', 'date'],
  ['number(txt)', 'float'],
  ['text(num)', 'string'],
  ['greatest(day, ts)', 'timestamp'],
  ['data is null', 'boolean'],
])('%s is of type %s', (text, type) => {
  expect(compile(text).type).toBe(type);
});

test('only instants are seen through the time zone again', () => {
  expect(['ts', 'now()', "dateAdd('hour', 1, ts)"].map((text) => compile(text).instant)).toEqual([true, true, true]);
  expect(['day', "dateTrunc('hour', ts)", "dateAdd('day', 1, ts)"].map((text) => compile(text).instant)).toEqual([
    false,
    false,
    false,
  ]);
});
