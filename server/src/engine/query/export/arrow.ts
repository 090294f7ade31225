import { DuckDBTypeId, type DuckDBType } from '@duckdb/node-api';
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
import type { ExportBatch, ExportColumn, ExportWriter, Sink } from './writer.js';

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

/** Arrow's type for a column. Integers wider than 64 bits stay text, so that none is cut. */
function arrowColumn({ name, type, engineType }: ExportColumn): ArrowColumn {
  switch (type) {
    case 'boolean':
      return { name, type: bool(), convert: (value) => value };
    case 'float':
      return { name, type: float64(), convert: (value) => value };
    case 'integer':
      if (isWide(engineType)) return { name, type: utf8(), convert: asText };
      return { name, type: int64(), convert: (value) => (value === null ? null : BigInt(value)) };
    case 'decimal': {
      if (engineType.typeId !== DuckDBTypeId.DECIMAL) return { name, type: utf8(), convert: asText };
      const { width, scale } = engineType;
      return {
        name,
        type: decimal(width, scale),
        convert: (value) => (value === null ? null : scaledInteger(String(value), scale)),
      };
    }
    case 'date':
      return { name, type: dateDay(), convert: (value) => (value === null ? null : new Date(String(value))) };
    case 'timestamp':
      return timestampColumn(name, engineType);
    default:
      return { name, type: utf8(), convert: asText };
  }
}

function isWide({ typeId }: DuckDBType): boolean {
  const wide = [DuckDBTypeId.HUGEINT, DuckDBTypeId.UHUGEINT, DuckDBTypeId.UBIGINT, DuckDBTypeId.BIGNUM];
  return wide.includes(typeId);
}

/** To the microsecond; with the zone UTC where the value is an instant. */
function timestampColumn(name: string, { typeId }: DuckDBType): ArrowColumn {
  const zone = typeId === DuckDBTypeId.TIMESTAMP_TZ ? 'UTC' : null;
  const convert = (value: CellValue) => {
    if (value === null) return null;
    const text = String(value);
    // Arrow's writer takes milliseconds; a fraction of them carries the microseconds.
    const micros = Number(/\.\d{3}(\d{3})/.exec(text)?.[1] ?? 0);
    return new Date(text.endsWith('Z') ? text : `${text}Z`).getTime() + micros / 1000;
  };
  return { name, type: timestamp(TimeUnit.MICROSECOND, zone), convert };
}

/** Length of the schema message at the head of a stream: marker, length, and metadata. */
function schemaLength(bytes: Buffer): number {
  return 8 + bytes.readInt32LE(4);
}

/** An Arrow IPC stream: the schema once, then batches of bounded size. */
export function arrowWriter(sink: Sink): ExportWriter {
  let columns: readonly ArrowColumn[] = [];
  let pending: unknown[][] = [];
  let pendingRows = 0;
  let begun = false;

  async function flush(): Promise<void> {
    const table = tableFromColumns(
      columns.map(({ name, type }, index) => [name, columnFromArray(pending[index] ?? [], type)] as const),
    );
    const bytes = Buffer.from(tableToIPC(table, { format: 'stream' }) ?? []);
    await sink(bytes.subarray(begun ? schemaLength(bytes) : 0, bytes.length - endOfStream.length));
    begun = true;
    pending = columns.map(() => []);
    pendingRows = 0;
  }

  return {
    begin(all) {
      columns = all.map(arrowColumn);
      pending = columns.map(() => []);
      return Promise.resolve();
    },
    async write({ values, rowCount }: ExportBatch) {
      columns.forEach(({ convert }, index) => {
        for (const value of values[index] ?? []) pending[index]?.push(convert(value));
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
