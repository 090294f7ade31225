import type { DataSource } from 'typeorm';
import { chartCatalogue, type Access } from '@datavizpro/contract';
import {
  chartChangeSchema,
  chartDataQuerySchema,
  chartListQuerySchema,
  idParams,
  newChartSchema,
  suggestSchema,
  type ChartDataQuery,
  type IdParams,
} from '@datavizpro/contract/schemas';
import { deleteVersioned } from '../../platform/db/index.js';
import { route, type Reply, type Route } from '../../platform/http/route.js';
import type { Principal } from '../../platform/principal.js';
import type { Reads } from '../../platform/db/index.js';
import type { QueryService } from '../../query/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import type { SharingModule } from '../sharing/index.js';
import { authoriseData, noFilterBar } from './authorise-data.js';
import { loadChartData, partOf } from './chart-data.js';
import { chartEntity } from './chart.entity.js';
import { parseFilters, parsePart } from './parse-filters.js';
import { ChartRepository, type VisibleChart } from './repository.js';
import { shapeChart } from './shape-chart.js';
import { createChart, summarise, updateChart, type ChartState, type SaveDeps } from './save-chart.js';
import { suggestCharts } from './suggest/suggest.js';
import { AppError } from '../../platform/app-error.js';

interface RouteDeps extends SaveDeps {
  readonly db: DataSource;
  readonly reads: Reads;
  readonly query: QueryService;
  readonly dataSources: Pick<DataSourcesModule, 'load' | 'loadTable' | 'visibleIds'>;
  readonly sharing: Pick<SharingModule, 'grantRoutes' | 'revisionRoutes' | 'forgetGrants'>;
}

const onChart = <N extends Access>(repository: ChartRepository, need: N) =>
  ({
    kind: 'object',
    object: 'charts',
    need,
    load: (context: { principal: Principal; params: IdParams }): Promise<VisibleChart> =>
      repository.load(context.principal, context.params.id, need),
  }) as const;

export function chartRoutes(deps: RouteDeps): readonly Route[] {
  const { db, reads, sharing } = deps;
  const repository = new ChartRepository(db, deps.dataSources, reads);
  return [
    ...fixedRoutes(deps, repository),
    ...singleRoutes(deps, repository),
    dataRoute(deps, repository),
    ...sharing.grantRoutes('charts', (principal, id) => repository.load(principal, id)),
    ...sharing.revisionRoutes(
      'charts',
      (principal, id) => repository.load(principal, id),
      async ({ principal, objectId, revisionNumber, snapshot, expectedVersion }) => {
        const chart = await repository.load(principal, objectId, 'edit');
        const { dashboardId: _place, ...state } = snapshot as ChartState;
        return updateChart(deps, principal, chart, state, {
          expectedVersion,
          summary: `Restored number ${revisionNumber}`,
        });
      },
    ),
  ];
}

/** Routes without an id: before the ones with, or `types` would be taken for one. */
function fixedRoutes(deps: RouteDeps, repository: ChartRepository): readonly Route[] {
  return [
    route(
      {
        method: 'GET',
        path: '/api/charts/types',
        action: 'charts.types',
        summary: 'Every type of chart with what it needs',
        policy: { kind: 'signedIn' },
      },
      () => Promise.resolve({ body: chartCatalogue }),
    ),
    route(
      {
        method: 'POST',
        path: '/api/charts/suggest',
        action: 'charts.suggest',
        summary: 'Charts that fit the chosen columns, best first',
        body: suggestSchema,
        scope: 'read',
        policy: { kind: 'signedIn' },
      },
      async ({ principal, body: { dataSourceId, table, columns }, requestId, signal }) => {
        const source = await deps.dataSources.load(principal, dataSourceId);
        const { detail, profile } = await deps.dataSources.loadTable(source, table, columns, {
          userId: principal.userId,
          requestId,
          signal,
        });
        requireKnown(
          columns,
          detail.columns.map((column) => column.name),
        );
        return { body: suggestCharts({ dataSourceId, table }, columns, detail.columns, profile) };
      },
    ),
    route(
      {
        method: 'GET',
        path: '/api/charts',
        action: 'charts.list',
        summary: 'Charts that you may see',
        query: chartListQuerySchema,
        policy: { kind: 'signedIn' },
      },
      async ({ principal, query }) => ({ body: await repository.list(principal, query) }),
    ),
    route(
      {
        method: 'POST',
        path: '/api/charts',
        action: 'charts.create',
        summary: 'Save a new chart',
        body: newChartSchema,
        idempotent: true,
        audit: true,
        policy: { kind: 'signedIn' },
      },
      async ({ principal, body }) => {
        const chart = await createChart(deps, principal, body);
        return { status: 201, body: chart, headers: { Location: `/api/charts/${chart.id}` } };
      },
    ),
  ];
}

