import type { DataSource } from 'typeorm';
import type { Access } from '@datavizpro/contract';
import {
  dashboardChangeSchema,
  dashboardDataQuerySchema,
  dashboardListQuerySchema,
  filterParams,
  filterValuesQuerySchema,
  idParams,
  newDashboardSchema,
  type IdParams,
} from '@datavizpro/contract/schemas';
import { deleteVersioned } from '../../platform/db/index.js';
import { route, sent, type Route } from '../../platform/http/route.js';
import type { Log } from '../../platform/log/log.js';
import type { Reads } from '../../platform/db/index.js';
import type { Principal } from '../../platform/principal.js';
import type { QueryService } from '../../query/index.js';
import { parseFilters, parsePart, type ChartsModule } from '../charts/index.js';
import type { SharingModule } from '../sharing/index.js';
import { streamDashboardData } from './dashboard-data.js';
import { dashboardEntity } from './dashboard.entity.js';
import { duplicateDashboard, type DuplicateDeps } from './duplicate.js';
import { loadFilterValues } from './filter-values.js';
import { DashboardRepository, type VisibleDashboard } from './repository.js';
import type { DashboardState } from './dashboard-state.js';
import { createDashboard, summarise, updateDashboard } from './save-dashboard.js';

interface RouteDeps extends DuplicateDeps {
  readonly db: DataSource;
  readonly reads: Reads;
  readonly log: Log;
  readonly query: Pick<QueryService, 'run'>;
  readonly charts: ChartsModule;
  readonly sharing: Pick<SharingModule, 'grantRoutes' | 'revisionRoutes' | 'forgetGrants'>;
}

const onDashboard = <N extends Access>(repository: DashboardRepository, need: N) =>
  ({
    kind: 'object',
    object: 'dashboards',
    need,
    load: (context: { principal: Principal; params: IdParams }): Promise<VisibleDashboard> =>
      repository.load(context.principal, context.params.id, need),
  }) as const;

export function dashboardRoutes(deps: RouteDeps): readonly Route[] {
  const { sharing } = deps;
  const repository = new DashboardRepository(deps.db, deps.reads);
  return [
    ...collectionRoutes(deps, repository),
    ...singleRoutes(deps, repository),
    ...dataRoutes(deps, repository),
    ...sharing.grantRoutes('dashboards', (principal, id) => repository.load(principal, id)),
    ...sharing.revisionRoutes(
      'dashboards',
      (principal, id) => repository.load(principal, id),
      async ({ principal, objectId, revisionNumber, snapshot, expectedVersion }) => {
        const dashboard = await repository.load(principal, objectId, 'edit');
        const summary = `Restored number ${revisionNumber}`;
        return updateDashboard(deps, principal, dashboard, snapshot as DashboardState, { expectedVersion, summary });
      },
    ),
  ];
}

function collectionRoutes(deps: RouteDeps, repository: DashboardRepository): readonly Route[] {
  return [
    route(
      {
        method: 'GET',
        path: '/api/dashboards',
        action: 'dashboards.list',
        summary: 'Dashboards that you may see',
        query: dashboardListQuerySchema,
        policy: { kind: 'signedIn' },
      },
      async ({ principal, query }) => ({ body: await repository.list(principal, query) }),
    ),
    route(
      {
        method: 'POST',
        path: '/api/dashboards',
        action: 'dashboards.create',
        summary: 'Save a new dashboard',
        body: newDashboardSchema,
        idempotent: true,
        audit: true,
        policy: { kind: 'signedIn' },
      },
      async ({ principal, body }) => {
        const dashboard = await createDashboard(deps, principal, body);
        return { status: 201, body: dashboard, headers: { Location: `/api/dashboards/${dashboard.id}` } };
      },
    ),
    route(
      {
        method: 'POST',
        path: '/api/dashboards/:id/duplicate',
        action: 'dashboards.duplicate',
        summary: 'Make a copy of your own, with its charts',
        params: idParams,
        idempotent: true,
        audit: true,
        policy: onDashboard(repository, 'view'),
      },
      async ({ principal, loaded }) => {
        const copy = await duplicateDashboard(deps, principal, loaded);
        return { status: 201, body: copy, headers: { Location: `/api/dashboards/${copy.id}` } };
      },
    ),
  ];
}

function singleRoutes(deps: RouteDeps, repository: DashboardRepository): readonly Route[] {
  const single = { path: '/api/dashboards/:id', params: idParams } as const;
  return [
    route(
      {
        ...single,
        method: 'GET',
        action: 'dashboards.get',
        summary: 'One dashboard',
        policy: onDashboard(repository, 'view'),
      },
      ({ loaded }) => Promise.resolve({ body: loaded.presented }),
    ),
    route(
      {
        ...single,
        method: 'PATCH',
        action: 'dashboards.update',
        summary: 'Save over the version that you have read',
        body: dashboardChangeSchema,
        ifMatch: true,
        audit: true,
        policy: onDashboard(repository, 'edit'),
      },
      async ({ principal, loaded, body, expectedVersion }) => ({
        body: await updateDashboard(deps, principal, loaded, body, { expectedVersion, summary: summarise(body) }),
      }),
    ),
    route(
      {
        ...single,
        method: 'DELETE',
        action: 'dashboards.delete',
        summary: 'Delete a dashboard with the charts that live in it',
        ifMatch: true,
        audit: true,
        policy: onDashboard(repository, 'owner'),
      },
      async ({ loaded, expectedVersion }) => {
        await deps.db.transaction(async (manager) => {
          await deps.charts.deleteOfDashboard(manager, loaded.id);
          await deleteVersioned(manager, dashboardEntity, { id: loaded.id, expectedVersion });
          await deps.sharing.forgetGrants(manager, 'dashboards', loaded.id);
        });
        return { status: 204 };
      },
    ),
  ];
}

function dataRoutes(deps: RouteDeps, repository: DashboardRepository): readonly Route[] {
  return [
    route(
      {
        method: 'GET',
        path: '/api/dashboards/:id/data',
        action: 'dashboards.data',
        summary: "Every chart's result, a line each, in the order in which they are ready",
        params: idParams,
        query: dashboardDataQuerySchema,
        produces: ['application/x-ndjson'],
        limits: { perMinute: 3_000, deadlineMs: 120_000 },
        policy: onDashboard(repository, 'view'),
      },
      async ({ principal, loaded, query, requestId, signal, res }) => {
        await streamDashboardData(
          deps,
          {
            dashboard: loaded,
            viewer: principal,
            filters: parseFilters(query.filters),
            chartIds: query.charts?.toLowerCase().split(',') ?? null,
            part: parsePart(query.part),
            encoding: query.encoding,
            fresh: query.fresh,
            requestId,
            signal,
          },
          res,
        );
        return sent;
      },
    ),
    route(
      {
        method: 'GET',
        path: '/api/dashboards/:id/filters/:filterId/values',
        action: 'dashboards.filters.values',
        summary: 'Choices of a list filter with their counts, or the range of the others',
        params: filterParams,
        query: filterValuesQuerySchema,
        policy: onDashboard(repository, 'view'),
      },
      async ({ principal, loaded, params, query, requestId, signal }) => ({
        body: await loadFilterValues(deps, {
          dashboard: loaded,
          filterId: params.filterId,
          text: query.q?.trim() ?? '',
          viewer: principal,
          requestId,
          signal,
        }),
      }),
    ),
  ];
}
