import type { EntityManager } from 'typeorm';
import type { TableDetail, TableSummary } from '@datavizpro/contract';
import type { SourceTable } from '../../../../query/index.js';
import { AppError } from '../../../../platform/app-error.js';
import { containsPattern } from '../../../../platform/db/keyset.js';
import { connectedTableEntity, type ConnectedTableRow } from '../connection.entity.js';

export interface TablesQuery {
  readonly q?: string;
  readonly limit?: number;
  readonly offset?: number;
  /** Its tables come before those of others. */
  readonly firstSchema?: string;
}

/** Names told in a suggestion are chosen among so many. */
const maxNames = 10_000;
const defaultPage = 1_000;

/** One page of a source's tables, by schema and name, the default schema first; with `q` those that fit best. */
export async function listTables(
  manager: EntityManager,
  dataSourceId: string,
  { q = '', limit = defaultPage, offset = 0, firstSchema = '' }: TablesQuery,
): Promise<{ readonly items: readonly TableSummary[]; readonly total: number }> {
  const query = manager
    .createQueryBuilder(connectedTableEntity, 't')
    .select(['t.dataSourceId', 't.schema', 't.name', 't.kind', 't.rowCountEstimate'])
    .where('t.data_source_id = :dataSourceId', { dataSourceId });
  if (q !== '') {
    query
      .andWhere("(t.name ILIKE :like ESCAPE '\\' OR t.schema || '.' || t.name ILIKE :like ESCAPE '\\')", {
        like: containsPattern(q),
      })
      .addSelect(
        'CASE WHEN lower(t.name) = lower(:q) THEN 0 WHEN starts_with(lower(t.name), lower(:q)) THEN 1 ELSE 2 END',
        'fit',
      )
      .setParameter('q', q)
      .orderBy('fit');
  }
  const [rows, total] = await query
    .addSelect('CASE WHEN t.schema = :firstSchema THEN 0 ELSE 1 END', 'place')
    .setParameter('firstSchema', firstSchema)
    .addOrderBy('place')
    .addOrderBy('t.schema')
    .addOrderBy('t.name')
    .limit(limit)
    .offset(offset)
    .getManyAndCount();
  return { items: rows.map(presentConnectedTable), total };
}

/** By its name, or `schema.name` where several schemas have it. */
export async function findTable(
  manager: EntityManager,
  dataSourceId: string,
  name: string,
): Promise<ConnectedTableRow> {
  const found = await findTables(manager, dataSourceId, [name]);
  const [table] = found;
  if (table === undefined) throw new AppError('not_found', `There is no table "${name}" in this data source.`);
  if (found.length === 1) return table;
  const suggestions = found.map((candidate) => `${candidate.schema}.${candidate.name}`);
  throw new AppError(
    'invalid_query',
    `More than one schema has a table "${name}": write ${suggestions.join(' or ')}.`,
    {
      errors: [{ path: 'table', message: 'Say which schema.', suggestions }],
    },
  );
}

/** All that bear one of these names, each `name` or `schema.name`. Uses the indices, however many tables there are. */
function findTables(
  manager: EntityManager,
  dataSourceId: string,
  names: readonly string[],
): Promise<ConnectedTableRow[]> {
  if (names.length === 0) return Promise.resolve([]);
  const qualified = names.flatMap(readings);
  return manager
    .createQueryBuilder(connectedTableEntity, 't')
    .where('t.data_source_id = :dataSourceId', { dataSourceId })
    .andWhere(
      '(t.name = ANY(:names) OR (t.schema, t.name) IN (SELECT * FROM unnest(CAST(:schemas AS text[]), CAST(:tables AS text[]))))',
      { names: [...names], schemas: qualified.map(([schema]) => schema), tables: qualified.map(([, table]) => table) },
    )
    .orderBy('t.schema')
    .addOrderBy('t.name')
    .getMany();
}

/** `a.b.c` is a table of `a` or of `a.b`: names may hold dots. */
function readings(name: string): readonly (readonly [schema: string, table: string])[] {
  const dots = [...name.matchAll(/\./g)].map(({ index }) => index);
  return dots.map((dot) => [name.slice(0, dot), name.slice(dot + 1)]);
}

/** What the query path needs of the tables that it names; of the others only names, and only when one is missing. */
export async function describeTables(
  manager: EntityManager,
  dataSourceId: string,
  names: readonly string[],
): Promise<{ readonly tables: readonly SourceTable[]; readonly otherTables?: readonly string[] }> {
  const tables = await findTables(manager, dataSourceId, names);
  const isThere = (name: string): boolean =>
    tables.some((table) => table.name === name || `${table.schema}.${table.name}` === name);
  const described = tables.map(describeTable);
  if (names.every(isThere)) return { tables: described };
  return { tables: described, otherTables: await namesOf(manager, dataSourceId) };
}

/** All of them, for the few who need everything. */
export async function describeAll(manager: EntityManager, dataSourceId: string): Promise<readonly SourceTable[]> {
  const rows = await manager.find(connectedTableEntity, {
    where: { dataSourceId },
    order: { schema: 'ASC', name: 'ASC' },
  });
  return rows.map(describeTable);
}

async function namesOf(manager: EntityManager, dataSourceId: string): Promise<readonly string[]> {
  const rows: { name: string }[] = await manager.query(
    'SELECT DISTINCT name FROM connected_tables WHERE data_source_id = $1 ORDER BY name LIMIT $2',
    [dataSourceId, maxNames],
  );
  return rows.map(({ name }) => name);
}

const describeTable = ({ schema, name, columns }: ConnectedTableRow): SourceTable => ({ schema, name, columns });

const presentConnectedTable = (
  row: Pick<ConnectedTableRow, 'schema' | 'name' | 'kind' | 'rowCountEstimate'>,
): TableSummary => ({
  schema: row.schema,
  name: row.name,
  kind: row.kind,
  rowCountEstimate: row.rowCountEstimate,
});

export const presentConnectedTableDetail = (row: ConnectedTableRow, dataVersion: string): TableDetail => ({
  ...presentConnectedTable(row),
  columns: row.columns,
  keys: row.primaryKey,
  foreignKeys: row.foreignKeys,
  ...(row.comment === null ? {} : { comment: row.comment }),
  dataVersion,
});
