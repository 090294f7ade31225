import type { QueryCase } from './case.js';

export const rowCases: readonly QueryCase[] = [
  {
    name: 'rows: dimensions only are not made distinct',
    spec: { dimensions: [{ column: 'bool1' }], filters: [{ column: 'bool1', op: 'eq', value: true }] },
    rows: [[true], [true], [true], [true]],
  },
  {
    name: 'rows: everything of a table',
    spec: {
      table: 'labels',
      sort: [
        { by: 'key1', direction: 'desc' },
        { by: 'label1', direction: 'asc' },
      ],
    },
    rows: [
      [9, 'nine', null],
      [2, 'south', 'two'],
      [2, 'South', 'zwei'],
      [1, 'north', 'one'],
    ],
  },
  {
    name: 'rows: grain, bin and formula',
    spec: {
      dimensions: [
        { column: 'date1', grain: 'month' },
        { column: 'num1', bin: { width: 5 } },
        { expression: 'upper([txt1])', as: 'loud' },
      ],
      sort: [
        { by: 'loud', direction: 'asc' },
        { by: 'date1', direction: 'asc' },
      ],
      limit: 2,
      offset: 1,
    },
    rows: [
      ['2025-06-01', 0, '100%_A'],
      ['2024-02-01', 10, 'NORTH'],
    ],
  },
  { name: 'rows: one more than our cap', spec: { dimensions: [{ column: 'int1' }] }, options: { defaultRows: 3 } },
  {
    name: 'rows: a limit above the cap',
    spec: { dimensions: [{ column: 'int1' }], limit: 500 },
    options: { maxRows: 5 },
  },
];