function requireKnown(names: readonly string[], known: readonly string[]): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new AppError('unknown_column', `There is no column "${unknown.join('", "')}" in this table.`, {
    errors: unknown.map((name) => ({
      path: `columns.${names.indexOf(name)}`,
      message: 'Unknown column.',
      suggestions: known.slice(0, 50),
    })),
  });
}

function singleRoutes(deps: RouteDeps, repository: ChartRepository): readonly Route[] {
  const single = { path: '/api/charts/:id', params: idParams } as const;
  return [
    route(
      { ...single, method: 'GET', action: 'charts.get', summary: 'One chart', policy: onChart(repository, 'view') },
      async ({ principal, loaded }) => {
        const [body = loaded.presented.withheld] = await repository.present(principal, [loaded.presented]);
        return { body };
      },
    ),
    route(
      {
        ...single,
        method: 'PATCH',
        action: 'charts.update',
        summary: 'Save over the version that you have read',
        body: chartChangeSchema,
        ifMatch: true,
        audit: true,
        policy: onChart(repository, 'edit'),
      },
      async ({ principal, loaded, body, expectedVersion }) => ({
        body: await updateChart(deps, principal, loaded, body, { expectedVersion, summary: summarise(body) }),
      }),
    ),
    route(
      {
        ...single,
        method: 'DELETE',
        action: 'charts.delete',
        summary: 'Delete a chart',
        ifMatch: true,
        audit: true,
        policy: onChart(repository, 'owner'),
      },
      async ({ loaded, expectedVersion }) => {
        await deps.db.transaction(async (manager) => {
          await deleteVersioned(manager, chartEntity, { id: loaded.id, expectedVersion });
          await deps.sharing.forgetGrants(manager, 'charts', loaded.id);
        });
        return { status: 204 };
      },
    ),
  ];
}

function dataRoute(deps: RouteDeps, repository: ChartRepository): Route {
  return route(
    {
      method: 'GET',
      path: '/api/charts/:id/data',
      action: 'charts.data',
      summary:
        'The result of a chart, filtered; ?format=chart in the shape that its type draws, with its trends and forecasts',
      params: idParams,
      query: chartDataQuerySchema,
      limits: { perMinute: 6_000 },
      hot: true,
      policy: onChart(repository, 'view'),
    },
    async ({ principal, loaded, query, requestId, signal }) =>
      answerChart(deps, principal, loaded, query, { requestId, signal }),
  );
}

/** Authorise → answer bytes: all that a chart costs when its result is cached. */
async function answerChart(
  deps: RouteDeps,
  viewer: Principal,
  { row }: VisibleChart,
  query: ChartDataQuery,
  run: { readonly requestId: string; readonly signal: AbortSignal },
): Promise<Reply> {
  const filters = parseFilters(query.filters);
  const part = parsePart(query.part);
  const bar =
    row.dashboardId === null || filters.length === 0 ? noFilterBar : await deps.dashboards.filterBar(row.dashboardId);
  const right = (await authoriseData(deps.dataSources, viewer, [row], bar)).get(row.id);
  if (right === undefined || right instanceof AppError) throw right ?? new AppError('not_found');
  const answer = await loadChartData(deps.query, {
    chart: row,
    right,
    filters,
    onForbiddenFilter: 'refuse',
    part,
    // Shapes are made from values.
    encoding: query.format === 'chart' ? 'plain' : query.encoding,
    fresh: query.fresh,
    userId: viewer.userId,
    ...run,
  });
  const contentType = 'application/json; charset=utf-8';
  const headers = answer.ignoredFilters.length === 0 ? {} : { 'X-Ignored-Filters': encodeNames(answer.ignoredFilters) };
  const ready =
    query.format === 'chart'
      ? {
          body: shapeChart(partOf(row.configuration, part), answer.body),
          brotli: null,
          etag: `${answer.etag}-${row.version}`,
          contentType,
        }
      : { body: answer.body, brotli: answer.brotli, etag: answer.etag, contentType };
  return { ready, headers };
}

/** Column names may hold anything; a header may not. */
const encodeNames = (names: readonly string[]): string => names.map(encodeURIComponent).join(',');
