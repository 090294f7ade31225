import type { ColumnType } from '@datavizpro/contract';

/** What a type is in DuckDB's SQL where nothing says it more exactly. */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DECIMAL(38,10)',
  float: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  time: 'TIME',
  json: 'JSON',
  geo: 'VARCHAR',
  binary: 'BLOB',
};
