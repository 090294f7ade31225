import type { Reading } from './readings/index.js';

const typeNames: Record<string, string> = {
  integer: 'a whole number',
  decimal: 'an amount',
  float: 'a number',
  boolean: 'true or false',
  date: 'a date',
  timestamp: 'a date with time',
  time: 'a time of day',
  json: 'JSON',
};

/** What a value of a reading is, in words. */
export function describeReading({ type, format }: Reading): string {
  const name = typeNames[type] ?? 'a value';
  return format === null ? name : `${name} like ${format}`;
}
