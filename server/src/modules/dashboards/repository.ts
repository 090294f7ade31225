import type { DataSource } from 'typeorm';
import type { Access, Dashboard, ListQuery, Page } from '@datavizpro/contract';
import type { Reads } from '../../platform/db/index.js';
import { noFilterBar, type FilterBar } from '../charts/index.js';
import { SharedObjects, type Actor, type Visible } from '../sharing/index.js';
import { dashboardEntity, type DashboardRow } from './dashboard.entity.js';
import { filterBarOf } from './dashboard-state.js';
import { presentDashboard } from './present.js';

/** A dashboard as one person may see it. */
export type VisibleDashboard = Visible<DashboardRow, Dashboard>;

/** Dashboards, only ever through the eyes of somebody. */
export class DashboardRepository {
  readonly #db: DataSource;
  readonly #dashboards: SharedObjects<DashboardRow, Dashboard>;
  constructor(db: DataSource, reads?: Reads) {
    this.#db = db;
    const kind = {
      kind: 'dashboards',
      entity: dashboardEntity,
      alias: 'dashboard',
      present: presentDashboard,
    } as const;
    this.#dashboards = new SharedObjects(db, kind, reads);
  }

  list(actor: Actor, list: ListQuery): Promise<Page<Dashboard>> {
    return this.#dashboards.list(actor, list);
  }

  load(actor: Actor, id: string, need?: Access): Promise<VisibleDashboard> {
    return this.#dashboards.load(actor, id, need);
  }

  /** Those of them that the actor may see. */
  loadMany(actor: Actor, ids: readonly string[]): Promise<readonly VisibleDashboard[]> {
    return this.#dashboards.loadMany(actor, ids);
  }

  /** Only for whoever has already been allowed to see a chart that lives in it. */
  async filterBar(id: string): Promise<FilterBar> {
    const row = await this.#db.manager.findOneBy(dashboardEntity, { id });
    return row === null ? noFilterBar : filterBarOf(row);
  }
}
