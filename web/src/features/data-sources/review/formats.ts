import type { ColumnReading, ColumnType } from '@datavizpro/contract';

/** Readings that a person may ask for by name, per type. What was detected is always among the choices, too. */
const offered: Readonly<Record<ColumnType, readonly (string | null)[]>> = {
  string: [null],
  integer: [null, '1,234', '1.234', '1 234'],
  decimal: [null, '1,234.56', '1.234,56', '1 234,56', 'percent'],
  float: [null, '1,234.56', '1.234,56', '1 234,56', 'percent'],
  boolean: [null],
  date: ['%Y-%m-%d', '%d/%m/%Y', '%m/%d/%Y', '%d.%m.%Y', '%d-%m-%Y', '%Y/%m/%d', '%d/%m/%y', '%m/%d/%y', '%d %b %Y'],
  timestamp: [
    '%Y-%m-%d %H:%M:%S',
    '%Y-%m-%dT%H:%M:%S%z',
    '%d/%m/%Y %H:%M',
    '%m/%d/%Y %H:%M',
    '%d.%m.%Y %H:%M',
    '%d/%m/%Y %H:%M:%S',
    '%m/%d/%Y %H:%M:%S',
    '%d.%m.%Y %H:%M:%S',
  ],
  time: [null, '%H:%M', '%H:%M:%S', '%I:%M %p'],
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

const parts: readonly (readonly [RegExp, string])[] = [
  [/%Y/g, '2026'],
  [/%y/g, '26'],
  [/%m/g, '03'],
  [/%-m/g, '3'],
  [/%d/g, '31'],
  [/%-d/g, '31'],
  [/%H/g, '14'],
  [/%I/g, '02'],
  [/%M/g, '05'],
  [/%S/g, '09'],
  [/%f|%g|%n/g, '120'],
  [/%p/g, 'PM'],
  [/%b/g, 'Mar'],
  [/%B/g, 'March'],
  [/%a/g, 'Tue'],
  [/%A/g, 'Tuesday'],
  [/%z/g, '+02:00'],
  [/%Z/g, 'UTC'],
];

/** A reading by example: `31/03/2026`, `1.234,56`. */
export function describeFormat(format: string | null): string {
  if (format === null) return 'As it is';
  if (format === 'percent') return '12.5 %';
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

/** The format to begin with when the type is changed by hand: one that fits every value, if there is one. */
export function firstFormat(column: ColumnReading, type: ColumnType): string | null {
  return formatChoices(column, type)[0] ?? null;
}
