import type { Column, ForeignKey } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { columnRole } from '../column-role.js';
import type { CatalogBudget } from '../database/catalog-budget.js';
import type { DatabaseTable } from '../database/driver.js';
import { arriving } from './result.js';
import type { Session } from './session.js';
import { typeOfColumn } from './types.js';

type Row = Readonly<Record<string, string | number | null>>;
/** Runs one statement with values, and answers its rows by name. */
export type Ask = (sql: string, values: readonly string[]) => Promise<readonly Row[]>;

/** Rows that wait until they are taken. */
const rowsAhead = 1_000;

/** Asks a session, within what may be held. */
export const catalogOf =
  (session: Session, budget: CatalogBudget): Ask =>
  async (sql, values) => {
    const rows: Row[] = [];
    for await (const row of arriving(session, { sql, values: [...values] }, rowsAhead) as AsyncIterable<Row>) {
      budget.take(Object.values(row));
      rows.push(row);
    }
    return rows;
  };

/** Aliases of our own: MySQL 8 answers the names of these columns in capitals. */
const tablesSql = (places: string) => `select table_schema as s, table_name as t, table_type as kind,
  table_rows as row_count, table_comment as note
from information_schema.tables where table_schema in (${places})`;

const columnsSql = (places: string) => `select table_schema as s, table_name as t, column_name as c,
  column_type as native, is_nullable as nullable, column_key as part, column_comment as note, character_set_name as charset
from information_schema.columns where table_schema in (${places}) order by table_schema, table_name, ordinal_position`;

const keysSql = (
  places: string,
) => `select table_schema as s, table_name as t, constraint_name as name, column_name as c,
  referenced_table_schema as rs, referenced_table_name as rt, referenced_column_name as rc
from information_schema.key_column_usage
where table_schema in (${places}) and (constraint_name = 'PRIMARY' or referenced_table_name is not null)
order by table_schema, table_name, constraint_name, ordinal_position`;

/** MariaDB keeps JSON as text with a check of its own. */
const jsonChecksSql = (places: string) => `select constraint_schema as s, table_name as t, check_clause as rule
from information_schema.check_constraints where constraint_schema in (${places}) and check_clause like 'json_valid(%'`;

/** Tables and views of the schemas, with all that information_schema tells somebody who may only read. */
export async function introspectMysql(
  ask: Ask,
  schemas: readonly string[],
  isMariaDb: boolean,
): Promise<readonly DatabaseTable[]> {
  const places = schemas.map(() => '?').join(', ');
  const tables = await ask(tablesSql(places), schemas);
  const columns = groupByTable(await ask(columnsSql(places), schemas));
  // Products that only speak the protocol may lack the rest; tables without keys are better than none.
  const keys = groupByTable(await ask(keysSql(places), schemas).catch(orNone));
  const checks = groupByTable(isMariaDb ? await ask(jsonChecksSql(places), schemas).catch(orNone) : []);
  return tables.map((table) => {
    const id = idOf(table);
    return describeTable(table, columns.get(id) ?? [], keys.get(id) ?? [], checks.get(id) ?? []);
  });
}

function orNone(error: unknown): readonly Row[] {
  if (error instanceof AppError) throw error;
  return [];
}

const text = (cell: string | number | null | undefined): string => String(cell ?? '');
const idOf = ({ s, t }: Row): string => JSON.stringify([s, t]);

function groupByTable(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group) group.push(row);
    else groups.set(idOf(row), [row]);
  }
  return groups;
}

function describeTable(
  table: Row,
  columns: readonly Row[],
  keys: readonly Row[],
  checks: readonly Row[],
): DatabaseTable {
  const isView = /VIEW/i.test(text(table['kind']));
  const primary = keys.filter(({ rt }) => rt === null).map(({ c }) => text(c));
  const json = new Set(
    checks.map(({ rule }) => /^json_valid\(`(.*)`\)$/is.exec(text(rule))?.[1]?.replaceAll('``', '`')),
  );
  const inKeys = new Set(keys.map(({ c }) => text(c)));
  const note = text(table['note']);
  return {
    schema: text(table['s']),
    name: text(table['t']),
    kind: isView ? 'view' : 'table',
    rowCountEstimate: isView || table['row_count'] === null ? null : Number(table['row_count']),
    columns: columns.map((column) => describeColumn(column, json, inKeys)),
    primaryKey: primary.length > 0 ? primary : keyOfColumns(columns),
    foreignKeys: foreignKeys(keys.filter(({ rt }) => rt !== null)),
    ...(note !== '' && note !== 'VIEW' ? { comment: note } : {}),
  };
}

/** For products whose columns say what key they are part of, and nothing else. */
const keyOfColumns = (columns: readonly Row[]): readonly string[] =>
  columns.filter(({ part }) => part === 'PRI' || part === 'true').map(({ c }) => text(c));

function describeColumn(column: Row, json: ReadonlySet<string | undefined>, inKeys: ReadonlySet<string>): Column {
  const name = text(column['c']);
  const native = text(column['native']);
  const type = json.has(name) ? 'json' : typeOfColumn(native);
  const charset = text(column['charset']);
  const note = text(column['note']);
  return {
    name,
    type,
    nullable: column['nullable'] === 'YES',
    role: columnRole(name, type, inKeys.has(name)),
    // Texts in other character sets are converted before they are compared.
    nativeType: charset === '' || charset === 'utf8mb4' ? native : `${native} charset ${charset}`,
    ...(note === '' ? {} : { comment: note }),
  };
}

function foreignKeys(rows: readonly Row[]): readonly ForeignKey[] {
  const byName = new Map<string, Row[]>();
  for (const row of rows) byName.set(text(row['name']), [...(byName.get(text(row['name'])) ?? []), row]);
  return [...byName.values()].map((parts) => ({
    columns: parts.map(({ c }) => text(c)),
    schema: text(parts[0]?.['rs']),
    table: text(parts[0]?.['rt']),
    references: parts.map(({ rc }) => text(rc)),
  }));
}
