import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { ColumnType } from '@datavizpro/contract';
import { quotePath, quoteText } from '../query/sql-text.js';
import { opaqueTypes } from './profile-math.js';

/** What a Parquet file says about a column of its own. */
export interface FooterBounds {
  readonly nulls: number;
  readonly min: DuckDBValue;
  readonly max: DuckDBValue;
}

interface FooterColumn {
  readonly name: string;
  readonly type: ColumnType;
}

const footerTable = 'parquet_footer';

/**
 * Nulls, smallest and largest values out of a file's own footer, without reading its rows; null for each column where
 * it does not tell them exactly.
 */
export async function footerBounds(
  connection: DuckDBConnection,
  path: string,
  columns: readonly FooterColumn[],
): Promise<readonly (FooterBounds | null)[]> {
  // A column of which one row group has values and no bounds, or bounds that were cut, is left out.
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${footerTable} AS
    SELECT path_in_schema AS name, sum(stats_null_count)::BIGINT AS nulls,
      list(stats_min_value) AS mins, list(stats_max_value) AS maxs
    FROM parquet_metadata(${quotePath(path)}) GROUP BY path_in_schema
    HAVING count(stats_null_count) = count(*) AND bool_and(coalesce(min_is_exact, true) AND coalesce(max_is_exact, true))
      AND bool_and(stats_min_value IS NOT NULL AND stats_max_value IS NOT NULL OR stats_null_count = num_values)`);
  const types = await sqlTypes(connection, path);
  const measures = columns.flatMap(({ name, type }) => {
    const sqlType = opaqueTypes.includes(type) ? undefined : types.get(name);
    const bound = (pick: 'min' | 'max') =>
      sqlType === undefined ? 'NULL' : `list_${pick}(first(${pick}s) FILTER (name = ${quoteText(name)})::${sqlType}[])`;
    return [`first(nulls) FILTER (name = ${quoteText(name)})`, bound('min'), bound('max')];
  });
  const reader = await connection.runAndReadAll(`SELECT ${measures.join(', ')} FROM ${footerTable}`);
  const [row = []] = reader.getRows();
  await connection.run(`DROP TABLE ${footerTable}`);
  return columns.map(({ type }, index) => {
    const [nulls = null, min = null, max = null] = row.slice(index * 3, index * 3 + 3);
    // Bounds of a column with infinite numbers say nothing about its finite ones.
    const isInfinite = type === 'float' && [min, max].some((bound) => bound !== null && !Number.isFinite(bound));
    return nulls === null || isInfinite ? null : { nulls: Number(nulls), min, max };
  });
}

/** The types in which a file's columns are read. */
async function sqlTypes(connection: DuckDBConnection, path: string): Promise<ReadonlyMap<string, string>> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quotePath(path)})`);
  return new Map(reader.getRows().map(([name, type]) => [String(name), String(type)]));
}
