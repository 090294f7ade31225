import type { ColumnType } from '@datavizpro/contract';
import { UnreadableFileError } from '../../types.js';
import { booleanReadings, customBoolean } from './booleans.js';
import {
  currencies,
  currency,
  exactDecimal,
  float,
  integer,
  money,
  numberStyles,
  percent,
  plainStyle,
} from './numbers.js';
import type { NumberStyle } from './numbers.js';
import { text, type Reading } from './reading.js';
import { compactDate, customTime, timeReadings } from './times.js';

export { sameReading, text, type DateOrder, type QuickReading, type Reading } from './reading.js';

/** `1.234` alone is a fraction rather than a thousand: that reading comes after the floats. */
const pointGrouped = numberStyles.filter(({ group }) => group === '.');
const otherGrouped = numberStyles.filter(({ group }) => group !== '' && group !== '.');
const grouped = numberStyles.filter(({ group }) => group !== '');
const oneOrZero = booleanReadings.find(({ format }) => format === '1/0');

/**
 * Every reading that is tried by itself, in order of preference: of two that fit all values, the earlier is taken.
 * They are narrow, and mostly fit different texts; where two fit the same, `choose.ts` knows about it.
 */
export const automaticReadings: readonly Reading[] = [
  ...booleanReadings.filter((reading) => reading !== oneOrZero),
  integer(),
  ...timeReadings,
  ...numberStyles.map(money),
  ...otherGrouped.map(integer),
  ...numberStyles.map((style) => float(style)),
  ...pointGrouped.map(integer),
  ...numberStyles.map(percent),
  compactDate,
];

/** Readings of amounts in one currency, tried where its sign was seen. */
export function currencyReadings(symbol: string): readonly Reading[] {
  return numberStyles.flatMap((style) => [currency(symbol, style), currency(symbol, style, 4)]);
}

/** Digits of the largest float, written out. */
const longestFloat = 309;

/** All readings that give values of a type, the amounts in every currency included. */
function readingsOfType(type: ColumnType): readonly Reading[] {
  if (type === 'string') return [text];
  if (type === 'json') return [json];
  if (type === 'decimal') return [...exactDecimals, ...currencies.flatMap(currencyReadings)];
  if (type === 'integer') return [integer(), ...grouped.map(integer)];
  const readings = automaticReadings.filter((reading) => reading.type === type);
  if (type === 'boolean' && oneOrZero) return [...readings, oneOrZero];
  if (type === 'float') return [...readings, ...numberStyles.map((style) => float(style, longestFloat))];
  if (readings.length === 0) {
    throw new UnreadableFileError(`A column of a file cannot be read as "${type}". Choose another type for it.`);
  }
  return readings;
}

const exactDecimals: readonly Reading[] = [
  ...numberStyles.map(money),
  ...[2, 4, 10].flatMap((scale) => numberStyles.map((style) => exactDecimal(style, scale))),
];

/**
 * The readings to try where a person chose a type and left the format open. Amounts in a currency are tried where
 * its sign is seen: all currencies at once are hundreds of patterns, more than DuckDB has memory for in one query.
 */
export const readingsToTry = (type: ColumnType): readonly Reading[] =>
  type === 'decimal' ? exactDecimals : readingsOfType(type);

const json: Reading = {
  type: 'json',
  format: null,
  sql: (value) => `CASE WHEN json_valid(${value}) THEN ${value}::JSON END`,
};

/** The reading for a type and a format as they stand in a column's review; null when the format is not known. */
export function readingFor(type: ColumnType, format: string): Reading | null {
  const known = readingsOfType(type).find((reading) => reading.format === format);
  if (known) return known;
  if ((type === 'date' || type === 'timestamp' || type === 'time') && format.includes('%')) {
    return customTime(type, format);
  }
  if (type === 'boolean') return customBoolean(format);
  return numberFor(type, format);
}

function numberFor(type: ColumnType, format: string): Reading | null {
  const style = styleOf(format);
  if (style === null) return null;
  if (type === 'integer') return integer(style);
  if (type === 'float') return float(style);
  return type === 'decimal' ? exactDecimal(style, 10) : null;
}

function styleOf(format: string): NumberStyle | null {
  if (format === '1234.56') return plainStyle;
  return numberStyles.find((style) => style.format === format) ?? null;
}
