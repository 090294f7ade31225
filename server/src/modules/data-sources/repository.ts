import type { DataSource as Database, SelectQueryBuilder } from 'typeorm';
import type { Access, DataSource, ListQuery, Page } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { containsPattern, keysetPage } from '../../platform/db/keyset.js';
import { requireAccess, scopeToVisible, sqlRightExpression, type Actor, type SharedObject } from '../sharing/index.js';
import { dataSourceEntity, type DataSourceRow } from './data-source.entity.js';
import { presentDataSource, productAsOwner } from './present.js';
import { sourceTableEntity, type SourceTableRow } from './source-table.entity.js';

/** A data source as one person may see it. */
export interface VisibleDataSource extends SharedObject {
  readonly row: DataSourceRow;
  readonly presented: DataSource;
}

export const dataSourceSorts = ['name', 'createdAt', 'updatedAt', 'rowCount', 'sizeBytes'] as const;
const keyset = {
  sorts: {
    name: { sql: 'lower(ds.name)', type: 'text' },
    createdAt: { sql: 'ds.created_at', type: 'timestamptz' },
    updatedAt: { sql: 'ds.updated_at', type: 'timestamptz' },
    rowCount: { sql: 'ds.row_count', type: 'bigint' },
    sizeBytes: { sql: 'ds.size_bytes', type: 'bigint' },
  },
  defaultSort: '-updatedAt',
  id: 'ds.id',
} as const;

/** Data sources, only ever through the eyes of somebody: there is no way to read one without saying who asks. */
export class DataSourceRepository {
  readonly #db: Database;
  constructor(db: Database) {
    this.#db = db;
  }

  async list(actor: Actor, list: ListQuery): Promise<Page<DataSource>> {
    const query = this.#visibleTo(actor);
    if (list.q !== undefined && list.q !== '')
      query.andWhere("ds.name ILIKE :name ESCAPE '\\'", { name: containsPattern(list.q) });
    const { rows, total, nextCursor } = await keysetPage(query, keyset, list);
    return { items: rows.map(({ entity, raw }) => present(entity, raw)), total, nextCursor };
  }

  /** Throws `not_found` for what the actor may not see, `forbidden` when seeing is all they may. */
  async load(actor: Actor, id: string, need: Access = 'view'): Promise<VisibleDataSource> {
    const { entities, raw } = await this.#visibleTo(actor)
      .andWhere('ds.id = :id', { id })
      .getRawAndEntities<Record<string, unknown>>();
    const [row] = entities;
    if (row === undefined) throw new AppError('not_found');
    const presented = present(row, raw[0] ?? {});
    requireAccess(presented.access, need);
    return { id, ownerId: row.ownerId ?? productAsOwner.id, access: presented.access, row, presented };
  }

  /** Which of these the actor may see. */
  async visibleIds(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#visibleTo(actor)
      .select('ds.id', 'id')
      .andWhere('ds.id IN (:...ids)', { ids: [...ids] })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  async tables(source: VisibleDataSource): Promise<readonly SourceTableRow[]> {
    return this.#db.manager.find(sourceTableEntity, {
      where: { dataSourceId: source.id },
      order: { position: 'ASC' },
    });
  }

  async table(source: VisibleDataSource, name: string): Promise<SourceTableRow> {
    const table = await this.#db.manager.findOneBy(sourceTableEntity, { dataSourceId: source.id, name });
    if (table === null) throw new AppError('not_found', `There is no table "${name}" in this data source.`);
    return table;
  }

  #visibleTo(actor: Actor): SelectQueryBuilder<DataSourceRow> {
    const query = this.#db
      .createQueryBuilder(dataSourceEntity, 'ds')
      .leftJoin('users', 'owner', 'owner.id = ds.owner_id')
      .addSelect('owner.name', 'owner_name')
      .addSelect(sqlRightExpression('ds'), 'sql_allowed');
    return scopeToVisible(query, 'data-sources', actor);
  }
}

const present = (row: DataSourceRow, raw: Readonly<Record<string, unknown>>): DataSource =>
  presentDataSource(row, {
    access: raw['access'] as Access,
    sqlAllowed: raw['sql_allowed'] === true,
    ownerName: raw['owner_name'] as string | null,
  });
