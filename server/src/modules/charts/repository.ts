import type { DataSource, EntityManager } from 'typeorm';
import type { Access, Chart, Page } from '@datavizpro/contract';
import type { ChartListQuery } from '@datavizpro/contract/schemas';
import type { Reads } from '../../platform/db/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import { SharedObjects, type Actor, type Visible } from '../sharing/index.js';
import { chartEntity, type ChartRow } from './chart.entity.js';
import { dataSourceIdsOf, seesDataOf } from './authorise-data.js';
import { presentChart, reveal, type ReadChart } from './present.js';

/** A chart as one person may see it. */
export type VisibleChart = Visible<ChartRow, ReadChart>;

/** Charts, only ever through the eyes of somebody. */
export class ChartRepository {
  readonly #charts: SharedObjects<ChartRow, ReadChart>;
  readonly #dataSources: Pick<DataSourcesModule, 'visibleIds'>;
  constructor(db: DataSource | EntityManager, dataSources: Pick<DataSourcesModule, 'visibleIds'>, reads?: Reads) {
    this.#dataSources = dataSources;
    const kind = { kind: 'charts', entity: chartEntity, alias: 'chart', present: presentChart } as const;
    this.#charts = new SharedObjects(db, kind, reads);
  }

  async list(actor: Actor, { dashboardId, dataSourceId, ...list }: ChartListQuery): Promise<Page<Chart>> {
    const page = await this.#charts.list(actor, list, (query) => {
      if (dashboardId !== undefined) query.andWhere('chart.dashboard_id = :dashboardId', { dashboardId });
      if (dataSourceId !== undefined) query.andWhere('chart.data_source_id = :dataSourceId', { dataSourceId });
    });
    return { ...page, items: await this.present(actor, page.items) };
  }

  /** As the actor gets to read them: without what tells of data that they may not see. */
  async present(actor: Actor, charts: readonly ReadChart[]): Promise<readonly Chart[]> {
    const visible = await this.#dataSources.visibleIds(actor, dataSourceIdsOf(charts.map(({ row }) => row)));
    return charts.map((chart) => (seesDataOf(visible, chart.row) ? reveal(chart) : chart.withheld));
  }

  /** One chart as the actor gets to read it. */
  async read(actor: Actor, id: string): Promise<Chart> {
    const { presented } = await this.load(actor, id);
    const [chart = presented.withheld] = await this.present(actor, [presented]);
    return chart;
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
