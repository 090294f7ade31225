import { expect, test } from 'vitest';
import { nextCronTime } from './cron.js';

const after = new Date('2026-02-27T10:17:30Z'); // A Friday.

test.each([
  ['* * * * *', '2026-02-27T10:18:00Z'],
  ['*/15 * * * *', '2026-02-27T10:30:00Z'],
  ['5,20 10-12 * * *', '2026-02-27T10:20:00Z'],
  ['0 3 * * *', '2026-02-28T03:00:00Z'],
  ['0 0 1 * *', '2026-03-01T00:00:00Z'],
  ['30 8 * * 1', '2026-03-02T08:30:00Z'],
  ['0 0 * * 7', '2026-03-01T00:00:00Z'],
  ['0 0 15 * 6', '2026-02-28T00:00:00Z'],
  ['0 12 29 2 *', '2028-02-29T12:00:00Z'],
  ['10/20 * * * *', '2026-02-27T10:30:00Z'],
])('%s comes next at %s', (expression, expected) => {
  expect(nextCronTime(expression, after)).toEqual(new Date(expected));
});

test.each(['', '* * * *', '60 * * * *', '* * 0 * *', '*/0 * * * *', '5-1 * * * *', 'a * * * *', '0 0 31 2 *'])(
  '"%s" is refused',
  (expression) => {
    expect(() => nextCronTime(expression, after)).toThrow(/cron|outside/);
  },
);
