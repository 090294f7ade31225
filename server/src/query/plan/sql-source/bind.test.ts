import { expect, test } from 'vitest';
import type { SqlParameter } from '@datavizpro/contract';
import { postgresLexicon } from '../../sql/text/lexicon.js';
import { readStatement } from '../../sql/text/statement.js';
import { bindParameters } from './bind.js';

const bind = (sql: string, given: readonly SqlParameter[]) =>
  bindParameters(readStatement(sql, postgresLexicon), {
    declared: null,
    given,
    columns: new Set(),
    timezone: 'UTC',
  });
const mentions = (times: number): string => `select ${Array(times).fill('{{x}}').join(',')}`;

test('a list has a value for each of its items, wherever it is mentioned', () => {
  const parts = bind('select 1 where a in ({{x}}) or b in ({{x}})', [{ name: 'x', type: 'list', value: [1, 2, 3] }]);
  expect(parts.flatMap((part) => ('values' in part ? [part.values.length] : []))).toEqual([3, 3]);
});

test.each<[string, SqlParameter]>([
  ['list', { name: 'x', type: 'list', value: Array<number>(10_000).fill(1) }],
  ['text', { name: 'x', type: 'text', value: 'a'.repeat(10_000) }],
])('a short text that mentions a long %s thousands of times is refused before its values are made', (_what, given) => {
  expect(() => bind(mentions(10_000), [given])).toThrow(/too many values/);
  expect(bind(mentions(2), [given])).toHaveLength(4);
});
