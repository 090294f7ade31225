import type { Column, ForeignKey } from '@datavizpro/contract';
import { columnRole } from '../column-role.js';
import type { DatabaseTable } from '../database/driver.js';
import type { Ask, Row } from './running.js';
import { columnTypeOf } from './types.js';

const comment = (owner: string, part: string): string =>
  `left join sys.extended_properties e
  on e.class = 1 and e.major_id = ${owner} and e.minor_id = ${part} and e.name = 'MS_Description'`;

/** Only what this user has some right to is in the catalogue's views. */
const tablesSql = (condition: string): string => `select o.object_id, s.name, o.name, rtrim(o.type), p.rows,
  cast(e.value as nvarchar(4000))
from sys.objects o
join sys.schemas s on s.schema_id = o.schema_id
left join (
  select object_id, sum(rows) as rows from sys.partitions where index_id in (0, 1) group by object_id
) p on p.object_id = o.object_id
${comment('o.object_id', '0')}
where o.type in ('U', 'V') and o.is_ms_shipped = 0${condition}
order by s.name, o.name`;

const columnsSql = `select c.object_id, c.column_id, c.name,
  coalesce(type_name(nullif(c.system_type_id, 240)), type_name(c.user_type_id)), c.max_length, c.precision, c.scale,
  c.is_nullable, cast(e.value as nvarchar(4000))
from sys.columns c
join sys.objects o on o.object_id = c.object_id
${comment('c.object_id', 'c.column_id')}
where o.type in ('U', 'V') and o.is_ms_shipped = 0
order by c.object_id, c.column_id`;

const primaryKeysSql = `select i.object_id, c.name
from sys.indexes i
join sys.index_columns ic on ic.object_id = i.object_id and ic.index_id = i.index_id
join sys.columns c on c.object_id = ic.object_id and c.column_id = ic.column_id
where i.is_primary_key = 1
order by i.object_id, ic.key_ordinal`;

const foreignKeysSql = `select k.parent_object_id, k.constraint_object_id, child.name, s.name, o.name, parent.name
from sys.foreign_key_columns k
join sys.columns child on child.object_id = k.parent_object_id and child.column_id = k.parent_column_id
join sys.columns parent on parent.object_id = k.referenced_object_id and parent.column_id = k.referenced_column_id
join sys.objects o on o.object_id = k.referenced_object_id
join sys.schemas s on s.schema_id = o.schema_id
order by k.parent_object_id, k.constraint_object_id, k.constraint_column_id`;

export async function introspect(ask: Ask, schemas: readonly string[]): Promise<readonly DatabaseTable[]> {
  const wanted = schemas.map((_, index) => `@p${String(index + 1)}`).join(', ');
  const tables = await ask(tablesSql(wanted === '' ? '' : ` and s.name in (${wanted})`), schemas);
  const columns = byTable(await ask(columnsSql));
  const primary = byTable(await ask(primaryKeysSql));
  const foreign = byTable(await ask(foreignKeysSql));
  return tables.map((row) => tableOf(row, columns, primary, foreign));
}

type ByTable = ReadonlyMap<unknown, readonly Row[]>;

/** Rows by the id of the table that they begin with. */
function byTable(rows: readonly Row[]): ByTable {
  const grouped = new Map<unknown, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row[0]);
    if (known) known.push(row);
    else grouped.set(row[0], [row]);
  }
  return grouped;
}

function tableOf(
  [id, schema, name, type, rows, said]: Row,
  columns: ByTable,
  primary: ByTable,
  foreign: ByTable,
): DatabaseTable {
  const primaryKey = (primary.get(id) ?? []).map(([, column]) => text(column));
  const foreignKeys = foreignKeysOf(foreign.get(id) ?? []);
  const keys = new Set([...primaryKey, ...foreignKeys.flatMap((key) => key.columns)]);
  return {
    schema: text(schema),
    name: text(name),
    kind: type === 'V' ? 'view' : 'table',
    rowCountEstimate: rows === null || rows === undefined ? null : Number(rows),
    columns: (columns.get(id) ?? []).map((row) => columnOf(row, keys)),
    primaryKey,
    foreignKeys,
    ...commentOf(said),
  };
}

function columnOf([, , name, type, length, precision, scale, nullable, said]: Row, keys: ReadonlySet<string>): Column {
  const nativeType = nativeTypeOf(text(type), Number(length), Number(precision), Number(scale));
  const ours = columnTypeOf(nativeType);
  const role = columnRole(text(name), ours, keys.has(text(name)));
  return { name: text(name), type: ours, nullable: nullable === true, role, nativeType, ...commentOf(said) };
}

const sized: ReadonlySet<string> = new Set(['char', 'varchar', 'binary', 'varbinary']);
const wide: ReadonlySet<string> = new Set(['nchar', 'nvarchar']);
const scaled: ReadonlySet<string> = new Set(['datetime2', 'datetimeoffset', 'time']);

/** As CREATE TABLE would have it. Lengths are in bytes, and -1 is "max". */
function nativeTypeOf(name: string, length: number, precision: number, scale: number): string {
  if (name === 'decimal' || name === 'numeric') return `${name}(${String(precision)},${String(scale)})`;
  if (scaled.has(name)) return `${name}(${String(scale)})`;
  if (!sized.has(name) && !wide.has(name)) return name;
  return `${name}(${length < 0 ? 'max' : String(wide.has(name) ? length / 2 : length)})`;
}

/** One per constraint, its columns in their order. */
function foreignKeysOf(rows: readonly Row[]): readonly ForeignKey[] {
  const keys = new Map<unknown, { columns: string[]; schema: string; table: string; references: string[] }>();
  for (const [, constraint, column, schema, table, referenced] of rows) {
    const key = keys.get(constraint) ?? { columns: [], schema: text(schema), table: text(table), references: [] };
    key.columns.push(text(column));
    key.references.push(text(referenced));
    keys.set(constraint, key);
  }
  return [...keys.values()];
}

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
const commentOf = (said: unknown) => (typeof said === 'string' && said !== '' ? { comment: said } : {});
