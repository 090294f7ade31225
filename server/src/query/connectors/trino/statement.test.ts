import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scalar } from '@datavizpro/contract';
import { loadTrinoGrammar } from '../../../../test/query/grammars/trino.js';
import { literal, locateIn, writeStatement } from './statement.js';

let problems: (sql: string) => readonly string[];
beforeAll(async () => {
  problems = await loadTrinoGrammar();
});

/** Trino's own rules for reading texts: between quotes, where two mean one. Null: this is not one text. */
function readText(written: string): string | null {
  const [, inside] = /^'((?:[^']|'')*)'$/.exec(written) ?? [];
  return inside === undefined ? null : inside.replaceAll("''", "'");
}

const attack = fc.constantFrom(
  "'",
  "''",
  "\\'",
  '\\',
  "'--",
  "' USING ",
  '"',
  '?',
  '/*',
  '*/',
  ';',
  '\n',
  '\r',
  '\0',
  '🎉',
  'U&',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(attack, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((parts) => parts.join('')),
);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
);

describe('the literal writer', () => {
  test('writes texts that are read back as they were', () => {
    fc.assert(
      fc.property(text, (value) => readText(literal(value)) === value),
      { numRuns: 2_000 },
    );
  });

  test('writes numbers that are read back as they were, whole ones as integers and others as DOUBLE', () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger());
    fc.assert(
      fc.property(number, (value) => {
        const written = literal(value);
        expect(written).toMatch(/^-?\d+$|^-?\d(?:\.\d+)?E-?\d+$/);
        expect(Number(written) === value).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    for (const value of [NaN, Infinity, -Infinity]) expect(() => literal(value)).toThrow();
  });

  test('makes statements that Trino’s grammar reads, whatever the values', () => {
    const values = fc.array(
      scalar.filter((value) => typeof value !== 'string' || !value.includes('\0')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(values, (parameters) => {
        const sql = `select ${parameters.map(() => '?').join(', ')}, 'it''s' as "a ""b"""`;
        expect(problems(writeStatement({ sql, parameters }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps statement and values apart', () => {
    expect(writeStatement({ sql: "select ?, 'it''s'", parameters: ["x', 1); drop table t; --"] })).toBe(
      `EXECUTE IMMEDIATE 'select ?, ''it''''s''' USING 'x'', 1); drop table t; --'`,
    );
    expect(writeStatement({ sql: 'select 1', parameters: [] })).toBe('select 1');
  });
});

describe('what is sent', () => {
  test.each([
    'select 1',
    '  -- a comment\nSELECT 1',
    '/* one */ (select 1)',
    'with a as (select 1) select * from a',
    'values 1',
    'table t',
  ])('may be a query: %s', (sql) => expect(writeStatement({ sql, parameters: [] })).toBe(sql));

  test.each([
    'create table t as select 1',
    'insert into t select 1',
    'delete from t',
    'drop table t',
    'call system.runtime.kill_query()',
    'set session x = 1',
    'grant select on t to u',
    "execute immediate 'drop table t'",
    'explain analyze insert into t select 1',
    '-- select\ninsert into t select 1',
    '/* select */ drop table t',
    'selection',
    '',
  ])('may be nothing else: %s', (sql) => {
    expect(() => writeStatement({ sql, parameters: [] })).toThrow('Only a query that reads');
  });
});

test('places of errors are those of the statement', () => {
  const sql = "select 'it''s',\n boom";
  const at = (
    parameters: readonly Scalar[],
    lineNumber: number,
    columnNumber: number,
    errorName = 'COLUMN_NOT_FOUND',
  ) => locateIn({ sql, parameters })({ lineNumber, columnNumber, errorName });
  expect(at([], 2, 2)).toBe(17);
  expect(at(['x'], 2, 2)).toBe(17);
  expect(at(['x'], 1, 20)).toBe(0);
  expect(at(['x'], 2, 21, 'SYNTAX_ERROR')).toBe(17);
});
