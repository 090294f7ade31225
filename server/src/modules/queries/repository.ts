import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access, Page, SavedQuery, SavedQueryListQuery } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { containsPattern, presentedPage } from '../../platform/db/keyset.js';
import { requireAccess, scopeToVisible, sqlRightExpression, type Actor, type SharedObject } from '../sharing/index.js';
import { savedQueryEntity, type SavedQueryRow } from './saved-query.entity.js';

/** A saved query as one person may see it. */
export interface VisibleQuery extends SharedObject {
  readonly row: SavedQueryRow;
  readonly presented: SavedQuery;
}

const keyset = {
  sorts: {
    name: { sql: 'lower(q.name)', type: 'text' },
    createdAt: { sql: 'q.created_at', type: 'timestamptz' },
    updatedAt: { sql: 'q.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-updatedAt',
  id: 'q.id',
} as const;

/** Saved queries, only ever through the eyes of somebody. They are visible to whom their data source is visible. */
export class SavedQueryRepository {
  readonly #manager: EntityManager;
  constructor(db: DataSource | EntityManager) {
    this.#manager = 'manager' in db ? db.manager : db;
  }

  async list(actor: Actor, list: SavedQueryListQuery): Promise<Page<SavedQuery>> {
    const query = this.#visibleTo(actor);
    if (list.q !== undefined && list.q !== '')
      query.andWhere("q.name ILIKE :name ESCAPE '\\'", { name: containsPattern(list.q) });
    const { dataSourceId } = list;
    if (dataSourceId !== undefined) query.andWhere('q.data_source_id = :dataSourceId', { dataSourceId });
    return presentedPage(query, keyset, list, (row, raw) => present(row, raw, actor));
  }

  /** Throws `not_found` for what the actor may not see, `forbidden` when seeing is all they may. */
  async load(actor: Actor, id: string, need: Access = 'view'): Promise<VisibleQuery> {
    const { entities, raw } = await this.#visibleTo(actor)
      .andWhere('q.id = :id', { id })
      .getRawAndEntities<Record<string, unknown>>();
    const [row] = entities;
    if (row === undefined) throw new AppError('not_found');
    const presented = present(row, raw[0] ?? {}, actor);
    requireAccess(presented.access, need);
    return { id, ownerId: row.ownerId, access: presented.access, row, presented };
  }

  #visibleTo(actor: Actor): SelectQueryBuilder<SavedQueryRow> {
    const sources = scopeToVisible(
      this.#manager
        .createQueryBuilder()
        .select('ds.id', 'id')
        .addSelect(sqlRightExpression('ds'), 'sql_allowed')
        .from('data_sources', 'ds'),
      'data-sources',
      actor,
    );
    return this.#manager
      .createQueryBuilder(savedQueryEntity, 'q')
      .innerJoin(`(${sources.getQuery()})`, 'source', 'source.id = q.data_source_id')
      .setParameters(sources.getParameters())
      .leftJoin('users', 'owner', 'owner.id = q.owner_id')
      .addSelect('owner.name', 'owner_name')
      .addSelect('source.access', 'source_access')
      .addSelect('source.sql_allowed', 'sql_allowed');
  }
}

interface Rights {
  readonly source: Access;
  readonly sqlAllowed: boolean;
  readonly mine: boolean;
}

/** Changing SQL is writing it: nobody without that right does, whoever owns the query. */
function accessToQuery({ source, sqlAllowed, mine }: Rights): Access {
  if (!sqlAllowed) return 'view';
  if (mine || source === 'owner') return 'owner';
  return source === 'edit' ? 'edit' : 'view';
}

const present = (row: SavedQueryRow, raw: Readonly<Record<string, unknown>>, actor: Actor): SavedQuery => ({
  id: row.id,
  name: row.name,
  description: row.description,
  dataSourceId: row.dataSourceId,
  sql: row.sql,
  parameters: row.parameters,
  owner: { id: row.ownerId, name: (raw['owner_name'] as string | null) ?? '' },
  access: accessToQuery({
    source: raw['source_access'] as Access,
    sqlAllowed: raw['sql_allowed'] === true,
    mine: row.ownerId === actor.userId,
  }),
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
