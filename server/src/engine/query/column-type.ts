import { DuckDBTypeId, type DuckDBType } from '@duckdb/node-api';
import type { ColumnType } from '@datavizpro/contract';

const { TINYINT, SMALLINT, INTEGER, BIGINT, UTINYINT, USMALLINT, UINTEGER, UBIGINT, HUGEINT, UHUGEINT, BIGNUM } =
  DuckDBTypeId;
const integers = [
  ...[TINYINT, SMALLINT, INTEGER, BIGINT, UTINYINT, USMALLINT, UINTEGER, UBIGINT, HUGEINT, UHUGEINT, BIGNUM],
];

/** DuckDB's types in our vocabulary; what is not here is text. */
const columnTypes = new Map<DuckDBTypeId, ColumnType>([
  ...integers.map((id): [DuckDBTypeId, ColumnType] => [id, 'integer']),
  [DuckDBTypeId.DECIMAL, 'decimal'],
  [DuckDBTypeId.FLOAT, 'float'],
  [DuckDBTypeId.DOUBLE, 'float'],
  [DuckDBTypeId.BOOLEAN, 'boolean'],
  [DuckDBTypeId.DATE, 'date'],
  [DuckDBTypeId.TIMESTAMP, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_S, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_MS, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_NS, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_TZ, 'timestamp'],
  [DuckDBTypeId.TIME, 'time'],
  [DuckDBTypeId.TIME_NS, 'time'],
  [DuckDBTypeId.TIME_TZ, 'time'],
  [DuckDBTypeId.BLOB, 'binary'],
  [DuckDBTypeId.BIT, 'binary'],
  [DuckDBTypeId.LIST, 'json'],
  [DuckDBTypeId.ARRAY, 'json'],
  [DuckDBTypeId.STRUCT, 'json'],
  [DuckDBTypeId.MAP, 'json'],
  [DuckDBTypeId.UNION, 'json'],
  [DuckDBTypeId.VARIANT, 'json'],
  [DuckDBTypeId.GEOMETRY, 'geo'],
]);

export function columnTypeOf(type: DuckDBType): ColumnType {
  if (type.typeId === DuckDBTypeId.VARCHAR && type.alias === 'JSON') return 'json';
  return columnTypes.get(type.typeId) ?? 'string';
}
