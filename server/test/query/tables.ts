import type { CellValue, ColumnType } from '@datavizpro/contract';

/** One table that every engine under test holds, with the same rows. */
export interface FixtureTable {
  readonly name: string;
  readonly columns: readonly FixtureColumn[];
  /** Integers beyond 2^53 and decimals are texts; times are in UTC. */
  readonly rows: readonly (readonly CellValue[])[];
  /** What an engine must be able to store, where not every one is. */
  readonly needs?: string;
}

export interface FixtureColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Of integers: 64 bits where it does not say so. */
  readonly bits?: 32;
  /** Of decimals: digits in all, and after the point. */
  readonly digits?: readonly [number, number];
}

const columns = (types: Readonly<Record<string, ColumnType>>): readonly FixtureColumn[] =>
  Object.entries(types).map(([name, type]) => ({ name, type }));

/** Columns are named by their type. */
const types: FixtureTable = {
  name: 'types',
  columns: [
    { name: 'int1', type: 'integer' },
    { name: 'int2', type: 'integer', bits: 32 },
    { name: 'num1', type: 'float' },
    { name: 'dec1', type: 'decimal', digits: [18, 2] },
    ...columns({ txt1: 'string', bool1: 'boolean', date1: 'date', ts1: 'timestamp', time1: 'time', json1: 'json' }),
  ],
  rows: [
    [1, 1, 10.5, '1.10', 'north', true, '2024-02-29', '2024-02-29 23:30:00', '08:00:00', '{"a":1}'],
    [2, 2, -3.5, '2.25', 'South', false, '2024-12-30', '2024-12-31 23:30:00', '09:30:00', null],
    [3, 0, 0, '0.00', 'north', true, '2025-01-01', '2025-03-30 00:59:59', null, null],
    [4, null, null, null, null, null, null, null, null, null],
    [5, 5, 7.25, '99.99', 'O\'Brien "x"', false, '2025-01-05', '2025-03-30 01:00:00', null, null],
    [6, 6, 1000000, '-5.50', 'Ünï çødé 🎉', true, '2025-01-06', '2025-10-26 00:30:00', null, null],
    [7, 7, -0.5, '10.00', '', false, '2023-12-31', '2025-10-26 01:30:00', null, null],
    [8, 3, 3.3, '3.30', '100%_a', true, '2025-06-15', '2025-06-15 12:00:00.123456', '23:59:59', null],
  ],
};

const labels: FixtureTable = {
  name: 'labels',
  columns: columns({ key1: 'integer', txt1: 'string', label1: 'string' }),
  rows: [
    [1, 'north', 'one'],
    [2, 'south', 'two'],
    [2, 'South', 'zwei'],
    [9, 'nine', null],
  ],
};

const regions: FixtureTable = {
  name: 'regions',
  columns: columns({ region: 'string', label1: 'string', rank1: 'integer' }),
  rows: [
    ['north', 'North region', 1],
    ['South', 'South region', 2],
  ],
};

const empty: FixtureTable = {
  name: 'empty',
  columns: columns({ int1: 'integer', num1: 'float', txt1: 'string' }),
  rows: [],
};

/** The names that break careless quoting. */
const odd: FixtureTable = {
  name: 'odd "table"; --',
  columns: columns({
    'a "b" [c]': 'integer',
    "it's": 'string',
    'line\nbreak': 'integer',
    'odd.name': 'string',
    d0: 'integer',
    naïve: 'string',
  }),
  rows: [
    [1, 'x', 10, 'dotted', 100, 'é'],
    [2, 'y', 20, 'dotted', 50, 'é'],
    [3, 'y', 30, 'other', 70, null],
  ],
};

