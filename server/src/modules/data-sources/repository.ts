import type { DataSource as Database } from 'typeorm';
import type { Access, DataSource, ListQuery, Page } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Reads } from '../../platform/db/index.js';
import { SharedObjects, sqlRightExpression, type Actor, type SharedKind, type Visible } from '../sharing/index.js';
import { dataSourceEntity, type DataSourceRow } from './data-source.entity.js';
import { presentDataSource } from './present.js';
import { sourceTableEntity, type SourceTableRow } from './source-table.entity.js';

/** A data source as one person may see it. */
export type VisibleDataSource = Visible<DataSourceRow, DataSource>;

export const dataSourceSorts = ['name', 'createdAt', 'updatedAt', 'rowCount', 'sizeBytes'] as const;

const kind: SharedKind<DataSourceRow, DataSource> = {
  kind: 'data-sources',
  entity: dataSourceEntity,
  alias: 'ds',
  sorts: {
    rowCount: { sql: 'ds.row_count', type: 'bigint' },
    sizeBytes: { sql: 'ds.size_bytes', type: 'bigint' },
  },
  select: { sql_allowed: sqlRightExpression('ds') },
  present: presentDataSource,
};

/** Data sources, only ever through the eyes of somebody: there is no way to read one without saying who asks. */
export class DataSourceRepository {
  readonly #db: Database;
  readonly #dataSources: SharedObjects<DataSourceRow, DataSource>;
  /** What is listed; an import that ends is looked at by one, and there only the newest will do. */
  readonly #listed: SharedObjects<DataSourceRow, DataSource>;
  constructor(db: Database, reads?: Reads) {
    this.#db = db;
    this.#dataSources = new SharedObjects(db, kind);
    this.#listed = new SharedObjects(db, kind, reads);
  }

  list(actor: Actor, list: ListQuery): Promise<Page<DataSource>> {
    return this.#listed.list(actor, list);
  }

  /** Throws `not_found` for what the actor may not see, `forbidden` when seeing is all they may. */
  load(actor: Actor, id: string, need?: Access): Promise<VisibleDataSource> {
    return this.#dataSources.load(actor, id, need);
  }

  /** Those of them that the actor may see. */
  loadMany(actor: Actor, ids: readonly string[]): Promise<readonly VisibleDataSource[]> {
    return this.#dataSources.loadMany(actor, ids);
  }

  /** Which of these the actor may see. */
  visibleIds(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#dataSources.visibleIds(actor, ids);
  }

  async tables(source: VisibleDataSource): Promise<readonly SourceTableRow[]> {
    return this.#db.manager.find(sourceTableEntity, {
      where: { dataSourceId: source.id },
      order: { position: 'ASC' },
    });
  }

  /** By its name, or `schema.name`. */
  async table(source: VisibleDataSource, name: string): Promise<SourceTableRow> {
    const table = await this.#db.manager
      .createQueryBuilder(sourceTableEntity, 'st')
      .where('st.data_source_id = :id', { id: source.id })
      .andWhere("(st.name = :name OR st.schema || '.' || st.name = :name)", { name })
      .orderBy('st.name = :name', 'DESC')
      .getOne();
    if (table === null) throw new AppError('not_found', `There is no table "${name}" in this data source.`);
    return table;
  }
}
