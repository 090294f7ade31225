import type { FieldPacket } from 'mysql2';
import type { CellValue, ColumnType } from '@datavizpro/contract';

/** Numbers of the protocol's types, as a column of a result carries them. */
const wire = {
  decimal: 0,
  tiny: 1,
  float: 4,
  double: 5,
  timestamp: 7,
  date: 10,
  time: 11,
  datetime: 12,
  newDate: 14,
  bit: 16,
  json: 245,
  newDecimal: 246,
  geometry: 255,
} as const;
const integers: ReadonlySet<number> = new Set([1, 2, 3, 8, 9, 13]);
const binaryCharset = 63;

const byWire = new Map<number, ColumnType>([
  [wire.float, 'float'],
  [wire.double, 'float'],
  [wire.timestamp, 'timestamp'],
  [wire.datetime, 'timestamp'],
  [wire.date, 'date'],
  [wire.newDate, 'date'],
  [wire.time, 'time'],
  [wire.json, 'json'],
  [wire.geometry, 'geo'],
]);

/** The metadata of a result's column that types are told by; MariaDB tells more in its extended form. */
type Field = Pick<FieldPacket, 'columnType' | 'characterSet' | 'decimals' | 'columnLength'> & {
  readonly extendedFormat?: string | undefined;
};

/** What a column of a result is to us. Decimals without places are integers: sums of integers come so. */
export function typeOfField({
  columnType = 0,
  characterSet,
  decimals,
  columnLength,
  extendedFormat,
}: Field): ColumnType {
  if (columnType === wire.tiny && columnLength === 1) return 'boolean';
  if (columnType === wire.bit) return columnLength === 1 ? 'boolean' : 'integer';
  if (integers.has(columnType)) return 'integer';
  if (columnType === wire.decimal || columnType === wire.newDecimal) return decimals === 0 ? 'integer' : 'decimal';
  if (extendedFormat === 'json') return 'json';
  const type = byWire.get(columnType);
  if (type) return type;
  return characterSet === binaryCharset && columnType !== 6 ? 'binary' : 'string';
}

const named: Readonly<Record<string, ColumnType>> = {
  tinyint: 'integer',
  smallint: 'integer',
  mediumint: 'integer',
  int: 'integer',
  integer: 'integer',
  bigint: 'integer',
  largeint: 'integer',
  year: 'integer',
  bit: 'integer',
  float: 'float',
  double: 'float',
  date: 'date',
  datev2: 'date',
  datetime: 'timestamp',
  datetimev2: 'timestamp',
  timestamp: 'timestamp',
  time: 'time',
  json: 'json',
  jsonb: 'json',
  variant: 'json',
  array: 'json',
  map: 'json',
  struct: 'json',
  boolean: 'boolean',
  binary: 'binary',
  varbinary: 'binary',
  tinyblob: 'binary',
  blob: 'binary',
  mediumblob: 'binary',
  longblob: 'binary',
  geometry: 'geo',
  point: 'geo',
  linestring: 'geo',
  polygon: 'geo',
  multipoint: 'geo',
  multilinestring: 'geo',
  multipolygon: 'geo',
  geometrycollection: 'geo',
};

/** The same of a table's column: `tinyint(1)`, `decimal(18,2) unsigned`, `enum('a','b')`. */
export function typeOfColumn(columnType: string): ColumnType {
  const [, name = '', digits = ''] = /^\s*(\w+)(?:\(([^)]*)\))?/.exec(columnType.toLowerCase()) ?? [];
  if ((name === 'tinyint' || name === 'bit') && digits === '1') return 'boolean';
  if (/^(decimal|numeric|decimalv\d|decimal\d+)$/.test(name)) return /,\s*[1-9]/.test(digits) ? 'decimal' : 'integer';
  return named[name] ?? 'string';
}

/** What the driver gives for a value that is not null: texts of numbers and times, bytes, and points as objects. */
type DriverValue = string | number | boolean | Buffer | Readonly<Record<string, unknown>>;
/** What the driver made of a value, as ours. */
export type ReadCell = (value: unknown) => CellValue;

const textOf = (value: DriverValue): string =>
  Buffer.isBuffer(value) ? value.toString('utf8') : typeof value === 'object' ? JSON.stringify(value) : String(value);

function integerCell(value: DriverValue): CellValue {
  const digits = Buffer.isBuffer(value) ? BigInt(`0x${value.toString('hex') || '0'}`).toString() : textOf(value);
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}

const readers: Readonly<Record<ColumnType, (value: DriverValue) => CellValue>> = {
  integer: integerCell,
  boolean: (value) => (Buffer.isBuffer(value) ? value.some((byte) => byte !== 0) : Number(value) !== 0),
  float: Number,
  decimal: textOf,
  date: (value) => whenReal(textOf(value)),
  timestamp: (value) => whenReal(textOf(value).replace(' ', 'T')),
  time: (value) => textOf(value).replace(/\.0+$/, ''),
  json: textOf,
  geo: textOf,
  binary: (value) => (Buffer.isBuffer(value) ? value : Buffer.from(textOf(value))).toString('base64'),
  string: textOf,
};

/** MySQL can store a date of zeros, or one with a month or day of zero: no calendar has it. */
function whenReal(text: string): CellValue {
  if (/^0000|^\d{4}-00|^\d{4}-\d\d-00/.test(text)) return null;
  return text.replace(/\.0+$/, '');
}

export function cellReader(type: ColumnType): ReadCell {
  const read = readers[type];
  return (value) => (value === null || value === undefined ? null : read(value as DriverValue));
}
