import { count, type QueryCase } from './case.js';

const rows = { ...count, as: 'n' };

/** The largest groups, and the rest as one: last, whatever the sort says. */
export const topCases: readonly QueryCase[] = [
  {
    name: 'top: the largest, null, and the others',
    spec: {
      dimensions: [{ column: 'txt1', top: { count: 1 } }],
      measures: [rows],
      sort: [{ by: 'n', direction: 'desc' }],
    },
    rows: [
      ['north', 2],
      [null, 1],
      ['Others', 5],
    ],
  },
  {
    name: 'top: the smallest by another measure, beside a second dimension',
    spec: {
      dimensions: [
        { column: 'txt1', top: { count: 2, by: 'total', direction: 'asc', others: 'Rest' } },
        { column: 'bool1' },
      ],
      measures: [rows, { agg: 'sum', column: 'int2', as: 'total' }],
      sort: [
        { by: 'txt1', direction: 'asc' },
        { by: 'bool1', direction: 'asc' },
      ],
    },
    rows: [
      ['South', false, 1, 2],
      ['north', true, 2, 1],
      [null, null, 1, null],
      ['Rest', false, 2, 12],
      ['Rest', true, 2, 9],
    ],
  },
  {
    name: 'top: without others, of any type',
    spec: {
      dimensions: [{ column: 'int1', top: { count: 3, others: null } }],
      measures: [{ agg: 'sum', column: 'num1', as: 'total' }],
      sort: [{ by: 'total', direction: 'desc' }],
    },
    rows: [
      [6, 1000000],
      [1, 10.5],
      [5, 7.25],
    ],
  },
  {
    name: 'top: among equals the first text',
    spec: {
      dimensions: [{ column: 'txt1', top: { count: 2, others: null } }],
      measures: [rows],
      filters: [{ column: 'int1', op: 'lte', value: 7 }],
      sort: [{ by: 'n', direction: 'desc' }],
    },
    rows: [
      ['north', 2],
      ['', 1],
    ],
  },
  {
    name: 'top: others keep apart from a value of their name',
    spec: {
      dimensions: [{ column: 'txt1', top: { count: 5, others: 'South' } }],
      measures: [rows],
      sort: [{ by: 'txt1', direction: 'asc' }],
    },
    rows: [
      ['', 1],
      ['100%_a', 1],
      ['O\'Brien "x"', 1],
      ['South', 1],
      ['north', 2],
      [null, 1],
      ['South', 1],
    ],
  },
  {
    name: 'top: of a formula, with a median',
    spec: {
      dimensions: [{ expression: 'upper(txt1)', as: 'name', top: { count: 1 } }],
      measures: [rows, { agg: 'median', column: 'int2', as: 'middle' }],
      sort: [{ by: 'n', direction: 'desc' }],
    },
    rows: [
      ['NORTH', 2, 0.5],
      [null, 1, null],
      ['Others', 5, 5],
    ],
  },
];