/** Words that SQL keeps for itself, what other dialects quote or bind with, and names of 60 characters. */
export const longName = 'a name of sixty characters is as long as any engine takes it';
const reserved: FixtureTable = {
  name: 'select',
  columns: columns({
    order: 'integer',
    group: 'string',
    from: 'date',
    'primary key': 'string',
    'back`tick\\': 'integer',
    '$1 ? :name @p {p:Int8} %s': 'integer',
    [longName]: 'integer',
  }),
  rows: [
    [1, 'a', '2025-01-01', 'k1', 10, 100, 1000],
    [2, 'a', '2025-02-01', 'k2', 20, 200, 2000],
    [3, 'b', null, 'k3', 30, 300, 3000],
  ],
};

/** Around changes of the clock, New Year and a leap day. UTC. */
const moments: FixtureTable = {
  name: 'moments',
  columns: columns({ id: 'integer', ts1: 'timestamp' }),
  rows: [
    // New York: clocks go forward at 07:00 UTC …
    [1, '2025-03-09 04:59:59'],
    [2, '2025-03-09 05:00:00'],
    [3, '2025-03-09 06:59:59'],
    [4, '2025-03-09 07:00:00'],
    [5, '2025-03-10 03:59:59'],
    [6, '2025-03-10 04:00:00'],
    // … and back at 06:00 UTC.
    [7, '2025-11-02 03:59:59'],
    [8, '2025-11-02 05:30:00'],
    [9, '2025-11-02 06:30:00'],
    [10, '2025-11-02 07:00:00'],
    [11, '2025-11-03 04:59:59.999999'],
    [12, '2025-11-03 05:00:00'],
    // Lord Howe: back by half an hour at 15:00 UTC, forward at 15:30 UTC.
    [13, '2025-04-05 14:45:00'],
    [14, '2025-04-05 15:15:00'],
    [15, '2025-10-04 15:29:00'],
    [16, '2025-10-04 15:30:00'],
    // Kathmandu: five hours and 45 minutes ahead.
    [17, '2024-12-31 18:14:59'],
    [18, '2024-12-31 18:15:00'],
    [19, '2024-02-29 23:59:59.5'],
    [20, '1999-12-31 23:59:59'],
    [21, null],
  ],
};

const days: FixtureTable = {
  name: 'days',
  columns: columns({ id: 'integer', date1: 'date' }),
  rows: [
    [1, '1999-12-31'],
    [2, '2000-02-29'],
    [3, '2015-12-31'],
    [4, '2016-01-03'],
    [5, '2016-01-04'],
    [6, '2018-12-31'],
    [7, '2020-12-31'],
    [8, '2021-01-03'],
    [9, '2021-01-04'],
    [10, '2022-01-01'],
    [11, '2023-01-01'],
    [12, '2024-02-29'],
    [13, '2024-12-29'],
    [14, '2024-12-30'],
    [15, '2024-12-31'],
    [16, null],
  ],
};

/** The ends of 64 bits, integers that floats cannot hold, floats large and small. */
const extremes: FixtureTable = {
  name: 'extremes',
  columns: [
    ...columns({ id: 'integer', int1: 'integer' }),
    { name: 'int2', type: 'integer', bits: 32 },
    { name: 'num1', type: 'float' },
  ],
  rows: [
    [1, '9223372036854775807', 2147483647, 1e300],
    [2, '9007199254740993', 2147483647, -1e300],
    [3, '-9223372036854775808', -2147483648, 1e-300],
    [4, '-9007199254740993', -1, 0.1],
    [5, -7, 7, 0.2],
    [6, 0, 0, -0.5],
    [7, null, null, null],
  ],
};

const amounts: FixtureTable = {
  name: 'amounts',
  needs: 'decimals of 38 digits',
  columns: [
    { name: 'id', type: 'integer' },
    { name: 'dec1', type: 'decimal', digits: [38, 4] },
  ],
  rows: [
    [1, '1234567890123456789012345678901234.5678'],
    [2, '-234567890123456789012345678901234.5678'],
    [3, '0.0001'],
    [4, '12345678901234567890.1234'],
    [5, null],
  ],
};

