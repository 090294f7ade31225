import { columnRole } from '../column-role.js';
import type { DatabaseTable } from '../database/driver.js';
import type { Ask } from './execution.js';
import { columnTypeOf } from './types.js';

/** Redshift's pg_catalog is that of PostgreSQL 8, without arrays and the privileges of columns. From its documentation: none was run. */
const columnsSql = `select n.nspname, c.relname, c.relkind, a.attname, a.atttypid, format_type(a.atttypid, a.atttypmod), a.attnotnull, c.reltuples
from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
where c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_internal', 'pg_automv') and n.nspname !~ '^pg_(toast|temp)'
  and has_schema_privilege(n.nspname, 'USAGE') and has_table_privilege(c.oid, 'SELECT')
order by n.nspname, c.relname, a.attnum`;

/** Keys are only hints there; they are not read. */
export async function introspectRedshift(ask: Ask, schemas: readonly string[]): Promise<readonly DatabaseTable[]> {
  const tables = new Map<string, DatabaseTable>();
  for (const [schema, table, kind, column, oid, nativeType, notNull, rows] of await ask(columnsSql)) {
    if (schemas.length > 0 && !schemas.includes(schema ?? '')) continue;
    const key = JSON.stringify([schema, table]);
    const known: DatabaseTable = tables.get(key) ?? {
      schema: schema ?? '',
      name: table ?? '',
      kind: kind === 'v' ? 'view' : 'table',
      rowCountEstimate: kind === 'r' && Number(rows) > 0 ? Math.round(Number(rows)) : null,
      columns: [],
      primaryKey: [],
      foreignKeys: [],
    };
    const type = columnTypeOf(Number(oid));
    const added = {
      name: column ?? '',
      type,
      nullable: notNull !== 't',
      role: columnRole(column ?? '', type, false),
      nativeType: nativeType ?? '',
    };
    tables.set(key, { ...known, columns: [...known.columns, added] });
  }
  return [...tables.values()];
}
