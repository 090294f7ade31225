import type { DataSource, EntityManager } from 'typeorm';
import type { Access, Chart, Page } from '@datavizpro/contract';
import type { ChartListQuery } from '@datavizpro/contract/schemas';
import { SharedObjects, type Actor, type Visible } from '../sharing/index.js';
import { chartEntity, type ChartRow } from './chart.entity.js';
import { presentChart } from './present.js';

/** A chart as one person may see it. */
export type VisibleChart = Visible<ChartRow, Chart>;

/** Charts, only ever through the eyes of somebody. */
export class ChartRepository {
  readonly #charts: SharedObjects<ChartRow, Chart>;
  constructor(db: DataSource | EntityManager) {
    this.#charts = new SharedObjects(db, {
      kind: 'charts',
      entity: chartEntity,
      alias: 'chart',
      present: presentChart,
    });
  }

  list(actor: Actor, { dashboardId, dataSourceId, ...list }: ChartListQuery): Promise<Page<Chart>> {
    return this.#charts.list(actor, list, (query) => {
      if (dashboardId !== undefined) query.andWhere('chart.dashboard_id = :dashboardId', { dashboardId });
      if (dataSourceId !== undefined) query.andWhere('chart.data_source_id = :dataSourceId', { dataSourceId });
    });
  }

  load(actor: Actor, id: string, need?: Access): Promise<VisibleChart> {
    return this.#charts.load(actor, id, need);
  }

  loadMany(actor: Actor, ids: readonly string[]): Promise<readonly VisibleChart[]> {
    return this.#charts.loadMany(actor, ids);
  }

  /** All that ask a data source. */
  loadOfDataSource(actor: Actor, dataSourceId: string): Promise<readonly VisibleChart[]> {
    return this.#charts.find(actor, (query) =>
      query.andWhere('chart.data_source_id = :dataSourceId', { dataSourceId }).orderBy('chart.name'),
    );
  }

  /** The charts that live in a dashboard; whoever may see the dashboard may see them. */
  loadOfDashboard(actor: Actor, dashboardId: string): Promise<readonly VisibleChart[]> {
    return this.#charts.find(actor, (query) => query.andWhere('chart.dashboard_id = :dashboardId', { dashboardId }));
  }
}
