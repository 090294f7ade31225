import { dataSourcesOf } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import type { Actor } from '../sharing/index.js';
import type { ChartRow } from './chart.entity.js';

/**
 * What a viewer may ask of a chart's data: `any` filters when they may see the data source themselves;
 * else only filters on the columns that the chart shows anyway, so that hidden columns can't be felt out.
 */
export type FilterRight = { readonly filters: 'any' } | { readonly filters: ReadonlySet<string> };

/** A dashboard's filter bar, and who answers for it. */
export interface FilterBar {
  readonly columns: readonly string[];
  /** The dashboard's owner: the bar opens columns only of data that this person may see. Null for samples. */
  readonly ownerId: string | null;
}
export const noFilterBar: FilterBar = { columns: [], ownerId: null };

/** True when the viewer may filter by this column. */
export const mayFilterBy = ({ filters }: FilterRight, column: string): boolean =>
  filters === 'any' || filters.has(column);

/**
 * Decides for all charts at once, with one question per owner and one for the viewer. A chart shows its data by the
 * rights of its owner: when the owner may no longer see the data source, so may nobody through this chart.
 * A filter bar adds its columns only where the dashboard's owner sees the data: else whoever was shown a chart could
 * put it on a dashboard of their own, and read any hidden column by a filter on it.
 */
export async function authoriseData(
  dataSources: Pick<DataSourcesModule, 'visibleIds'>,
  viewer: Actor,
  charts: readonly ChartRow[],
  bar: FilterBar,
): Promise<ReadonlyMap<string, FilterRight | AppError>> {
  const visibleToViewer = await dataSources.visibleIds(viewer, dataSourceIdsOf(charts));
  const decided = new Map<string, FilterRight | AppError>();
  const ofOthers: ChartRow[] = [];
  for (const chart of charts) {
    if (seesDataOf(visibleToViewer, chart)) decided.set(chart.id, { filters: 'any' });
    else ofOthers.push(chart);
  }
  const visibleTo = async (userId: string | null, ids: readonly string[]): Promise<ReadonlySet<string>> =>
    userId === null ? new Set() : dataSources.visibleIds({ userId }, ids);
  const opened = bar.columns.length === 0 ? new Set<string>() : await visibleTo(bar.ownerId, dataSourceIdsOf(ofOthers));
  for (const [ownerId, owned] of groupByOwner(ofOthers)) {
    const visible = await visibleTo(ownerId, dataSourceIdsOf(owned));
    for (const chart of owned) {
      const columns = seesDataOf(opened, chart) ? bar.columns : [];
      decided.set(chart.id, seesDataOf(visible, chart) ? limited(chart, columns) : ownerLostData());
    }
  }
  return decided;
}

const limited = (chart: ChartRow, filterBarColumns: readonly string[]): FilterRight => ({
  filters: new Set([...columnsOf(chart), ...filterBarColumns]),
});

const ownerLostData = (): AppError =>
  new AppError('forbidden', 'The data of this chart is gone, or its owner may no longer use it.');

type ChartData = Pick<ChartRow, 'configuration'>;

/** Every data source that charts read: those they start from, and those they are joined with. */
export const dataSourceIdsOf = (charts: readonly ChartData[]): readonly string[] => [
  ...new Set(charts.flatMap(({ configuration }) => dataSourcesOf(configuration.query))),
];

export const seesDataOf = (visible: ReadonlySet<string>, { configuration }: ChartData): boolean =>
  dataSourcesOf(configuration.query).every((id) => visible.has(id));

function groupByOwner(charts: readonly ChartRow[]): ReadonlyMap<string | null, readonly ChartRow[]> {
  const groups = new Map<string | null, ChartRow[]>();
  for (const chart of charts) groups.set(chart.ownerId, [...(groups.get(chart.ownerId) ?? []), chart]);
  return groups;
}

/**
 * Columns that a chart shows: whoever sees the chart knows them. Not what it only bins or filters by: exact filters
 * on those would tell, answer by answer, the amounts that the chart keeps to itself.
 */
export function columnsOf({ configuration: { query } }: Pick<ChartRow, 'configuration'>): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const { column, bin } of query.dimensions ?? [])
    if (column !== undefined && bin === undefined) columns.add(column);
  return columns;
}
