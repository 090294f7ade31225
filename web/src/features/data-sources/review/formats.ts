import type { ColumnReading, ColumnType } from '@datavizpro/contract';

const numbers = [null, '1,234.56', '1234,56', '1.234,56', '1 234,56', '1 234.56', "1'234.56"] as const;
const days = [null, '%d/%m/%Y', '%m/%d/%Y', '%d.%m.%Y', '%d-%m-%Y', '%m-%d-%Y', '%Y/%m/%d', '%d/%m/%y', '%m/%d/%y'];
const namedDays = ['%d %b %Y', '%d-%b-%Y', '%b %d, %Y', '%d %B %Y', '%B %d, %Y', '%Y%m%d', '%Y-%m'];
const clocks = ['%d/%m/%Y', '%m/%d/%Y', '%d.%m.%Y', '%Y/%m/%d'].map((day) => `${day} %H:%M:%S`);

/** Readings that a person may ask for by name, per type; null is the plain form. What was detected comes on top. */
const offered: Readonly<Record<ColumnType, readonly (string | null)[]>> = {
  string: [null],
  integer: numbers,
  decimal: [...numbers, '$ 1234.56', '€ 1234.56', '€ 1.234,56', '£ 1234.56'],
  float: [...numbers, 'percent'],
  boolean: [null, 'yes/no', 'y/n', 't/f', 'on/off', '1/0', 'ja/nein', 'oui/non'],
  date: [...days, ...namedDays],
  timestamp: [null, ...clocks],
  time: [null],
  json: [null],
  geo: [null],
  binary: [null],
};

/** The types that a text in a file can be read as. */
export const readableTypes: readonly ColumnType[] = [
  'string',
  'integer',
  'decimal',
  'float',
  'boolean',
  'date',
  'timestamp',
  'time',
  'json',
];

const plainExamples: Readonly<Partial<Record<ColumnType, string>>> = {
  integer: '1234',
  decimal: '1234.56',
  float: '1234.56',
  boolean: 'true, false',
  date: '2026-03-31',
  timestamp: '2026-03-31 14:05:09',
  time: '14:05:09',
};

const parts: readonly (readonly [RegExp, string])[] = [
  [/%Y/g, '2026'],
  [/%y/g, '26'],
  [/%-?m/g, '03'],
  [/%-?d/g, '31'],
  [/%-?H/g, '14'],
  [/%-?I/g, '02'],
  [/%M/g, '05'],
  [/%S/g, '09'],
  [/%[fgn]/g, '120'],
  [/%p/g, 'PM'],
  [/%b/g, 'Mar'],
  [/%B/g, 'March'],
  [/%a/g, 'Tue'],
  [/%A/g, 'Tuesday'],
  [/%z/g, '+02:00'],
  [/%Z/g, 'UTC'],
];

/** A reading by example: `31/03/2026`, `1.234,56`. */
export function describeFormat(type: ColumnType, format: string | null): string {
  if (format === null) return plainExamples[type] ?? 'As it is';
  if (format.startsWith('percent')) return `${format.slice('percent'.length).trim() || '12.5'} %`;
  if (type === 'boolean') return format.replace('/', ', ');
  if (!format.includes('%')) return format;
  return parts.reduce((text, [pattern, example]) => text.replace(pattern, example), format);
}

/** Which part of a date comes first, in words; null when the format says nothing of it. */
export function describeOrder(format: string | null): string | null {
  const order = /%-?([dmYy])[^%]*%-?([dmbB])/.exec(format ?? '');
  if (!order) return null;
  if (order[1] === 'd') return 'Day first';
  return order[1] === 'm' ? 'Month first' : 'Year first';
}

/** The formats to choose from for a column that is read as `type`: what fits comes first. */
export function formatChoices(column: ColumnReading, type: ColumnType): readonly (string | null)[] {
  const fitting = column.alternatives.filter((other) => other.type === type).map((other) => other.format);
  const current = column.type === type ? [column.format] : [];
  return [...new Set([...current, ...fitting, ...offered[type]])];
}
