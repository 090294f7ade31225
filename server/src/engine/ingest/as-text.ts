import type { Json } from '@duckdb/node-api';

/** A cell of DuckDB's JSON rows as text. */
export function asText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}
