import type { DataSourceType } from '@datavizpro/contract';
import { clickhouseDialect } from './clickhouse.js';
import type { Dialect } from './dialect.js';
import { duckdbDialect } from './duckdb.js';
import { mysqlDialect } from './mysql.js';
import { postgresDialect } from './postgres.js';
import { sqliteDialect } from './sqlite.js';
import { sqlserverDialect } from './sqlserver/dialect.js';
import { trinoDialect } from './trino/dialect.js';

/** Who speaks what; the flavour tells products and versions of one type apart. */
const dialects: Partial<Record<DataSourceType, (flavour: string | undefined) => Dialect>> = {
  file: () => duckdbDialect,
  lake: () => duckdbDialect,
  postgres: postgresDialect,
  mysql: mysqlDialect,
  clickhouse: clickhouseDialect,
  sqlserver: () => sqlserverDialect,
  trino: () => trinoDialect,
  sqlite: () => sqliteDialect,
};

/** Undefined for types that cannot be queried. */
export function dialectFor(source: { readonly type: DataSourceType; readonly flavour?: string }): Dialect | undefined {
  const key = `${source.type} ${source.flavour ?? ''}`;
  const known = made.get(key) ?? dialects[source.type]?.(source.flavour);
  if (known) made.set(key, known);
  return known;
}
/** Flavours come from probes of our own: there are a handful. */
const made = new Map<string, Dialect>();
