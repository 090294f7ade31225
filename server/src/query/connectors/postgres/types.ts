import type { CellValue, ColumnType } from '@datavizpro/contract';
import { parseArray, type ArrayElement } from './array-text.js';
import { isoTime } from './times.js';

/** Reads the text that the server sends. Undefined: not finite, and so null. */
type ReadCell = (text: string) => CellValue | undefined;

interface PostgresType {
  readonly type: ColumnType;
  readonly read: ReadCell;
}

const asItIs: ReadCell = (text) => text;
const notNumbers: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity']);

function readInteger(text: string): CellValue {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

const string: PostgresType = { type: 'string', read: asItIs };
const small: PostgresType = { type: 'integer', read: Number };
const integer: PostgresType = { type: 'integer', read: readInteger };
const float: PostgresType = { type: 'float', read: (text) => (notNumbers.has(text) ? undefined : Number(text)) };
const decimal: PostgresType = { type: 'decimal', read: (text) => (notNumbers.has(text) ? undefined : text) };
const boolean: PostgresType = { type: 'boolean', read: (text) => text === 't' };
const date: PostgresType = { type: 'date', read: (text) => isoTime(text) ?? undefined };
const timestamp: PostgresType = { type: 'timestamp', read: (text) => isoTime(text) ?? undefined };
const time: PostgresType = { type: 'time', read: asItIs };
const json: PostgresType = { type: 'json', read: asItIs };
/** `\x00ff`, which is what bytea_output = hex gives. */
const binary: PostgresType = {
  type: 'binary',
  read: (text) => Buffer.from(text.slice(2), 'hex').toString('base64'),
};

/** Arrays are JSON text, their elements as cells of their own would be; JSON in them keeps every digit. */
const arrayOf = ({ read }: PostgresType, isJson = false): PostgresType => {
  const element = (item: ArrayElement): string => {
    if (item === null) return 'null';
    if (typeof item !== 'string') return list(item);
    return isJson ? item : JSON.stringify(read(item) ?? null);
  };
  const list = (items: readonly ArrayElement[]): string => `[${items.map(element).join(',')}]`;
  return { type: 'json', read: (text) => list(parseArray(text)) };
};

/** By the numbers that pg_type has had for them ever since. Ranges, enums and whatever extensions bring is text. */
const types: Readonly<Record<number, PostgresType>> = {
  16: boolean,
  17: binary,
  20: integer,
  21: small,
  23: small,
  26: small,
  114: json,
  199: arrayOf(json, true),
  700: float,
  701: float,
  1000: arrayOf(boolean),
  1003: arrayOf(string),
  1005: arrayOf(small),
  1007: arrayOf(small),
  1009: arrayOf(string),
  1014: arrayOf(string),
  1015: arrayOf(string),
  1016: arrayOf(integer),
  1021: arrayOf(float),
  1022: arrayOf(float),
  1041: arrayOf(string),
  1082: date,
  1083: time,
  1114: timestamp,
  1115: arrayOf(timestamp),
  1182: arrayOf(date),
  1183: arrayOf(time),
  1184: timestamp,
  1185: arrayOf(timestamp),
  1187: arrayOf(string),
  1231: arrayOf(decimal),
  1700: decimal,
  2951: arrayOf(string),
  3802: json,
  3807: arrayOf(json, true),
};

export const typeOfOid = (oid: number): PostgresType => types[oid] ?? string;

const moneyOid = 790;
/** Of a column of a table: money is asked for as a number there, where a result only has it with its currency. */
export const columnTypeOf = (oid: number): ColumnType => (oid === moneyOid ? 'decimal' : typeOfOid(oid).type);
