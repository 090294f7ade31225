import type { CellValue, Column, ForeignKey } from '@datavizpro/contract';
import { columnRole } from '../column-role.js';
import type { DatabaseTable } from '../database/driver.js';
import { columnTypeOf } from './types.js';

type Ask = (sql: string) => Promise<readonly (readonly CellValue[])[]>;
type Row = readonly CellValue[];

/** Virtual tables' own tables, and what SQLite keeps for itself, are nobody's data. */
const tablesSql = `select t.name, t.type from pragma_table_list t
  where t.schema = 'main' and t.type in ('table', 'view', 'virtual') and t.name not like 'sqlite\\_%' escape '\\'
  order by t.name`;
const columnsSql = `select t.name as tbl, c.name, c.type, c."notnull", c.pk from pragma_table_list t, pragma_table_xinfo(t.name, 'main') c
  where t.schema = 'main' and t.type in ('table', 'view', 'virtual') and c.hidden <> 1 order by t.name, c.cid`;
const keysSql = `select t.name as tbl, k.id, k."table", k."from", k."to" from pragma_table_list t, pragma_foreign_key_list(t.name, 'main') k
  where t.schema = 'main' order by t.name, k.id, k.seq`;
const sizesSql = `select tbl, stat from sqlite_stat1`;

export async function introspect(ask: Ask): Promise<readonly DatabaseTable[]> {
  const tables = await ask(tablesSql);
  const columns = byTable(await ask(columnsSql));
  const keys = byTable(await ask(keysSql));
  // Only ANALYZE makes this table.
  const sizes = new Map(
    (await ask(sizesSql).catch(() => [])).map(([name, stat]) => [String(name), Number.parseInt(String(stat), 10)]),
  );
  return tables.map(([name, type]) => {
    const own = columns.get(String(name)) ?? [];
    const primary = own.filter(([, , , , place]) => Number(place) > 0).sort((a, b) => Number(a[4]) - Number(b[4]));
    return {
      schema: 'main',
      name: String(name),
      kind: type === 'view' ? 'view' : 'table',
      rowCountEstimate: sizes.get(String(name)) ?? null,
      columns: own.map(toColumn),
      primaryKey: primary.map(([, column]) => String(column)),
      foreignKeys: foreignKeysOf(keys.get(String(name)) ?? [], columns),
    };
  });
}

function byTable(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>();
  for (const row of rows) {
    const own = tables.get(String(row[0]));
    if (own) own.push(row);
    else tables.set(String(row[0]), [row]);
  }
  return tables;
}

function toColumn([, name, declared, notNull, primary]: Row): Column {
  const type = columnTypeOf(String(declared));
  return {
    name: String(name),
    type,
    nullable: notNull !== 1,
    role: columnRole(String(name), type, primary !== 0),
    nativeType: String(declared),
  };
}

/** A key that names no columns of the other table means its primary key. */
function foreignKeysOf(rows: readonly Row[], columns: ReadonlyMap<string, readonly Row[]>): readonly ForeignKey[] {
  const ids = [...new Set(rows.map(([, id]) => id))];
  return ids.flatMap((id) => {
    const parts = rows.filter((row) => row[1] === id);
    const table = String(parts[0]?.[2]);
    const primary = (columns.get(table) ?? [])
      .filter(([, , , , place]) => Number(place) > 0)
      .map(([, name]) => String(name));
    const references = parts.map(([, , , , to], index) => (to === null ? primary[index] : String(to)));
    if (references.some((name) => name === undefined)) return [];
    return [
      { columns: parts.map(([, , , from]) => String(from)), schema: 'main', table, references: references as string[] },
    ];
  });
}
