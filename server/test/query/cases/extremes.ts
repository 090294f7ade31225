import { count, type QueryCase } from './case.js';

const ids = { table: 'extremes', dimensions: [{ column: 'id' }], sort: [{ by: 'id', direction: 'asc' }] } as const;
const rowByRow = (...expressions: readonly string[]) =>
  ({
    ...ids,
    dimensions: [
      { column: 'id' },
      ...expressions.map((expression, index) => ({ expression, as: `x${String(index)}` })),
    ],
  }) as const;
const positive = { column: 'int1', op: 'gt', value: 0 } as const;

/** The ends of 64 bits, sums beyond them, decimals of 38 digits, division by zero. */
export const extremeCases: readonly QueryCase[] = [
  {
    name: 'extremes: integers of 64 bits as they are',
    spec: { ...ids, dimensions: [{ column: 'id' }, { column: 'int1' }, { column: 'int2' }] },
    rows: [
      [1, '9223372036854775807', 2147483647],
      [2, '9007199254740993', 2147483647],
      [3, '-9223372036854775808', -2147483648],
      [4, '-9007199254740993', -1],
      [5, -7, 7],
      [6, 0, 0],
      [7, null, null],
    ],
  },
  {
    name: 'extremes: integers beyond the floats are told apart',
    spec: { ...ids, filters: [{ column: 'int1', op: 'eq', value: '9007199254740993' }] },
    rows: [[2]],
  },
  {
    name: 'extremes: integers beyond the floats in a list',
    spec: { ...ids, filters: [{ column: 'int1', op: 'in', values: ['9007199254740992', '-9007199254740993'] }] },
    rows: [[4]],
  },
  {
    name: 'extremes: sorted by integers of 64 bits',
    spec: { ...ids, sort: [{ by: 'int1', direction: 'desc' }], dimensions: [{ column: 'int1' }], limit: 3 },
    rows: [['9223372036854775807'], ['9007199254740993'], [0]],
  },
  {
    name: 'extremes: a sum beyond 64 bits',
    spec: { table: 'extremes', measures: [{ agg: 'sum', column: 'int1' }], filters: [positive] },
    rows: [['9232379236109516800']],
  },
  {
    name: 'extremes: a sum below 64 bits',
    spec: {
      table: 'extremes',
      measures: [{ agg: 'sum', column: 'int1' }],
      filters: [{ column: 'int1', op: 'lt', value: 0 }],
    },
    rows: [['-9232379236109516808']],
  },
  {
    name: 'extremes: sums of 32 bits beyond 32 bits, and of all',
    spec: {
      table: 'extremes',
      measures: [
        { agg: 'sum', column: 'int2', filter: positive, as: 'positive' },
        { agg: 'sum', column: 'int1' },
        { agg: 'sum', column: 'int2' },
      ],
    },
    rows: [[4294967294, -8, 2147483652]],
  },
  {
    name: 'extremes: a product of two columns of 32 bits',
    spec: rowByRow('int2 * int2'),
    rows: [
      [1, '4611686014132420609'],
      [2, '4611686014132420609'],
      [3, '4611686018427387904'],
      [4, 1],
      [5, 49],
      [6, 0],
      [7, null],
    ],
  },
  {
    name: 'extremes: smallest and largest',
    spec: {
      table: 'extremes',
      measures: [
        { agg: 'min', column: 'int1' },
        { agg: 'max', column: 'int1' },
        { agg: 'min', column: 'num1' },
        { agg: 'max', column: 'num1' },
        { agg: 'countDistinct', column: 'int1' },
      ],
    },
    rows: [['-9223372036854775808', '9223372036854775807', -1e300, 1e300, 6]],
  },
  {
    name: 'extremes: floats large and small',
    spec: { ...ids, dimensions: [{ column: 'id' }, { column: 'num1' }] },
    rows: [
      [1, 1e300],
      [2, -1e300],
      [3, 1e-300],
      [4, 0.1],
      [5, 0.2],
      [6, -0.5],
      [7, null],
    ],
  },
  {
    name: 'extremes: means of integers',
    spec: {
      table: 'extremes',
      measures: [
        { agg: 'avg', column: 'int2' },
        { agg: 'median', column: 'int2' },
        { agg: 'avg', column: 'int1', filter: positive, as: 'huge' },
      ],
    },
    rows: [[2147483652 / 6, 3.5, 4616189618054758400]],
  },
  {
    name: 'extremes: division and remainder by zero are null',
    spec: {
      ...rowByRow('int2 / 0', 'int2 % 0', 'num1 / int1', '10 / int1', '10 % int2', '0 / 0'),
      filters: [{ column: 'id', op: 'neq', value: 3 }],
    },
    rows: [
      [1, null, null, 1.0842021724855045e281, 1.0842021724855044e-18, 10, null],
      [2, null, null, -1.1102230246251566e284, 1.1102230246251565e-15, 10, null],
      [4, null, null, -1.1102230246251566e-17, -1.1102230246251565e-15, 0, null],
      [5, null, null, -0.028571428571428574, -1.4285714285714286, 3, null],
      [6, null, null, null, null, null, null],
      [7, null, null, null, null, null, null],
    ],
  },
  {
    name: 'extremes: remainders keep the sign of the first',
    spec: {
      ...rowByRow('-7 % 3', '7 % -3', 'int1 % 10', '7.5 % 2', '-7.5 % 2'),
      filters: [{ column: 'id', op: 'lt', value: 5 }],
    },
    rows: [
      [1, -1, 1, 7, 1.5, -1.5],
      [2, -1, 1, 3, 1.5, -1.5],
      [3, -1, 1, -8, 1.5, -1.5],
      [4, -1, 1, -3, 1.5, -1.5],
    ],
  },
  {
    name: 'extremes: rounding, halves away from zero',
    spec: {
      ...rowByRow(
        'round(num1)',
        'round(num1 * 25, 1)',
        'round(-2.5)',
        'round(2.5)',
        'floor(-0.5)',
        'ceil(-0.5)',
        'round(1234.5, -2)',
      ),
      filters: [{ column: 'id', op: 'between', values: [4, 7] }],
    },
    rows: [
      [4, 0, 2.5, -3, 3, -1, 0, 1200],
      [5, 0, 5, -3, 3, -1, 0, 1200],
      [6, -1, -12.5, -3, 3, -1, 0, 1200],
      [7, null, null, -3, 3, -1, 0, 1200],
    ],
  },
  {
    name: 'extremes: functions outside of what they are defined for are null',
    spec: {
      ...rowByRow(
        'sqrt(num1)',
        'ln(num1)',
        'log(num1 * 0)',
        'power(0, -1)',
        'power(num1 * 0 - 8, 0.5)',
        'exp(num1 * 0 + 1000)',
      ),
      filters: [{ column: 'id', op: 'between', values: [5, 7] }],
    },
    rows: [
      [5, 0.4472135954999579, -1.6094379124341003, null, null, null, null],
      [6, null, null, null, null, null, null],
      [7, null, null, null, null, null, null],
    ],
  },
  {
    name: 'extremes: texts that are no number or date become null',
    spec: {
      ...rowByRow(
        "number(' 12.5 ')",
        "number('1e3')",
        "number('-.5')",
        "number('12,5')",
        "number('')",
        "number('12a')",
        "date('2025-02-30')",
        "date('2024-02-29')",
        "date('2025-13-01')",
        "date('')",
      ),
      filters: [{ column: 'id', op: 'eq', value: 5 }],
    },
    rows: [[5, 12.5, 1000, -0.5, null, null, null, null, '2024-02-29', null, null]],
  },
  {
    name: 'extremes: numbers and truth as texts',
    spec: {
      ...rowByRow('text(int1)', 'text(num1)', 'text(num1 * 10)', 'text(id > 5)', 'text(id / 4)'),
      filters: [{ column: 'id', op: 'between', values: [4, 7] }],
    },
    rows: [
      [4, '-9007199254740993', '0.1', '1.0', 'false', '1.0'],
      [5, '-7', '0.2', '2.0', 'false', '1.25'],
      [6, '0', '-0.5', '-5.0', 'true', '1.5'],
      [7, null, null, null, 'true', '1.75'],
    ],
  },
  {
    name: 'extremes: bins below zero',
    spec: {
      table: 'extremes',
      dimensions: [{ column: 'num1', bin: { width: 0.25, origin: -0.25 } }],
      measures: [count],
      filters: [{ column: 'num1', op: 'between', values: [-1, 1] }],
    },
    rows: [
      [-0.5, 1],
      [0, 3],
    ],
  },
  {
    name: 'extremes: decimals of 38 digits as they are',
    spec: {
      table: 'amounts',
      dimensions: [{ column: 'id' }, { column: 'dec1' }],
      sort: [{ by: 'id', direction: 'asc' }],
    },
    rows: [
      [1, '1234567890123456789012345678901234.5678'],
      [2, '-234567890123456789012345678901234.5678'],
      [3, '0.0001'],
      [4, '12345678901234567890.1234'],
      [5, null],
    ],
  },
  {
    name: 'extremes: decimals of 38 digits, summed and compared',
    spec: {
      table: 'amounts',
      measures: [
        { agg: 'sum', column: 'dec1', filter: { column: 'id', op: 'lte', value: 3 }, as: 'total' },
        { agg: 'min', column: 'dec1' },
        { agg: 'max', column: 'dec1' },
        { agg: 'countDistinct', column: 'dec1' },
        { agg: 'count', filter: { column: 'dec1', op: 'eq', value: '12345678901234567890.1234' }, as: 'same' },
        { agg: 'count', filter: { column: 'dec1', op: 'gt', value: '12345678901234567890.1233' }, as: 'more' },
      ],
    },
    rows: [
      [
        '1000000000000000000000000000000000.0001',
        '-234567890123456789012345678901234.5678',
        '1234567890123456789012345678901234.5678',
        4,
        1,
        2,
      ],
    ],
  },
];
