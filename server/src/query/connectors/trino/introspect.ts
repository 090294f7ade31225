import type { DatabaseTable } from '../database/driver.js';
import { columnRole } from '../column-role.js';
import { columnTypeOf } from './types.js';

type Row = readonly unknown[];

/** Tables and views, with the comments that their connector keeps. Values: catalog, schema (twice, or null for all). */
export const tablesSql = `select t.table_schema, t.table_name, t.table_type, c.comment
from information_schema.tables t
left join system.metadata.table_comments c
  on c.catalog_name = ? and c.schema_name = t.table_schema and c.table_name = t.table_name
where t.table_schema <> 'information_schema' and (? is null or t.table_schema = ?)
order by 1, 2`;

/** For connectors that keep no comments, or whose comments this user may not read. */
export const plainTablesSql = `select table_schema, table_name, table_type, null
from information_schema.tables
where table_schema <> 'information_schema' and (? is null or table_schema = ?)
order by 1, 2`;

/** system.jdbc knows the comments of columns, which the information schema leaves out. */
export const columnsSql = `select table_schem, table_name, column_name, type_name, is_nullable, remarks
from system.jdbc.columns
where table_cat = ? and table_schem <> 'information_schema' and (? is null or table_schem = ?)
order by table_schem, table_name, ordinal_position`;

/** Trino knows no keys, and counts rows only by reading statistics table by table. */
export function tablesOf(tables: readonly Row[], columns: readonly Row[]): readonly DatabaseTable[] {
  const byTable = new Map<string, DatabaseTable['columns'][number][]>();
  for (const [schema, table, name, type, nullable, comment] of columns) {
    const key = JSON.stringify([schema, table]);
    const known = byTable.get(key) ?? [];
    if (known.length === 0) byTable.set(key, known);
    known.push(columnOf(text(name), text(type), nullable !== 'NO', comment));
  }
  return tables.map(([schema, name, type, comment]) => ({
    schema: text(schema),
    name: text(name),
    kind: type === 'VIEW' ? 'view' : 'table',
    rowCountEstimate: null,
    columns: byTable.get(JSON.stringify([schema, name])) ?? [],
    primaryKey: [],
    foreignKeys: [],
    ...(isSaid(comment) ? { comment } : {}),
  }));
}

function columnOf(name: string, nativeType: string, nullable: boolean, comment: unknown) {
  const type = columnTypeOf(nativeType);
  return {
    name,
    type,
    nullable,
    role: columnRole(name, type, false),
    nativeType,
    ...(isSaid(comment) ? { comment } : {}),
  };
}

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
const isSaid = (comment: unknown): comment is string => typeof comment === 'string' && comment !== '';
