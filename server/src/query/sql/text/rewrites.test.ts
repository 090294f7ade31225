import { expect, test } from 'vitest';
import type { TextPart } from '../nodes.js';
import { value } from '../nodes.js';
import { compile } from '../compile.js';
import { baseDialect } from '../dialects/base.js';
import { hoistWith } from './hoist-with.js';
import { keepOrder } from './keep-order.js';
import { standardLexicon } from './lexicon.js';

const dialect = {
  ...baseDialect,
  name: 'test',
  rewrites: [hoistWith(standardLexicon), keepOrder(standardLexicon, 'limit 9')],
};
const sqlOf = (...parts: readonly TextPart[]): string =>
  compile(
    {
      columns: [{ expression: { kind: 'column', table: 't0', name: 'a', type: 'integer' }, as: 'a' }],
      from: { kind: 'text', parts, head: [], alias: 't0' },
      where: null,
      groupBy: [],
      orderBy: [],
      limit: null,
      offset: 0,
    },
    dialect,
  ).sql;

test('what WITH names comes first, with its parameters', () => {
  const parameter: TextPart = { values: [value(1, 'integer')], start: 26 };
  const sql = sqlOf(
    { text: '-- note\nwith x (a) as (select ', start: 0 },
    parameter,
    { text: "), y as (select ')' as a) -- and\n select a from x where a = ", start: 35 },
    { values: [value(2, 'integer')], start: 90 },
  );
  expect(sql).toBe(
    "-- note\nwith x (a) as (select cast($1 as bigint)), y as (select ')' as a) -- and\n \n" +
      'select t0."a" as "a"\nfrom (\nselect a from x where a = cast($2 as bigint)\n) as t0',
  );
});

test.each([
  'select 1 as a',
  '(with x as (select 1 as a) select a from x)',
  'select a from t with_x',
  // Before a SELECT, these would be statements that write.
  'with x as (select 1 as a) insert into t (a) select a from x',
  'with x as (select 1 as a) insert into t (a) (select a from x)',
  'with x as (select 1 as a) delete from t where (1 = 1) select 1 as a',
  'with x as (select 1 as a) update t set a = (2) select 1 as a',
  'with x as (select 1 as a), delete from t where (1 = 1) select 1 as a',
])('all else stays where it is: %s', (text) => {
  expect(sqlOf({ text, start: 0 })).toBe(`select t0."a" as "a"\nfrom (\n${text}\n) as t0`);
});

test.each([
  ['select 1 as a order by a -- down', true],
  ['with x as (select 1 as a order by a limit 1) select a from x order by a', true],
  ['select 1 as a order by a limit 3', false],
  ['select 1 as a order by a offset 3', false],
  ['select top 5 a from t order by a', false],
  ['select a, row_number() over (order by a) as n from t', false],
  ["select 'order by' as a", false],
  ['select "order", "by" from t', false],
])('an order that would be forgotten is kept: %s', (text, kept) => {
  expect(sqlOf({ text, start: 0 }).endsWith(`${kept ? '\nlimit 9' : ''}\n) as t0`)).toBe(true);
  expect(sqlOf({ text, start: 0 }).includes('limit 9')).toBe(kept);
});
