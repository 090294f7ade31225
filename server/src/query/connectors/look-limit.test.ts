import { expect, test } from 'vitest';
import { LookLimit } from './look-limit.js';

test.each([
  ['rows', [['a'], ['b'], ['c'], ['d']]],
  ['letters', [['abcdef', 1, null], ['ghijklm']]],
])('more %s than can be taken in end the look', (_what, rows) => {
  const limit = new LookLimit({ rows: 3, letters: 10 });
  expect(() => rows.forEach((row) => limit.take([row]))).toThrow(/schemas/);
});

test('a catalogue as large as the limit is fine', () => {
  const limit = new LookLimit({ rows: 3, letters: 6 });
  limit.take([['abc'], [1, null]]);
  expect(() => limit.take([['def']])).not.toThrow();
});
