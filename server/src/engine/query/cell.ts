import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBUnionValue,
  DuckDBVariantValue,
  type DuckDBDataChunk,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { CellValue } from '@datavizpro/contract';
import type { CellLosses } from '../../result/index.js';

const dayMs = 86_400_000;
/** The range of JavaScript's Date, and so of ISO text that every reader understands. */
const maxDateMs = 8_640_000_000_000_000;

/** One column of a chunk as cells. */
export function cellsOf(chunk: DuckDBDataChunk, column: number, losses: CellLosses): CellValue[] {
  const vector = chunk.getColumnVector(column);
  const cells: CellValue[] = [];
  for (let row = 0; row < chunk.rowCount; row++) cells.push(toCell(vector.getItem(row), losses));
  return cells;
}

/** One value of DuckDB's as a cell: a JSON scalar, by the rules of `CellValue`. Nested values become JSON text. */
export function toCell(value: DuckDBValue, losses: CellLosses): CellValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      losses.notFinite++;
      return null;
    case 'bigint':
      return integerCell(value);
    default:
      return value === null ? null : objectCell(value, losses);
  }
}

type ObjectValue = Exclude<DuckDBValue, string | boolean | number | bigint | null>;

function objectCell(value: ObjectValue, losses: CellLosses): CellValue {
  if (value instanceof DuckDBDecimalValue) return value.toString();
  if (value instanceof DuckDBDateValue) return timeCell(isoDate(value.days * dayMs), losses);
  if (value instanceof DuckDBBlobValue) return Buffer.from(value.bytes).toString('base64');
  const micros = microsOf(value);
  if (micros !== null) {
    return timeCell(isoTimestamp(micros, value instanceof DuckDBTimestampTZValue ? 'Z' : ''), losses);
  }
  if (isNested(value)) return JSON.stringify(nestedValue(value, losses));
  return value.toString();
}

function integerCell(value: bigint): CellValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** Microseconds since 1970 of any of the timestamp types; null for other values. */
function microsOf(value: ObjectValue): bigint | null {
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return value.micros;
  if (value instanceof DuckDBTimestampSecondsValue) return value.seconds * 1_000_000n;
  if (value instanceof DuckDBTimestampMillisecondsValue) return value.millis * 1000n;
  if (value instanceof DuckDBTimestampNanosecondsValue) return value.nanos / 1000n;
  return null;
}

function timeCell(text: string | null, losses: CellLosses): CellValue {
  if (text === null) losses.outOfRangeTimes++;
  return text;
}

function isoDate(ms: number): string | null {
  if (!(Math.abs(ms) <= maxDateMs)) return null;
  const iso = new Date(ms).toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

function isoTimestamp(micros: bigint, suffix: string): string | null {
  const remainder = ((micros % 1000n) + 1000n) % 1000n;
  const ms = Number((micros - remainder) / 1000n);
  if (Math.abs(ms) > maxDateMs) return null;
  const iso = new Date(ms).toISOString();
  const dot = iso.indexOf('.');
  const digits = iso.slice(dot + 1, dot + 4) + remainder.toString().padStart(3, '0');
  return `${iso.slice(0, dot)}${digits === '000000' ? '' : `.${digits}`}${suffix}`;
}

function isNested(value: ObjectValue): boolean {
  return (
    value instanceof DuckDBListValue ||
    value instanceof DuckDBArrayValue ||
    value instanceof DuckDBStructValue ||
    value instanceof DuckDBMapValue ||
    value instanceof DuckDBUnionValue ||
    value instanceof DuckDBVariantValue
  );
}

/** Lists as arrays, structs and maps as objects, unions as the value they hold. */
function nestedValue(value: DuckDBValue, losses: CellLosses): unknown {
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) {
    return value.items.map((item) => nestedValue(item, losses));
  }
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, item]) => [name, nestedValue(item, losses)]));
  }
  if (value instanceof DuckDBMapValue) {
    return Object.fromEntries(
      value.entries.map((entry) => [String(toCell(entry.key, losses)), nestedValue(entry.value, losses)]),
    );
  }
  if (value instanceof DuckDBUnionValue || value instanceof DuckDBVariantValue) {
    return nestedValue(value.value, losses);
  }
  return toCell(value, losses);
}
