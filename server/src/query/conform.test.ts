import { expect, test } from 'vitest';
import type { CellValue, ColumnType } from '@datavizpro/contract';
import { conform, conformCell } from './conform.js';

const cells: readonly (readonly [ColumnType, CellValue, CellValue])[] = [
  ['boolean', 1, true],
  ['boolean', '0', false],
  ['boolean', null, null],
  ['integer', '24', 24],
  ['integer', '24.0000', 24],
  ['integer', '9232379236109516800', '9232379236109516800'],
  ['integer', '-9232379236109516808.00', '-9232379236109516808'],
  ['integer', '1.5', '1.5'],
  ['float', '1.5', 1.5],
  ['float', '', ''],
  ['decimal', 1.5, '1.5'],
  ['date', '2025-01-01T00:00:00', '2025-01-01'],
  ['date', '2025-01-01 00:00:00.000', '2025-01-01'],
  ['timestamp', '2025-01-01', '2025-01-01T00:00:00'],
  ['timestamp', '2025-01-01T10:00:00', '2025-01-01T10:00:00'],
  ['string', 1, 1],
];
test.each(cells)('a %s of %s is %s', (type, cell, expected) => {
  expect(conformCell(cell, type)).toBe(expected);
});

async function* once<T>(item: T): AsyncGenerator<T> {
  yield await Promise.resolve(item);
}

test('answers take the names and types that were promised', async () => {
  const given = [
    { name: 'A', type: 'integer' },
    { name: 'B', type: 'string' },
  ] as const;
  const promised = [
    { name: 'a', type: 'boolean' },
    { name: 'b', type: 'string' },
  ] as const;
  const batch = {
    rowCount: 2,
    columns: [
      [1, null],
      ['x', 'y'],
    ],
    notFinite: 0,
  };
  const { columns, batches } = conform({ columns: given, batches: once(batch) }, promised);
  expect(columns).toEqual(promised);
  for await (const { columns: conformed } of batches)
    expect(conformed).toEqual([
      [true, null],
      ['x', 'y'],
    ]);
});
