import {
  chartPart,
  type AppliedFilter,
  type ChartConfiguration,
  type ChartPart,
  type FieldError,
  type Filter,
} from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { QueryAnswer, QueryService } from '../../query/index.js';
import { mayFilterBy, type FilterRight } from './authorise-data.js';
import type { ChartRow } from './chart.entity.js';

interface ChartDataRequest {
  readonly chart: ChartRow;
  readonly right: FilterRight;
  readonly filters: readonly AppliedFilter[];
  /** Filters that the viewer may not apply: refused for a single chart, left out (and told) on a dashboard. */
  readonly onForbiddenFilter: 'refuse' | 'ignore';
  /** Of a chart with more rows than can be drawn. */
  readonly part?: ChartPart | undefined;
  readonly timezone?: string | undefined;
  readonly encoding?: 'plain' | 'dictionary' | undefined;
  readonly fresh?: boolean | undefined;
  /** Where the chart is shown in one. */
  readonly dashboardId?: string;
  readonly userId: string;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** The bytes of a chart's result, rights decided. Nothing here depends on HTTP. */
export async function loadChartData(query: QueryService, request: ChartDataRequest): Promise<QueryAnswer> {
  const { chart, right, filters, onForbiddenFilter, timezone, encoding, fresh, userId, requestId, signal } = request;
  const configuration = partOf(chart.configuration, request.part);
  const applied = filters.filter(({ exceptChartId }) => exceptChartId !== chart.id).map(withoutException);
  const allowed = applied.filter(({ column }) => mayFilterBy(right, column));
  const forbidden = applied.filter((filter) => !allowed.includes(filter)).map(({ column }) => column);
  if (forbidden.length > 0 && onForbiddenFilter === 'refuse')
    throw new AppError('forbidden', `You may not filter this chart by ${forbidden.join(', ')}.`);
  const running = query.run({
    spec: timezone === undefined ? configuration.query : { timezone, ...configuration.query },
    extraFilters: allowed,
    ...(encoding && { encoding }),
    ...(fresh && { fresh }),
    origin: { chartId: chart.id, ...(request.dashboardId !== undefined && { dashboardId: request.dashboardId }) },
    userId,
    requestId,
    signal,
  });
  const answer = await (right.filters === 'any' ? running : running.catch(withoutHiddenNames));
  return forbidden.length === 0 ? answer : { ...answer, ignoredFilters: [...answer.ignoredFilters, ...forbidden] };
}

/**
 * What is drawn of a part. It is the chart's own query, brought to pixels or fields: nothing of it can be widened, so
 * whoever may see the chart may ask for it.
 */
export function partOf(configuration: ChartConfiguration, part: ChartPart | undefined): ChartConfiguration {
  if (part === undefined) return configuration;
  const narrowed = chartPart(configuration, part);
  if (narrowed) return narrowed;
  throw new AppError(
    'invalid_query',
    'This chart has no such part: it groups its rows, or shows only the first ones.',
    {
      errors: [{ path: 'part', message: 'Lines along ungrouped times or numbers, and ungrouped points, have parts.' }],
    },
  );
}

/**
 * For viewers who may not see the data source: no suggestions of other columns, and not the engine's own words, which
 * may hold a value. What the plan says of a wrong filter of theirs stays.
 */
function withoutHiddenNames(error: unknown): never {
  const tells =
    error instanceof AppError &&
    (['unknown_column', 'unknown_table', 'not_supported'].includes(error.code) ||
      (error.code === 'invalid_query' && (error.errors === undefined || error.errors.some(isAboutSource))));
  if (!tells) throw error;
  throw new AppError(error.code, 'This chart does not fit its data any more: its owner can repair it.', {
    cause: error,
  });
}

/** The SQL behind a chart is not the viewer's to read, and a complaint about it may quote it. */
const isAboutSource = ({ path }: FieldError): boolean => path === 'source' || path.startsWith('source.');

/** Which mark was clicked is the dashboard's business, not the query's. */
function withoutException({
  exceptChartId: _chart,
  ...condition
}: AppliedFilter): Filter & { readonly column: string } {
  return condition;
}
