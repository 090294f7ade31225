import {
  bool,
  columnFromArray,
  dateDay,
  decimal,
  float64,
  int64,
  tableFromColumns,
  tableToIPC,
  timestamp,
  TimeUnit,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import type { CellValue } from '@datavizpro/contract';
import type { ResultBatch, ResultColumnShape } from '../batch.js';
import { UnwritableValue, type ExportWriter, type Sink } from './writer.js';

const rowsPerBatch = 16_384;
/** What ends a stream: a continuation marker and a length of zero. */
const endOfStream = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

interface ArrowColumn {
  readonly name: string;
  readonly type: DataType;
  readonly convert: (value: CellValue) => unknown;
}

/** `12.50` at scale 2 is 1250n. */
function scaledInteger(text: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
}

const asText = (value: CellValue) => (value === null ? null : String(value));

/** Digits that every 64-bit integer has room for. */
const digitsOfInt64 = 18;
/** Digits of Arrow's 128-bit decimals. */
const mostDigits = 38;

/** Arrow's type for a column. Exact numbers whose size is not known, or too great, stay text, so that none is cut. */
function arrowColumn(shape: ResultColumnShape): ArrowColumn {
  const { name, type, digits } = shape;
  switch (type) {
    case 'boolean':
      return { name, type: bool(), convert: (value) => value };
    case 'float':
      return { name, type: float64(), convert: (value) => value };
    case 'integer':
      if (digits && digits.precision > digitsOfInt64 + 1) return { name, type: utf8(), convert: asText };
      return { name, type: int64(), convert: (value) => (value === null ? null : int64Of(value, name)) };
    case 'decimal': {
      if (!digits || digits.precision > mostDigits) return { name, type: utf8(), convert: asText };
      const { precision, scale } = digits;
      return {
        name,
        type: decimal(precision, scale),
        convert: (value) => (value === null ? null : scaledInteger(String(value), scale)),
      };
    }
    case 'date':
      return { name, type: dateDay(), convert: (value) => (value === null ? null : new Date(String(value))) };
    case 'timestamp':
      return timestampColumn(shape);
    default:
      return { name, type: utf8(), convert: asText };
  }
}

/** Arrow's writer keeps the lowest 64 bits without a word. */
function int64Of(value: string | number | boolean, column: string): bigint {
  const integer = BigInt(value);
  if (BigInt.asIntN(64, integer) === integer) return integer;
  throw new UnwritableValue(`A value of "${column}" does not fit into 64 bits. Export this column as CSV, or as text.`);
}

/** To the microsecond; with the zone UTC where the value is an instant. */
function timestampColumn({ name, instant }: ResultColumnShape): ArrowColumn {
  const convert = (value: CellValue) => {
    if (value === null) return null;
    const text = String(value);
    // Arrow's writer takes milliseconds; a fraction of them carries the microseconds.
    const micros = Number(/\.\d{3}(\d{3})/.exec(text)?.[1] ?? 0);
    return new Date(text.endsWith('Z') ? text : `${text}Z`).getTime() + micros / 1000;
  };
  return { name, type: timestamp(TimeUnit.MICROSECOND, instant === true ? 'UTC' : null), convert };
}

/** Length of the schema message at the head of a stream: marker, length, and metadata. */
function schemaLength(bytes: Buffer): number {
  return 8 + bytes.readInt32LE(4);
}

/** An Arrow IPC stream: the schema once, then batches of bounded size. */
export function arrowWriter(sink: Sink): ExportWriter {
  let arrowColumns: readonly ArrowColumn[] = [];
  let pending: unknown[][] = [];
  let pendingRows = 0;
  let begun = false;

  async function flush(): Promise<void> {
    const table = tableFromColumns(
      arrowColumns.map(({ name, type }, index) => [name, columnFromArray(pending[index] ?? [], type)] as const),
    );
    const bytes = Buffer.from(tableToIPC(table, { format: 'stream' }) ?? []);
    await sink(bytes.subarray(begun ? schemaLength(bytes) : 0, bytes.length - endOfStream.length));
    begun = true;
    pending = arrowColumns.map(() => []);
    pendingRows = 0;
  }

  return {
    begin(all) {
      arrowColumns = all.map(arrowColumn);
      pending = arrowColumns.map(() => []);
      return Promise.resolve();
    },
    async write({ columns, rowCount }: ResultBatch) {
      arrowColumns.forEach(({ convert }, index) => {
        for (const value of columns[index] ?? []) pending[index]?.push(convert(value));
      });
      pendingRows += rowCount;
      if (pendingRows >= rowsPerBatch) await flush();
    },
    async end() {
      if (!begun || pendingRows > 0) await flush();
      await sink(endOfStream);
    },
  };
}
