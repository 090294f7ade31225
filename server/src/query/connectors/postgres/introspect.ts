import type { Column, ForeignKey } from '@datavizpro/contract';
import { columnRole } from '../column-role.js';
import type { DatabaseTable } from '../database/driver.js';
import type { Ask, Row } from './execution.js';
import { columnTypeOf } from './types.js';

/**
 * What the user may read, from pg_catalog: the information schema hides keys from whoever does not own the table.
 * Partitions are part of their table, and what extensions bring along is nobody's data.
 */
const visible = `with visible as (
  select c.oid, c.relname, c.relkind, c.reltuples, n.nspname, n.oid as namespace
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
    and n.nspname not in ('pg_catalog', 'information_schema', 'crdb_internal', 'pg_extension')
    and n.nspname !~ '^(pg_toast|pg_temp|_timescaledb_|timescaledb_)'
    and ($1 = '' or n.nspname = any(string_to_array($1, chr(1))))
    and has_schema_privilege(n.oid, 'USAGE')
    and (has_table_privilege(c.oid, 'SELECT') or has_any_column_privilege(c.oid, 'SELECT'))
    and not c.relispartition
    and not exists (select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
)`;

const tablesSql = `${visible}
select v.oid, v.nspname, v.relname, v.relkind,
  case when v.relkind = 'p' then (
    select sum(greatest(c.reltuples, 0)) from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
    where i.inhparent = v.oid) else v.reltuples end,
  d.description
from visible v left join pg_catalog.pg_description d
  on d.objoid = v.oid and d.objsubid = 0 and d.classoid = 'pg_catalog.pg_class'::regclass
order by v.nspname, v.relname`;

const columnsSql = `${visible}
select v.oid, a.attnum, a.attname, b.oid, format_type(b.oid, case when t.typtype = 'd' then t.typtypmod else a.atttypmod end),
  a.attnotnull, d.description, to_jsonb(l) ->> 'collisdeterministic', l.collname
from visible v
join pg_catalog.pg_attribute a on a.attrelid = v.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_type t on t.oid = a.atttypid
join pg_catalog.pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
left join pg_catalog.pg_collation l on l.oid = a.attcollation
left join pg_catalog.pg_description d
  on d.objoid = v.oid and d.objsubid = a.attnum and d.classoid = 'pg_catalog.pg_class'::regclass
where has_column_privilege(v.oid, a.attnum, 'SELECT')
order by v.oid, a.attnum`;

const keysSql = `${visible}
select k.conrelid, k.contype, k.conkey, k.confrelid, k.confkey
from visible v join pg_catalog.pg_constraint k on k.conrelid = v.oid
where k.contype in ('p', 'f')
order by k.conrelid, k.conname`;

interface TableParts {
  readonly schema: string;
  readonly name: string;
  /** By the number that pg_attribute gives them. */
  readonly columns: Map<string, Column>;
  readonly keys: Row[];
}

export async function introspect(ask: Ask, schemas: readonly string[]): Promise<readonly DatabaseTable[]> {
  const values = [schemas.join('\u0001')];
  const tables = await ask(tablesSql, values);
  const columns = await ask(columnsSql, values);
  const keys = await ask(keysSql, values);
  const parts = new Map<string, TableParts>(
    tables.map(([oid, schema, name]) => [
      text(oid),
      { schema: text(schema), name: text(name), columns: new Map(), keys: [] },
    ]),
  );
  for (const row of keys) parts.get(text(row[0]))?.keys.push(row);
  for (const row of columns) addColumn(parts.get(text(row[0])), row);
  return tables.map((row) => toTable(row, parts));
}

function addColumn(table: TableParts | undefined, row: Row): void {
  if (!table) return;
  const [, number, name, oid, nativeType, notNull, comment, deterministic, collation] = row;
  const type = columnTypeOf(Number(oid));
  const isKey = table.keys.some(([, , own]) => numbersOf(own).includes(text(number)));
  table.columns.set(text(number), {
    name: text(name),
    type,
    nullable: notNull !== 't',
    role: columnRole(text(name), type, isKey),
    nativeType: deterministic === 'false' ? `${text(nativeType)} collate ${text(collation)}` : text(nativeType),
    ...(isSaid(comment) ? { comment } : {}),
  });
}

function toTable(
  [oid, schema, name, kind, estimate, comment]: Row,
  parts: ReadonlyMap<string, TableParts>,
): DatabaseTable {
  const own = parts.get(text(oid));
  const keys = own?.keys ?? [];
  const rows = Number(estimate ?? -1);
  const primary = keys.find(([, type]) => type === 'p');
  return {
    schema: text(schema),
    name: text(name),
    kind: kind === 'v' || kind === 'm' ? 'view' : 'table',
    // Not analysed yet: 0 in older versions, −1 in newer ones.
    rowCountEstimate: kind === 'v' || rows <= 0 ? null : Math.round(rows),
    columns: [...(own?.columns.values() ?? [])],
    primaryKey: primary ? namesOf(own, primary[2]) : [],
    foreignKeys: keys.flatMap((key) => foreignKeyOf(key, own, parts)),
    ...(isSaid(comment) ? { comment } : {}),
  };
}

/** Only where both sides may be read. */
function foreignKeyOf(
  [, type, columns, target, targets]: Row,
  own: TableParts | undefined,
  parts: ReadonlyMap<string, TableParts>,
): readonly ForeignKey[] {
  const other = parts.get(text(target));
  if (type !== 'f' || !other) return [];
  const [here, there] = [namesOf(own, columns), namesOf(other, targets)];
  const complete = here.length === numbersOf(columns).length && there.length === here.length;
  return complete ? [{ columns: here, schema: other.schema, table: other.name, references: there }] : [];
}

const numbersOf = (array: string | null | undefined): readonly string[] => text(array).slice(1, -1).split(',');
const namesOf = (table: TableParts | undefined, array: string | null | undefined): readonly string[] =>
  numbersOf(array).flatMap((number) => table?.columns.get(number)?.name ?? []);
const text = (cell: string | null | undefined): string => cell ?? '';
const isSaid = (comment: string | null | undefined): comment is string => text(comment) !== '';
