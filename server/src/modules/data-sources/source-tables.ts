import type { DataSource as Database } from 'typeorm';
import type { TableDetail, TableSummary } from '@datavizpro/contract';
import {
  findTable,
  listTables,
  presentConnectedTableDetail,
  type TablesQuery,
} from './connections/tables/connected-tables.js';
import { defaultSchemaOf } from './connections/tables/default-schema.js';
import { presentTable, presentTableDetail } from './present.js';
import type { DataSourceRepository, VisibleDataSource } from './repository.js';

/** Tables of a data source, whatever it is: a file's are few and ours, a database's are many and known by hearsay. */
export class SourceTables {
  readonly #db: Database;
  readonly #repository: DataSourceRepository;

  constructor(db: Database, repository: DataSourceRepository) {
    this.#db = db;
    this.#repository = repository;
  }

  async list(
    source: VisibleDataSource,
    query: TablesQuery,
  ): Promise<{ readonly items: readonly TableSummary[]; readonly total: number }> {
    const { type, configuration } = source.row;
    if (type !== 'file')
      return listTables(this.#db.manager, source.id, { ...query, firstSchema: defaultSchemaOf(type, configuration) });
    const { q = '', limit, offset = 0 } = query;
    const tables = (await this.#repository.tables(source)).map(presentTable);
    const found = tables.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
    return { items: found.slice(offset, limit === undefined ? undefined : offset + limit), total: found.length };
  }

  /** By its name, or `schema.name`. */
  async detail(source: VisibleDataSource, name: string): Promise<TableDetail> {
    if (source.row.type === 'file') return presentTableDetail(await this.#repository.table(source, name));
    return presentConnectedTableDetail(await findTable(this.#db.manager, source.id, name), source.row.dataVersion);
  }
}

/** How a query names a table so that no other one is meant. */
export const nameInQuery = (
  source: VisibleDataSource,
  { schema, name }: Pick<TableSummary, 'schema' | 'name'>,
): string => (source.row.type === 'file' ? name : `${schema}.${name}`);
