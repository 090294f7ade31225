import { expect, test } from 'vitest';
import type { Measure, QuerySpec } from '@datavizpro/contract';
import { prepare, describeFixture, type CaseSpec } from '../../../../test/query/fixture.js';

/** Relatives of PostgreSQL that no test can run: what they cannot say is not said to them. */
const flavours = ['redshift', 'cockroachdb'] as const;
const textOf = (flavour: string, spec: CaseSpec): string =>
  prepare(spec, {}, describeFixture({ type: 'postgres', flavour, schema: 'public' })).compiled.sql;

const measures: readonly Measure[] = [
  { agg: 'first', column: 'txt1', orderBy: 'date1' },
  { agg: 'last', column: 'int1', orderBy: 'ts1', filter: { column: 'bool1', op: 'eq', value: true } },
  { agg: 'median', column: 'num1' },
  { agg: 'max', column: 'txt1' },
  { agg: 'countDistinct', column: 'txt1' },
  { agg: 'sum', column: 'int1', filter: { column: 'txt1', op: 'gt', value: 'a' } },
];
const dimensions: QuerySpec['dimensions'] = [
  { column: 'txt1' },
  { expression: "concat(txt1, dateAdd('month', 1, date1), number(txt1), weekday(date1))", as: 'x' },
];

test.each(flavours)('%s orders texts by code points without being told', (flavour) => {
  expect(textOf(flavour, { dimensions, measures })).not.toContain('collate');
});

test('Redshift has no arrays, no conditions on aggregates, no interval arithmetic, no regular expressions with groups', () => {
  const text = textOf('redshift', { dimensions, measures, limit: 5, offset: 5 });
  expect(text).not.toMatch(/array_agg|filter \(|interval|substring\(.*'\^|to_timestamp|isodow/);
  expect(text).toMatch(/ min\(case when .* end\) over \(partition by /);
  expect(text).toContain('try_cast(');
  expect(text).toContain('dateadd(month, ');
  expect(text).toMatch(/limit 5\noffset 5$/);
});

test('CockroachDB has arrays, but only the regular expressions of RE2', () => {
  const text = textOf('cockroachdb', { dimensions, measures });
  expect(text).toContain('array_agg(');
  expect(text).not.toContain('(?!');
});

test('a flavour that nobody knows is PostgreSQL', () => {
  const spec = { dimensions, measures };
  expect(textOf('something else', spec)).toBe(textOf('postgres', spec));
});
