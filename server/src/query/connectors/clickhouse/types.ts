import type { CellValue, ColumnType } from '@datavizpro/contract';
import { formatTimestamp, toInstant } from '../../../calendar/zone.js';

/** `Nullable(LowCardinality(String))` → `String`. */
export function innerType(name: string): string {
  const inner = /^(?:Nullable|LowCardinality)\(([\s\S]*)\)$/.exec(name)?.[1];
  return inner === undefined ? name : innerType(inner);
}

const patterns: readonly (readonly [RegExp, ColumnType])[] = [
  [/^U?Int(?:8|16|32|64|128|256)$/, 'integer'],
  [/^(?:Float|BFloat)\d+$/, 'float'],
  [/^Decimal\d*\((?:\d+,\s*)?0\)$/, 'integer'],
  [/^Decimal/, 'decimal'],
  [/^Bool$/, 'boolean'],
  [/^Date(?:32)?$/, 'date'],
  [/^DateTime/, 'timestamp'],
  [/^Time/, 'time'],
  [/^(?:Array|Map|Tuple|Nested|JSON|Object|Variant|Dynamic)/, 'json'],
  [/^(?:Point|Ring|Polygon|MultiPolygon|LineString|MultiLineString)$/, 'geo'],
  [/^AggregateFunction/, 'binary'],
];

/** What a type of ClickHouse's is to us. Decimals without places are integers: sums of integers come so. */
export function columnTypeOf(name: string): ColumnType {
  const inner = innerType(name);
  const simple = /^SimpleAggregateFunction\(\w+,\s*([\s\S]*)\)$/.exec(inner)?.[1];
  if (simple !== undefined) return columnTypeOf(simple);
  return patterns.find(([pattern]) => pattern.test(inner))?.[1] ?? 'string';
}

/** What JSON has of a cell, numbers as the texts of their digits where the column needs them exactly. */
type JsonCell = string | number | boolean | null | object;

export interface CellReader {
  read(cell: JsonCell): CellValue;
  /** NaN and infinite values that became null. */
  readonly notFinite: number;
}

const integerCell = (cell: JsonCell): CellValue => {
  const number = Number(cell);
  return Number.isSafeInteger(number) || typeof cell !== 'string' ? number : cell;
};

/** Reads the cells of one column. `serverZone`: what a DateTime without a zone of its own is shown in. */
export function cellReader(typeName: string, serverZone: string): CellReader {
  const type = columnTypeOf(typeName);
  let notFinite = 0;
  const float = (cell: JsonCell): CellValue => {
    const number = Number(cell);
    if (Number.isFinite(number)) return number + 0;
    notFinite += 1;
    return null;
  };
  const zone = /'([^']+)'\)?$/.exec(innerType(typeName))?.[1] ?? serverZone;
  const plain = (cell: JsonCell): CellValue => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell));
  const readers: Partial<Record<ColumnType, (cell: JsonCell) => CellValue>> = {
    integer: integerCell,
    float,
    boolean: (cell) => cell === true || Number(cell) !== 0,
    timestamp: (cell) => instantText(plain(cell) as string, zone),
    json: (cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell)),
    binary: (cell) => Buffer.from(plain(cell) as string, 'latin1').toString('base64'),
  };
  const read = readers[type] ?? plain;
  return {
    read: (cell) => (cell === null ? null : read(cell)),
    get notFinite() {
      return notFinite;
    },
  };
}

/** `2025-01-31 10:00:00.5` as a wall clock shows it → the instant in UTC, `2025-01-31T09:00:00.500000`. */
function instantText(text: string, zone: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.replace(/0+$/, '') === '' ? '' : `.${fraction.padEnd(6, '0').slice(0, 6)}`;
  if (zone === 'UTC' || zone === 'Etc/UTC') return whole.replace(' ', 'T') + digits;
  const local = Date.parse(`${whole.replace(' ', 'T')}Z`);
  return formatTimestamp(toInstant(local, zone)).replace(' ', 'T') + digits;
}