/** Texts that careless comparing, searching and sorting takes for each other. */
const words: FixtureTable = {
  name: 'words',
  columns: columns({ id: 'integer', txt1: 'string' }),
  rows: [
    'a',
    'A',
    'a ',
    ' a',
    'á',
    'a\u0301',
    '',
    ' ',
    null,
    'a_b',
    'a%b',
    'a\\b',
    "a'b",
    'a"b',
    'axb',
    'z',
    'Z',
    'ß',
    'ss',
    'ñ',
    'n',
    '日本',
    '🎉',
    '10',
    '9',
    'null',
    'tab\tline\n',
  ].map((text, index) => [index + 1, text]),
};

/** Groups that hold nothing but nulls, one value, or no row that passes. */
const sparse: FixtureTable = {
  name: 'sparse',
  columns: columns({ txt1: 'string', num1: 'float', int1: 'integer', date1: 'date' }),
  rows: [
    ['nulls', null, null, null],
    ['nulls', null, null, null],
    ['one', 2.5, 4, '2025-01-01'],
    ['two', 1, 1, '2025-01-02'],
    ['two', 4, 3, '2025-01-03'],
    ['', 0, 0, null],
    [null, 8, 8, '2025-01-04'],
    [null, null, 9, '2025-01-05'],
  ],
};

/** A series with gaps, a leap day, ends of months, one day of two regions, and nulls everywhere. */
const sales: FixtureTable = {
  name: 'sales',
  columns: columns({ day: 'date', at: 'timestamp', region: 'string', amount: 'integer', price: 'float' }),
  rows: [
    ['2025-01-01', '2025-01-01 00:00:00', 'north', 10, 1.5],
    ['2025-01-02', '2025-01-02 06:00:00', 'north', 20, 2.5],
    ['2025-01-04', '2025-01-04 06:00:00', 'north', 40, -1],
    ['2025-01-04', '2025-01-04 07:00:00', 'south', 5, 0.25],
    ['2025-01-05', '2025-01-05 12:00:00', 'south', 7, 8],
    ['2025-02-28', '2025-02-28 23:59:59', 'north', 3, 2.5],
    ['2025-03-31', '2025-03-30 01:30:00', 'north', 9, 4],
    ['2024-02-29', '2024-02-29 12:00:00', 'south', 2, 3],
    ['2024-01-02', '2024-01-02 12:00:00', 'north', 8, 0],
    [null, null, 'north', 1, 1],
    ['2025-01-05', '2025-01-05 12:00:00', null, 4, 7],
    ['2025-01-06', '2025-01-06 00:00:00', 'north', null, null],
  ],
};

/** The table of docs/formulas.md, whose examples are run on every engine. */
const orders: FixtureTable = {
  name: 'orders',
  columns: columns({
    Region: 'string',
    Amount: 'float',
    Cost: 'float',
    Units: 'integer',
    Paid: 'boolean',
    'Ordered at': 'timestamp',
    Due: 'date',
    Code: 'string',
  }),
  rows: [
    ['north', 120.5, 80, 3, true, '2024-12-31 23:30:00', '2025-01-15', 'A-17'],
    ['south', 40, 0, 2, null, '2025-01-02 08:00:00', '2025-01-05', 'B-2'],
    ['north', 9.5, 10, 0, true, '2025-01-06 12:00:00', null, '42.50'],
  ],
};

export const fixtureTables: readonly FixtureTable[] = [
  types,
  labels,
  regions,
  empty,
  odd,
  reserved,
  moments,
  days,
  extremes,
  amounts,
  words,
  sparse,
  sales,
  orders,
];

/** A column's type as most engines write it; `names` says what is called otherwise. */
export function standardType(
  { type, bits, digits = [18, 2] }: FixtureColumn,
  names: Partial<Record<ColumnType, string>> = {},
): string {
  if (type === 'integer' && bits === 32) return 'integer';
  if (type === 'decimal') return `${names.decimal ?? 'decimal'}(${digits.join(',')})`;
  return names[type] ?? (type === 'integer' ? 'bigint' : type === 'string' ? 'varchar' : type);
}
