import type { CellValue, ColumnType } from '@datavizpro/contract';
import { toInstant } from '../../../calendar/zone.js';

/** Trino's type names without their parameters. What is missing here is shown as text. */
const byName: Readonly<Record<string, ColumnType>> = {
  boolean: 'boolean',
  tinyint: 'integer',
  smallint: 'integer',
  integer: 'integer',
  bigint: 'integer',
  real: 'float',
  double: 'float',
  decimal: 'decimal',
  date: 'date',
  timestamp: 'timestamp',
  'timestamp with time zone': 'timestamp',
  time: 'time',
  varbinary: 'binary',
  json: 'json',
  array: 'json',
  map: 'json',
  row: 'json',
  geometry: 'geo',
  sphericalgeography: 'geo',
};

const nameOf = (type: string): string =>
  type
    .toLowerCase()
    .replace(/^(array|map|row)\b.*$/s, '$1')
    .replace(/\([^)]*\)/, '');

export const columnTypeOf = (type: string): ColumnType => byName[nameOf(type)] ?? 'string';

/** A cell of Trino's JSON as one of ours. NaN and infinity come as texts, and count as `notFinite`. */
export type CellReader = (cell: unknown, losses: { notFinite: number }) => CellValue;

/** How the cells of a column are read. */
export function cellReader(type: string): CellReader {
  const read = readers[columnTypeOf(type)] ?? readText;
  return (cell, losses) => (cell === null || cell === undefined ? null : read(cell, losses));
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : JSON.stringify(cell));
const readText: CellReader = textOf;

const readers: Partial<Record<ColumnType, CellReader>> = {
  boolean: (cell) => cell === true,
  integer: readInteger,
  float: (cell, losses) => {
    const number = Number(cell);
    if (Number.isFinite(number)) return number;
    losses.notFinite += 1;
    return null;
  },
  decimal: (cell) => textOf(cell),
  timestamp: (cell) => timestampOf(textOf(cell)),
  time: (cell) => withoutZeros(textOf(cell)),
};

function readInteger(cell: unknown): CellValue {
  const number = Number(cell);
  return Number.isSafeInteger(number) ? number : textOf(cell);
}

/** `2025-01-01 00:30:00.123000`, perhaps with ` Europe/Berlin` or ` +01:00` → UTC, `2025-01-01T00:30:00.123000`. */
function timestampOf(text: string): string {
  const [, day = '', time = '', fraction = '', zone] = /^(\S+) ([\d:]+)(\.\d+)?(?: (\S+))?$/.exec(text) ?? [];
  if (day === '') return text;
  const digits = fraction.slice(1, 7).padEnd(6, '0');
  const local = zone === undefined || zone === 'UTC' ? `${day}T${time}` : inUtc(`${day}T${time}Z`, zone);
  return digits === '000000' ? local : `${local}.${digits}`;
}

/** Whole seconds; a day beyond four digits of its year stays as it is. */
function inUtc(local: string, zone: string): string {
  const moment = Date.parse(local);
  if (Number.isNaN(moment)) return local.slice(0, -1);
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const instant = sign === undefined ? toInstant(moment, zone) : moment - offset;
  return new Date(instant).toISOString().slice(0, 19);
}

const withoutZeros = (time: string): string => time.replace(/\.0*$|(\.\d*[1-9])0+$/, '$1');
