import type { Access } from '@datavizpro/contract';
import {
  idParams,
  newSavedQuerySchema,
  queryHistoryQuerySchema,
  savedQueryChangeSchema,
  savedQueryListQuerySchema,
  type IdParams,
} from '@datavizpro/contract/schemas';
import { deleteVersioned } from '../../platform/db/index.js';
import { route, type Route } from '../../platform/http/route.js';
import type { Principal } from '../../platform/principal.js';
import type { QueryHistory } from './history.js';
import { SavedQueryRepository, type VisibleQuery } from './repository.js';
import type { SharingModule } from '../sharing/index.js';
import { createQuery, updateQuery, type QueryState, type SaveDeps } from './save-query.js';
import { savedQueryEntity } from './saved-query.entity.js';

export interface RouteDeps extends SaveDeps {
  readonly history: QueryHistory;
  readonly sharing: Pick<SharingModule, 'revisionRoutes'>;
}

const onQuery = <N extends Access>(repository: SavedQueryRepository, need: N) =>
  ({
    kind: 'object',
    object: 'queries',
    need,
    load: (context: { principal: Principal; params: IdParams }): Promise<VisibleQuery> =>
      repository.load(context.principal, context.params.id, need),
  }) as const;

/** Saved queries, and the caller's own history of SQL. */
export function queryRoutes(deps: RouteDeps): readonly Route[] {
  const repository = new SavedQueryRepository(deps.db);
  // The history's path would be taken for an id, so it comes first.
  return [
    ...historyRoutes(deps.history),
    ...collectionRoutes(deps, repository),
    ...singleRoutes(deps, repository),
    ...deps.sharing.revisionRoutes(
      'queries',
      (principal, id) => repository.load(principal, id),
      async ({ principal, objectId, revisionNumber, snapshot, expectedVersion }) => {
        const query = await repository.load(principal, objectId, 'edit');
        const summary = `Restored number ${String(revisionNumber)}`;
        return updateQuery(deps, principal, query, snapshot as QueryState, { expectedVersion, summary });
      },
    ),
  ];
}

function historyRoutes(history: QueryHistory): readonly Route[] {
  const common = { path: '/api/queries/history', policy: { kind: 'signedIn' } } as const;
  return [
    route(
      {
        ...common,
        method: 'GET',
        action: 'queries.history.list',
        summary: 'SQL that you ran, newest first',
        query: queryHistoryQuerySchema,
      },
      async ({ principal, query }) => ({ body: await history.list(principal, query) }),
    ),
    route(
      { ...common, method: 'DELETE', action: 'queries.history.clear', summary: 'Forget the SQL that you ran' },
      async ({ principal }) => {
        await history.clear(principal);
        return { status: 204 };
      },
    ),
  ];
}

function collectionRoutes(deps: RouteDeps, repository: SavedQueryRepository): readonly Route[] {
  const common = { path: '/api/queries', policy: { kind: 'signedIn' } } as const;
  return [
    route(
      {
        ...common,
        method: 'GET',
        action: 'queries.list',
        summary: 'Saved queries of the data sources that you may see',
        query: savedQueryListQuerySchema,
      },
      async ({ principal, query }) => ({ body: await repository.list(principal, query) }),
    ),
    route(
      {
        ...common,
        method: 'POST',
        action: 'queries.create',
        summary: 'Save a query; needs the right to write SQL',
        body: newSavedQuerySchema,
        idempotent: true,
        audit: true,
      },
      async ({ principal, body }) => {
        const query = await createQuery(deps, principal, body);
        return { status: 201, body: query, headers: { Location: `/api/queries/${query.id}` } };
      },
    ),
  ];
}

function singleRoutes(deps: RouteDeps, repository: SavedQueryRepository): readonly Route[] {
  const single = { path: '/api/queries/:id', params: idParams } as const;
  return [
    route(
      {
        ...single,
        method: 'GET',
        action: 'queries.get',
        summary: 'One saved query',
        policy: onQuery(repository, 'view'),
      },
      ({ loaded }) => Promise.resolve({ body: loaded.presented }),
    ),
    route(
      {
        ...single,
        method: 'PATCH',
        action: 'queries.update',
        summary: 'Save over the version that you have read; needs the right to write SQL',
        body: savedQueryChangeSchema,
        ifMatch: true,
        audit: true,
        policy: onQuery(repository, 'edit'),
      },
      async ({ principal, loaded, body, expectedVersion }) => ({
        body: await updateQuery(deps, principal, loaded, body, { expectedVersion }),
      }),
    ),
    route(
      {
        ...single,
        method: 'DELETE',
        action: 'queries.delete',
        summary: 'Delete a saved query; charts that use it will say so',
        ifMatch: true,
        audit: true,
        policy: onQuery(repository, 'owner'),
      },
      async ({ loaded, expectedVersion }) => {
        await deleteVersioned(deps.db.manager, savedQueryEntity, { id: loaded.id, expectedVersion });
        return { status: 204 };
      },
    ),
  ];
}
