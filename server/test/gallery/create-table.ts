import path from 'node:path';
import type { ColumnType } from '@datavizpro/contract';
import type { GalleryTable } from '@datavizpro/gallery';

const duckdbTypes: Partial<Record<ColumnType, string>> = {
  string: 'varchar',
  integer: 'bigint',
  float: 'double',
  date: 'date',
  timestamp: 'timestamp',
  boolean: 'boolean',
};

/** The statement that loads a table of the gallery from its CSV, with the types that it declares. */
export function createTable({ name, columns }: GalleryTable, folder: string): string {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${duckdbTypes[type] ?? 'varchar'}'`);
  const file = path.join(folder, `${name}.csv`);
  return `create table "${name}" as from read_csv('${file}', header = true, columns = {${types.join(', ')}})`;
}
