import type { DataSource } from 'typeorm';
import type { DashboardFilter, LayoutItem } from '@datavizpro/contract';
import { isUniqueViolation } from '../../../platform/db/index.js';
import type { ChartsModule } from '../../charts/index.js';
import type { DataSourcesModule } from '../../data-sources/index.js';
import { dashboardEntity } from '../dashboard.entity.js';
import { birdStrikesCharts } from './bird-strikes-charts.js';
import { birdStrikesFile } from './bird-strikes-file.js';

interface SeedDeps {
  readonly db: DataSource;
  readonly dataSources: Pick<DataSourcesModule, 'ensureSample' | 'sampleTable'>;
  readonly charts: Pick<ChartsModule, 'insertSample'>;
}

const name = 'Bird strikes at US airports';
const description =
  'Ten thousand reports of collisions between aircraft and wildlife at fifty airports, 1990 to 2002. A sample to look around in: duplicate it to make it yours.';

const filters: readonly DashboardFilter[] = [
  { id: 'date', label: 'Flight date', column: 'Flight date', kind: 'dateRange' },
  { id: 'state', label: 'State', column: 'State', kind: 'list' },
  { id: 'phase', label: 'Phase of flight', column: 'Phase of flight', kind: 'list' },
  { id: 'speed', label: 'Speed (knots)', column: 'Speed', kind: 'numberRange' },
];

const source: LayoutItem = {
  id: 'source',
  kind: 'text',
  text: 'Source: wildlife strike reports to the US Federal Aviation Administration, 1990 to 2002. Public domain.',
  x: 0,
  y: 32,
  w: 12,
  h: 2,
};

/** Puts the sample dashboard in place, once; another instance may do the same at the same time. */
export async function seedSampleDashboard(deps: SeedDeps, samplesDir: string, signal: AbortSignal): Promise<void> {
  const dataSourceId = await deps.dataSources.ensureSample(birdStrikesFile(samplesDir), signal);
  if (await deps.db.manager.existsBy(dashboardEntity, { name, sample: true })) return;
  const table = await deps.dataSources.sampleTable(dataSourceId);
  try {
    await deps.db.transaction(async (manager) => {
      const dashboard = { name, description, filters, tabs: [], layout: [], settings: { crossFilter: true } };
      const { identifiers } = await manager.insert(dashboardEntity, { ...dashboard, ownerId: null, sample: true });
      const id = String(identifiers[0]?.['id']);
      const layout: LayoutItem[] = [];
      for (const { place, ...chart } of birdStrikesCharts({ dataSourceId, table })) {
        const chartId = await deps.charts.insertSample(manager, id, chart);
        layout.push({ id: `tile-${layout.length + 1}`, kind: 'chart', chartId, ...place });
      }
      await manager.update(dashboardEntity, { id }, { layout: [...layout, source] });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'dashboards_sample')) throw error;
  }
}
