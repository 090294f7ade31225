import type { EngineFiles, EngineTable } from '../types.js';
import { quoteName, quotePath, quoteText } from './sql-text.js';

/** What a table is in DuckDB: a select over its file or files. */
export function tableSql({ path, files }: EngineTable): string {
  return files ? filesSql(files) : `SELECT * FROM read_parquet(${quotePath(path)})`;
}

/** Types as they may stand in SQL; nested ones were made JSON before. */
const plainType = /^[A-Z][A-Z_ ]*(?:\(\d+(?:,\s?\d+)?\))?$/;

function typeSql(nativeType: string): string {
  if (!plainType.test(nativeType)) throw new Error(`Not a type of a column: ${nativeType}`);
  return nativeType;
}

/**
 * Every column of the table is there in its type, whichever files were chosen: an empty row set with all of them comes
 * first, and what a file reads otherwise is cast, or fails, rather than change the table.
 */
function filesSql(files: EngineFiles): string {
  const { paths, columns } = files;
  if (columns.length === 0) return `SELECT * FROM ${reader(files)}`;
  const none = columns.map(({ name, nativeType }) => `CAST(NULL AS ${typeSql(nativeType)}) AS ${quoteName(name)}`);
  const empty = `SELECT ${none.join(', ')} WHERE false`;
  if (paths.length === 0) return empty;
  const cast = columns.map(({ name, nativeType }) => {
    const column = quoteName(name);
    return `CAST(${column} AS ${typeSql(nativeType)}) AS ${column}`;
  });
  return `SELECT ${cast.join(', ')} FROM (${empty} UNION ALL BY NAME SELECT * FROM ${reader(files)})`;
}

function reader({ format, paths, columns, partitions }: EngineFiles): string {
  const list = `[${paths.map(quotePath).join(', ')}]`;
  const hive =
    partitions.length === 0 ? 'hive_partitioning = false' : `hive_partitioning = true, ${hiveTypes(partitions)}`;
  const inFiles = columns.filter(({ name }) => !partitions.some((partition) => partition.name === name));
  switch (format) {
    case 'parquet':
      return `read_parquet(${list}, union_by_name = true, ${hive})`;
    case 'csv':
      return `read_csv(${list}, union_by_name = true, ${hive})`;
    case 'ndjson':
      return `read_json(${list}, format = 'newline_delimited', ${inFiles.length === 0 ? 'union_by_name = true' : jsonColumns(inFiles)}, ${hive})`;
  }
}

const struct = (columns: EngineFiles['columns']): string =>
  `{${columns.map(({ name, nativeType }) => `${quoteText(name)}: ${quoteText(typeSql(nativeType))}`).join(', ')}}`;

const jsonColumns = (columns: EngineFiles['columns']): string => `columns = ${struct(columns)}`;

function hiveTypes(partitions: EngineFiles['partitions']): string {
  const types = partitions.map(({ name, nativeType }) => `${quoteText(name)}: ${typeSql(nativeType)}`);
  return `hive_types = {${types.join(', ')}}`;
}
