import type { Column } from '@datavizpro/contract';
import { columnRole } from '../column-role.js';
import type { DatabaseTable } from '../database/driver.js';
import { stringLiteral } from './literals.js';
import { columnTypeOf } from './types.js';

export type Row = Readonly<Record<string, string | number | null>>;
export type Ask = (sql: string) => Promise<readonly Row[]>;

/** Columns of system tables come and go with the versions. */
async function knownColumns(ask: Ask): Promise<ReadonlySet<string>> {
  const rows = await ask(
    "select table, name from system.columns where database = 'system' and table in ('tables', 'columns')",
  );
  return new Set(rows.map(({ table, name }) => `${String(table)}.${String(name)}`));
}

/** Tables and views of a database. Distributed tables are tables like others. */
export async function introspectClickHouse(ask: Ask, database: string): Promise<readonly DatabaseTable[]> {
  const known = await knownColumns(ask);
  const pick = (table: 'tables' | 'columns', name: string, otherwise: string) =>
    known.has(`${table}.${name}`) ? `${name} as ${name}_` : `${otherwise} as ${name}_`;
  const here = `where database = ${stringLiteral(database)}`;
  const tables = await ask(`select name, engine, ${pick('tables', 'sorting_key', "''")},
    ${pick('tables', 'total_rows', 'null')}, ${pick('tables', 'comment', "''")}, ${pick('tables', 'is_temporary', '0')}
    from system.tables ${here} order by name`);
  const columns = await ask(`select table, name, type, ${pick('columns', 'comment', "''")},
    ${pick('columns', 'is_in_sorting_key', '0')}, ${pick('columns', 'default_kind', "''")} from system.columns ${here}`);
  const rows = known.has('tables.total_rows') ? new Map<string, number>() : await partRows(ask, here);
  const byTable = new Map<string, Row[]>();
  for (const column of columns) {
    const name = String(column['table']);
    const own = byTable.get(name);
    if (own) own.push(column);
    else byTable.set(name, [column]);
  }
  return tables
    .filter(({ name, is_temporary_: temporary }) => Number(temporary) === 0 && !String(name).startsWith('.inner'))
    .map((table) => describeTable(table, database, byTable.get(String(table['name'])) ?? [], rows));
}

/** For servers that do not count rows per table. */
async function partRows(ask: Ask, here: string): Promise<ReadonlyMap<string, number>> {
  const sql = `select table, sum(rows) as n from system.parts ${here} and active group by table`;
  const parts = await ask(sql).catch((): readonly Row[] => []);
  return new Map(parts.map(({ table, n }) => [String(table), Number(n)]));
}

/** Keys of ClickHouse sort and say nothing of uniqueness, so they are told as a comment, and not as a primary key. */
function describeTable(
  table: Row,
  schema: string,
  columns: readonly Row[],
  rows: ReadonlyMap<string, number>,
): DatabaseTable {
  const name = String(table['name']);
  const counted = table['total_rows_'] === null ? rows.get(name) : Number(table['total_rows_']);
  const sorted = String(table['sorting_key_'] ?? '');
  const notes = [String(table['comment_'] ?? ''), sorted === '' ? '' : `Sorted by ${sorted}.`].filter(
    (note) => note !== '',
  );
  return {
    schema,
    name,
    kind: String(table['engine']).endsWith('View') ? 'view' : 'table',
    rowCountEstimate: counted ?? null,
    columns: columns.filter(({ default_kind_: kind }) => kind !== 'ALIAS' && kind !== 'EPHEMERAL').map(describeColumn),
    primaryKey: [],
    foreignKeys: [],
    ...(notes.length > 0 ? { comment: notes.join(' ') } : {}),
  };
}

function describeColumn(column: Row): Column {
  const [name, nativeType, comment] = [
    String(column['name']),
    String(column['type']),
    String(column['comment_'] ?? ''),
  ];
  const type = columnTypeOf(nativeType);
  const inKey = Number(column['is_in_sorting_key_']) === 1;
  return {
    name,
    type,
    nullable: nativeType.includes('Nullable('),
    role: columnRole(
      name,
      type,
      inKey && (type === 'string' || type === 'integer') && columnRole(name, type, false) === 'identifier',
    ),
    nativeType,
    ...(comment === '' ? {} : { comment }),
  };
}
