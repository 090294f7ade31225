import { expect, test } from 'vitest';
import { indent, joinFragments, parameter, quotedName, sql, writeFragment } from './fragment.js';

const dollar = (index: number) => `$${String(index)}`;
const question = () => '?';

test('values are numbered in the order of the text', () => {
  const late = parameter('late', dollar);
  const early = parameter('early', dollar);
  expect(writeFragment(sql`f(${early}, g(${late}), ${early})`)).toEqual({
    sql: 'f($1, g($2), $3)',
    parameters: ['early', 'late', 'early'],
  });
});

test('a dialect may write all placeholders alike', () => {
  expect(writeFragment(joinFragments([parameter(1, question), parameter(null, question)], sql` or `))).toEqual({
    sql: '? or ?',
    parameters: [1, null],
  });
});

test('indenting moves our lines and leaves names alone', () => {
  const name = quotedName('"two\nlines"');
  expect(writeFragment(indent(sql`\nselect ${name}\nfrom x`)).sql).toBe('\n  select "two\nlines"\n  from x');
});
