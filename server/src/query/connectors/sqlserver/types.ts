import type { CellValue, ColumnType } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';

/** SQL Server's names of types. What is missing here is shown as text. */
const byName: Readonly<Record<string, ColumnType>> = {
  bit: 'boolean',
  tinyint: 'integer',
  smallint: 'integer',
  int: 'integer',
  bigint: 'integer',
  real: 'float',
  float: 'float',
  decimal: 'decimal',
  numeric: 'decimal',
  money: 'decimal',
  smallmoney: 'decimal',
  date: 'date',
  datetime: 'timestamp',
  datetime2: 'timestamp',
  smalldatetime: 'timestamp',
  datetimeoffset: 'timestamp',
  time: 'time',
  binary: 'binary',
  varbinary: 'binary',
  image: 'binary',
  timestamp: 'binary',
  rowversion: 'binary',
  json: 'json',
  geography: 'geo',
  geometry: 'geo',
};

/** `nvarchar(50)` and `bigint` alike. */
export const columnTypeOf = (nativeType: string): ColumnType =>
  byName[nativeType.toLowerCase().replace(/\(.*$/, '')] ?? 'string';

/** What the driver tells of a column of a result. */
export interface Metadata {
  readonly colName: string;
  readonly type: { readonly name: string };
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
}

/** The driver's names of types, by which results tell theirs. */
const byDriverName: Readonly<Record<string, ColumnType>> = {
  Bit: 'boolean',
  BitN: 'boolean',
  TinyInt: 'integer',
  SmallInt: 'integer',
  Int: 'integer',
  IntN: 'integer',
  BigInt: 'integer',
  Real: 'float',
  Float: 'float',
  FloatN: 'float',
  Decimal: 'decimal',
  DecimalN: 'decimal',
  Numeric: 'decimal',
  NumericN: 'decimal',
  Money: 'decimal',
  MoneyN: 'decimal',
  SmallMoney: 'decimal',
  Date: 'date',
  DateTime: 'timestamp',
  DateTimeN: 'timestamp',
  DateTime2: 'timestamp',
  DateTimeOffset: 'timestamp',
  SmallDateTime: 'timestamp',
  Time: 'time',
  Binary: 'binary',
  VarBinary: 'binary',
  Image: 'binary',
  UDT: 'binary',
};

export const resultTypeOf = ({ type }: Metadata): ColumnType => byDriverName[type.name] ?? 'string';

/** A value of the driver as one of ours. */
export type CellReader = (value: unknown) => CellValue;

export function cellReader(column: Metadata): CellReader {
  const read = readerOf(column);
  return (value) => (value === null || value === undefined ? null : read(value));
}

function readerOf(column: Metadata): CellReader {
  switch (resultTypeOf(column)) {
    case 'boolean':
      return (value) => value === true;
    case 'integer':
      return readInteger;
    case 'float':
      return Number;
    case 'decimal':
      return decimalReader(column);
    case 'date':
      return (value) => isoOf(value).slice(0, 10);
    case 'timestamp':
      return (value) => withoutZeros(isoOf(value).replace(' ', 'T'));
    case 'time':
      return (value) => withoutZeros(isoOf(value).slice(11), true);
    case 'binary':
      return (value) => (Buffer.isBuffer(value) ? value.toString('base64') : textOf(value));
    default:
      return textOf;
  }
}

function readInteger(value: unknown): CellValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : textOf(value);
}

/** Digits that a float surely holds. */
const floatDigits = 15;

/** The driver reads decimals as floats. What we write ourselves asks for texts instead. */
function decimalReader({ type, precision = 19, scale = 4 }: Metadata): CellReader {
  const digits = type.name.includes('Money') ? 19 : precision;
  return (value) => {
    const number = Number(value);
    if (digits > floatDigits && Math.abs(number) * 10 ** scale > Number.MAX_SAFE_INTEGER)
      throw new AppError('invalid_query', 'A decimal has more digits than can be read: convert it to text in the SQL.');
    return number.toFixed(scale);
  };
}

/** The driver gives milliseconds as a Date, and what is finer beside it, in seconds. */
function isoOf(value: unknown): string {
  if (!(value instanceof Date)) return textOf(value);
  const finer = 'nanosecondsDelta' in value ? Math.floor(Math.round(Number(value.nanosecondsDelta) * 1e7) / 10) : 0;
  return `${value.toISOString().slice(0, 23).replace('T', ' ')}${String(finer).padStart(3, '0')}`;
}

/** Six digits of a fraction, or none; of a time of day without the zeros at the end. */
const withoutZeros = (text: string, all = false): string => text.replace(all ? /\.?0{1,6}$/ : /\.0{6}$/, '');

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return isoOf(value);
  return Buffer.isBuffer(value) ? value.toString('base64') : String(value);
}
