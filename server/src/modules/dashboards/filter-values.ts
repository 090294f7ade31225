import type { CellValue, DashboardFilter, Filter, FilterValues, QueryResult, QuerySpec } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { QueryService } from '../../query/index.js';
import { mayFilterBy, type ChartRow, type ChartsModule } from '../charts/index.js';
import type { Actor } from '../sharing/index.js';
import type { VisibleDashboard } from './repository.js';
import { chartIdsOf, filterBarOf } from './dashboard-state.js';

interface FilterValuesDeps {
  readonly charts: Pick<ChartsModule, 'loadMany' | 'authorise'>;
  readonly query: Pick<QueryService, 'run'>;
}
interface FilterValuesRequest {
  readonly dashboard: VisibleDashboard;
  readonly filterId: string;
  readonly text: string;
  readonly viewer: Actor;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

const maxValues = 200;

/**
 * The choices of one filter: what its column holds in the rows that the dashboard's charts are made of. Each chart's
 * own filters stay on, so that nobody sees here what no chart would show.
 */
export async function loadFilterValues(deps: FilterValuesDeps, request: FilterValuesRequest): Promise<FilterValues> {
  const filter = request.dashboard.row.filters.find(({ id }) => id === request.filterId);
  if (filter === undefined) throw new AppError('not_found', 'This dashboard has no such filter.');
  const charts = await filterableCharts(deps, request, filter.column);
  const specs = distinctSpecs(charts, filter, request.text);
  const results = await Promise.all(specs.map((spec) => runOrSkip(deps, request, spec)));
  const found = results.filter((result) => result !== null);
  return filter.kind === 'list' ? mergeValues(found) : mergeRanges(found);
}

/** The charts whose data the viewer may filter by this column: to list what it holds is to read it. */
async function filterableCharts(
  deps: FilterValuesDeps,
  { dashboard, viewer }: FilterValuesRequest,
  column: string,
): Promise<readonly ChartRow[]> {
  const rows = (await deps.charts.loadMany(viewer, chartIdsOf(dashboard.row))).map(({ row }) => row);
  const rights = await deps.charts.authorise(viewer, rows, filterBarOf(dashboard.row));
  return rows.filter(({ id }) => {
    const right = rights.get(id);
    return right !== undefined && !(right instanceof AppError) && mayFilterBy(right, column);
  });
}

/** One query per different set of rows: charts of the same table with the same filters are asked once. */
function distinctSpecs(charts: readonly ChartRow[], filter: DashboardFilter, text: string): readonly QuerySpec[] {
  const specs = charts.map(({ configuration: { query } }) => specFor(query, filter, text));
  return [...new Map(specs.map((spec) => [JSON.stringify(spec), spec])).values()];
}

function specFor(
  { source, joins, filters = [] }: QuerySpec,
  { column, kind }: DashboardFilter,
  text: string,
): QuerySpec {
  const rows = { source, ...(joins && { joins }) };
  if (kind !== 'list')
    return {
      ...rows,
      filters,
      measures: [
        { agg: 'min', column, as: 'lowest' },
        { agg: 'max', column, as: 'highest' },
      ],
    };
  const search: readonly Filter[] = text === '' ? [] : [{ column, op: 'contains', value: text }];
  return {
    ...rows,
    filters: [...filters, ...search],
    dimensions: [{ column, as: 'choice' }],
    measures: [{ agg: 'count', as: 'found' }],
    sort: [{ by: 'found', direction: 'desc' }],
    limit: maxValues + 1,
  };
}

/** Null: this table has no such column, or the column can't be searched. */
async function runOrSkip(
  deps: FilterValuesDeps,
  request: FilterValuesRequest,
  spec: QuerySpec,
): Promise<QueryResult | null> {
  const { viewer, requestId, signal } = request;
  try {
    const { body } = await deps.query.run({ spec, userId: viewer.userId, requestId, signal });
    return JSON.parse(body.toString()) as QueryResult;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'unknown_column' || error.code === 'invalid_query')) return null;
    throw error;
  }
}

function mergeValues(results: readonly QueryResult[]): FilterValues {
  const counts = new Map<CellValue, number>();
  for (const { columns } of results) {
    const [choices, found] = columns;
    for (const [index, value] of (choices?.values ?? []).entries())
      // The same rows may stand behind several charts: the greatest count is one that is true.
      counts.set(value, Math.max(counts.get(value) ?? 0, Number(found?.values[index] ?? 0)));
  }
  const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  const truncated = values.length > maxValues || results.some(({ rowCount }) => rowCount > maxValues);
  return { values: values.slice(0, maxValues), truncated };
}

function mergeRanges(results: readonly QueryResult[]): FilterValues {
  const bounds = (index: number): readonly CellValue[] =>
    results.map(({ columns }) => columns[index]?.values[0] ?? null).filter((value) => value !== null);
  const pick = (values: readonly CellValue[], better: (order: number) => boolean): CellValue =>
    values.reduce<CellValue>((best, value) => (best === null || better(compare(value, best)) ? value : best), null);
  return {
    values: [],
    truncated: false,
    min: pick(bounds(0), (order) => order < 0),
    max: pick(bounds(1), (order) => order > 0),
  };
}

/** Numbers by size, also where they travel as text; times as the ISO text they are. */
function compare(a: CellValue, b: CellValue): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference)) return difference;
  return String(a) < String(b) ? -1 : 1;
}
