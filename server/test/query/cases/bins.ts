import { count, type QueryCase } from './case.js';

export const binCases: readonly QueryCase[] = [
  {
    name: 'bin: below and above zero',
    spec: { dimensions: [{ column: 'num1', bin: { width: 10 } }], measures: [count], limit: 3 },
    rows: [
      [-10, 2],
      [0, 3],
      [10, 1],
    ],
  },
  {
    name: 'bin: integers stay integers',
    spec: { dimensions: [{ column: 'int1', bin: { width: 3, origin: 1 } }], measures: [count] },
    rows: [
      [1, 3],
      [4, 3],
      [7, 2],
    ],
  },
  {
    name: 'bin: fractions with clean edges',
    spec: {
      dimensions: [{ column: 'dec1', bin: { width: 0.25 } }],
      measures: [count],
      sort: [{ by: 'dec1', direction: 'desc' }],
      limit: 3,
    },
    rows: [
      [99.75, 1],
      [10, 1],
      [3.25, 1],
    ],
  },
  {
    name: 'bin: of nothing',
    spec: { table: 'empty', dimensions: [{ column: 'num1', bin: { width: 1 } }], measures: [count] },
    rows: [],
  },
];
