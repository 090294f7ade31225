import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Access, Dashboard, ListQuery, Page } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { containsPattern, keysetPage } from '../../platform/db/keyset.js';
import { productAsOwner } from '../data-sources/index.js';
import { requireAccess, scopeToVisible, type Actor, type SharedObject } from '../sharing/index.js';
import { noFilterBar, type FilterBar } from '../charts/index.js';
import { dashboardEntity, type DashboardRow } from './dashboard.entity.js';
import { filterBarOf } from './dashboard-state.js';
import { presentDashboard } from './present.js';

/** A dashboard as one person may see it. */
export interface VisibleDashboard extends SharedObject {
  readonly row: DashboardRow;
  readonly presented: Dashboard;
}

const keyset = {
  sorts: {
    name: { sql: 'lower(dashboard.name)', type: 'text' },
    createdAt: { sql: 'dashboard.created_at', type: 'timestamptz' },
    updatedAt: { sql: 'dashboard.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-updatedAt',
  id: 'dashboard.id',
} as const;

/** Dashboards, only ever through the eyes of somebody. */
export class DashboardRepository {
  readonly #db: DataSource;
  constructor(db: DataSource) {
    this.#db = db;
  }

  async list(actor: Actor, list: ListQuery): Promise<Page<Dashboard>> {
    const query = this.#visibleTo(actor);
    if (list.q !== undefined && list.q !== '')
      query.andWhere("dashboard.name ILIKE :name ESCAPE '\\'", { name: containsPattern(list.q) });
    const { rows, total, nextCursor } = await keysetPage(query, keyset, list);
    return { items: rows.map(({ entity, raw }) => present(entity, raw)), total, nextCursor };
  }

  /** Throws `not_found` for what the actor may not see, `forbidden` when seeing is all they may. */
  async load(actor: Actor, id: string, need: Access = 'view'): Promise<VisibleDashboard> {
    const { entities, raw } = await this.#visibleTo(actor)
      .andWhere('dashboard.id = :id', { id })
      .getRawAndEntities<Record<string, unknown>>();
    const [row] = entities;
    if (row === undefined) throw new AppError('not_found');
    const presented = present(row, raw[0] ?? {});
    requireAccess(presented.access, need);
    return { id, ownerId: row.ownerId ?? productAsOwner.id, access: presented.access, row, presented };
  }

  /** Only for whoever has already been allowed to see a chart that lives in it. */
  async filterBar(id: string): Promise<FilterBar> {
    const row = await this.#db.manager.findOneBy(dashboardEntity, { id });
    return row === null ? noFilterBar : filterBarOf(row);
  }

  #visibleTo(actor: Actor): SelectQueryBuilder<DashboardRow> {
    const query = this.#db
      .createQueryBuilder(dashboardEntity, 'dashboard')
      .leftJoin('users', 'owner', 'owner.id = dashboard.owner_id')
      .addSelect('owner.name', 'owner_name');
    return scopeToVisible(query, 'dashboards', actor);
  }
}

const present = (row: DashboardRow, raw: Readonly<Record<string, unknown>>): Dashboard =>
  presentDashboard(row, raw['access'] as Access, raw['owner_name'] as string | null);
