import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access, Chart, Page } from '@datavizpro/contract';
import type { ChartListQuery } from '@datavizpro/contract/schemas';
import { AppError } from '../../platform/app-error.js';
import { containsPattern, keysetPage } from '../../platform/db/keyset.js';
import { productAsOwner } from '../data-sources/index.js';
import { requireAccess, scopeToVisible, type Actor, type SharedObject } from '../sharing/index.js';
import { chartEntity, type ChartRow } from './chart.entity.js';
import { presentChart } from './present.js';

/** A chart as one person may see it. */
export interface VisibleChart extends SharedObject {
  readonly row: ChartRow;
  readonly presented: Chart;
}

const keyset = {
  sorts: {
    name: { sql: 'lower(chart.name)', type: 'text' },
    createdAt: { sql: 'chart.created_at', type: 'timestamptz' },
    updatedAt: { sql: 'chart.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-updatedAt',
  id: 'chart.id',
} as const;

/** Charts, only ever through the eyes of somebody. */
export class ChartRepository {
  readonly #manager: EntityManager;
  constructor(db: DataSource | EntityManager) {
    this.#manager = 'manager' in db ? db.manager : db;
  }

  async list(actor: Actor, list: ChartListQuery): Promise<Page<Chart>> {
    const query = this.#visibleTo(actor);
    if (list.q !== undefined && list.q !== '')
      query.andWhere("chart.name ILIKE :name ESCAPE '\\'", { name: containsPattern(list.q) });
    const { dashboardId, dataSourceId } = list;
    if (dashboardId !== undefined) query.andWhere('chart.dashboard_id = :dashboardId', { dashboardId });
    if (dataSourceId !== undefined) query.andWhere('chart.data_source_id = :dataSourceId', { dataSourceId });
    const { rows, total, nextCursor } = await keysetPage(query, keyset, list);
    return { items: rows.map(({ entity, raw }) => present(entity, raw)), total, nextCursor };
  }

  /** Throws `not_found` for what the actor may not see, `forbidden` when seeing is all they may. */
  async load(actor: Actor, id: string, need: Access = 'view'): Promise<VisibleChart> {
    const [chart] = await this.loadMany(actor, [id]);
    if (chart === undefined) throw new AppError('not_found');
    requireAccess(chart.access, need);
    return chart;
  }

  /** Those of them that the actor may see, in no particular order. */
  async loadMany(actor: Actor, ids: readonly string[]): Promise<readonly VisibleChart[]> {
    if (ids.length === 0) return [];
    const { entities, raw } = await this.#visibleTo(actor)
      .andWhere('chart.id IN (:...ids)', { ids: [...ids] })
      .getRawAndEntities<Record<string, unknown>>();
    return entities.map((row, index) => visible(row, raw[index] ?? {}));
  }

  /** The charts that live in a dashboard; whoever may see the dashboard may see them. */
  async loadOfDashboard(actor: Actor, dashboardId: string): Promise<readonly VisibleChart[]> {
    const { entities, raw } = await this.#visibleTo(actor)
      .andWhere('chart.dashboard_id = :dashboardId', { dashboardId })
      .getRawAndEntities<Record<string, unknown>>();
    return entities.map((row, index) => visible(row, raw[index] ?? {}));
  }

  #visibleTo(actor: Actor): SelectQueryBuilder<ChartRow> {
    const query = this.#manager
      .createQueryBuilder(chartEntity, 'chart')
      .leftJoin('users', 'owner', 'owner.id = chart.owner_id')
      .addSelect('owner.name', 'owner_name');
    return scopeToVisible(query, 'charts', actor);
  }
}

function visible(row: ChartRow, raw: Readonly<Record<string, unknown>>): VisibleChart {
  const presented = present(row, raw);
  return { id: row.id, ownerId: row.ownerId ?? productAsOwner.id, access: presented.access, row, presented };
}

const present = (row: ChartRow, raw: Readonly<Record<string, unknown>>): Chart =>
  presentChart(row, raw['access'] as Access, raw['owner_name'] as string | null);
