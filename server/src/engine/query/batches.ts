import type { DuckDBResult, DuckDBType } from '@duckdb/node-api';
import { DuckDBDecimalType, DuckDBTypeId } from '@duckdb/node-api';
import type { CellLosses, ResultBatch, ResultColumnShape } from '../../result/index.js';
import { cellsOf } from './cell.js';
import { columnTypeOf } from './column-type.js';
import { chunksOf, type Deadline } from './execute.js';

/** Digits of the integers that are wider than 64 bits; BIGNUM has no end. */
const wideDigits = new Map<DuckDBTypeId, number>([
  [DuckDBTypeId.UBIGINT, 20],
  [DuckDBTypeId.HUGEINT, 39],
  [DuckDBTypeId.UHUGEINT, 39],
  [DuckDBTypeId.BIGNUM, Infinity],
]);

function digitsOf(type: DuckDBType): ResultColumnShape['digits'] {
  if (type instanceof DuckDBDecimalType) return { precision: type.width, scale: type.scale };
  const precision = wideDigits.get(type.typeId);
  return precision === undefined ? undefined : { precision, scale: 0 };
}

/** The columns of a result in our vocabulary. */
export function shapesOf(result: DuckDBResult): readonly ResultColumnShape[] {
  return result.deduplicatedColumnNames().map((name, index) => {
    const type = result.columnType(index);
    const digits = digitsOf(type);
    const instant = type.typeId === DuckDBTypeId.TIMESTAMP_TZ;
    return { name, type: columnTypeOf(type), ...(digits && { digits }), ...(instant && { instant }) };
  });
}

/** The rows of a result as cells, a chunk at a time. What got lost on the way is counted in `losses`. */
export async function* batchesOf(
  result: DuckDBResult,
  deadline: Deadline,
  losses: CellLosses,
): AsyncGenerator<ResultBatch> {
  for await (const chunk of chunksOf(result, deadline)) {
    const columns = Array.from({ length: chunk.columnCount }, (_, index) => cellsOf(chunk, index, losses));
    yield { rowCount: chunk.rowCount, columns };
  }
}
