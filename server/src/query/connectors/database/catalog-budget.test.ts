import { expect, test } from 'vitest';
import { CatalogBudget } from './catalog-budget.js';

const limits = { rows: 3, characters: 10 };
const row = ['id', 8, null, 'x'];

test('what fits is taken in', () => {
  const budget = new CatalogBudget(limits);
  expect(() => [row, row, row].forEach((cells) => budget.take(cells))).not.toThrow();
});

test.each([
  ['rows', Array.from({ length: 4 }, () => ['a'])],
  ['characters', [row, ['a comment']]],
])('more %s are told', (_what, rows) => {
  const budget = new CatalogBudget(limits);
  expect(() => rows.forEach((cells) => budget.take(cells))).toThrow(
    expect.objectContaining({ code: 'source_failed', message: expect.stringContaining('more tables') }),
  );
});
