import type {
  Chart,
  ChartConfiguration,
  Dashboard,
  DataSource,
  NewDashboard,
  UploadAnswer,
} from '@datavizpro/contract';
import type { ApiClient } from '../../server/test/support/instance.js';
import { eventually } from '../../server/test/support/wait.js';

const regions = ['North', 'South', 'East', 'West'] as const;
const products = ['Tea', 'Coffee', 'Cocoa'] as const;

/** Two years of sales by month, region and product; every number follows from its place. */
export function salesCsv(): string {
  const lines = ['day,region,product,units,revenue'];
  for (let month = 0; month < 24; month += 1) {
    const day = new Date(Date.UTC(2024, month, 15)).toISOString().slice(0, 10);
    regions.forEach((region, r) =>
      products.forEach((product, p) => {
        const units = 10 + month + r * 5 + p * 3;
        lines.push([day, region, product, units, (units * (2.5 + p)).toFixed(2)].join(','));
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** What all sales of a region are worth, computed here and not by the product. */
export function unitsOf(region: (typeof regions)[number] | null): number {
  const rows = salesCsv().trim().split('\n').slice(1);
  return rows
    .map((row) => row.split(','))
    .filter(([, where]) => region === null || where === region)
    .reduce((sum, [, , , units]) => sum + Number(units), 0);
}

/** Uploads a file and waits until it can be queried. */
export async function uploadData(client: ApiClient, fileName: string, content: string): Promise<DataSource> {
  const { status, body } = await client.upload<UploadAnswer>('/api/data-sources/upload', fileName, content);
  if (status >= 300) throw new Error(`The upload of ${fileName} was refused: ${JSON.stringify(body)}`);
  const path = `/api/data-sources/${body.dataSource.id}`;
  const read = async (): Promise<DataSource> => (await client.call<DataSource>('GET', path)).body;
  return eventually(read, (source) => source.status !== 'ingesting', 30_000);
}

const must = <T>({ status, body }: { readonly status: number; readonly body: T }): T => {
  if (status >= 300) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body;
};

/** Units by region, as bars. */
export const barsByRegion = (dataSourceId: string): ChartConfiguration => ({
  type: 'bar',
  query: {
    source: { dataSourceId, table: 'sales' },
    dimensions: [{ column: 'region', as: 'region' }],
    measures: [{ agg: 'sum', column: 'units', as: 'Units' }],
    sort: [{ by: 'Units', direction: 'desc' }],
  },
  mapping: { x: ['region'], y: ['Units'] },
  visual: {},
});

/** All units, as one figure. */
export const totalUnits = (dataSourceId: string): ChartConfiguration => ({
  type: 'number',
  query: { source: { dataSourceId, table: 'sales' }, measures: [{ agg: 'sum', column: 'units', as: 'Units' }] },
  mapping: { value: ['Units'] },
  visual: { valueFormat: 'integer' },
});

export async function createChart(
  client: ApiClient,
  name: string,
  configuration: ChartConfiguration,
  dashboardId: string | null = null,
): Promise<Chart> {
  const { dataSourceId } = configuration.query.source;
  return must(await client.call<Chart>('POST', '/api/charts', { name, configuration, dataSourceId, dashboardId }));
}

export const createDashboard = async (client: ApiClient, dashboard: NewDashboard): Promise<Dashboard> =>
  must(await client.call<Dashboard>('POST', '/api/dashboards', dashboard));

export interface Sales {
  readonly source: DataSource;
  readonly bars: Chart;
  readonly total: Chart;
  readonly dashboard: Dashboard;
}

/** A person's sales: the data, a bar chart, a figure, and a dashboard with both and three filters. */
export async function prepareSales(client: ApiClient, name = 'Sales'): Promise<Sales> {
  const source = await uploadData(client, 'sales.csv', salesCsv());
  const bars = await createChart(client, `${name} by region`, barsByRegion(source.id));
  const total = await createChart(client, `${name} in total`, totalUnits(source.id));
  const dashboard = await createDashboard(client, {
    name: `${name} at a glance`,
    layout: [
      { id: 'bars', kind: 'chart', chartId: bars.id, x: 0, y: 0, w: 8, h: 8 },
      { id: 'total', kind: 'chart', chartId: total.id, x: 8, y: 0, w: 4, h: 4 },
    ],
    filters: [
      { id: 'day', label: 'Day', column: 'day', kind: 'dateRange' },
      { id: 'region', label: 'Region', column: 'region', kind: 'list' },
      { id: 'units', label: 'Units', column: 'units', kind: 'numberRange' },
    ],
    settings: { crossFilter: true },
  });
  return { source, bars, total, dashboard };
}
