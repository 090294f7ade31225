import { dataSourceChangeSchema, idParams, listQuerySchema, type DataSourceChange } from '@datavizpro/contract/schemas';
import { deleteVersioned, updateVersioned } from '../../../platform/db/index.js';
import { route, type Route } from '../../../platform/http/route.js';
import { dataSourceEntity } from '../data-source.entity.js';
import { retireDataSourceObjects } from '../delete.js';
import { dataSourceSorts, type VisibleDataSource } from '../repository.js';
import { changeConnection } from '../connections/change-connection.js';
import { presentForms } from '../connections/forms.js';
import { lookMs } from '../connections/look.js';
import { requireConnected } from '../require-ready.js';
import { onDataSource, presentSource, type RouteDeps } from './deps.js';

/** List, read, change and delete data sources. */
export function dataSourceRoutes(deps: RouteDeps): readonly Route[] {
  const { db, repository, sharing } = deps;
  const single = { path: '/api/data-sources/:id', params: idParams } as const;
  return [
    route(
      {
        method: 'GET',
        path: '/api/data-sources/types',
        action: 'data-sources.types',
        summary: 'The kinds of data source that can be connected, each with its form',
        policy: { kind: 'signedIn' },
      },
      () => Promise.resolve({ body: presentForms(deps.connected.kinds, deps.loopbackIsOpen) }),
    ),
    route(
      {
        method: 'GET',
        path: '/api/data-sources',
        action: 'data-sources.list',
        summary: 'Data sources that you may see',
        query: listQuerySchema(dataSourceSorts),
        policy: { kind: 'signedIn' },
      },
      async ({ principal, query }) => ({ body: await repository.list(principal, query) }),
    ),
    route(
      {
        ...single,
        method: 'GET',
        action: 'data-sources.get',
        summary: 'One data source',
        policy: onDataSource(repository, 'view'),
      },
      async ({ loaded }) => ({ body: await presentSource(deps, loaded) }),
    ),
    route(
      {
        ...single,
        method: 'PATCH',
        action: 'data-sources.update',
        summary:
          'Rename a data source; of a database also its settings (whole; secrets that are left out stay) and its freshness',
        body: dataSourceChangeSchema,
        ifMatch: true,
        audit: true,
        limits: { deadlineMs: lookMs + 10_000 },
        policy: onDataSource(repository, 'edit'),
      },
      async ({ principal, loaded, body, expectedVersion, signal }) => {
        await changeDataSource(deps, loaded, body, expectedVersion, signal);
        return { body: await presentSource(deps, await repository.load(principal, loaded.id)) };
      },
    ),
    route(
      {
        ...single,
        method: 'DELETE',
        action: 'data-sources.delete',
        summary: 'Delete a data source with its data',
        ifMatch: true,
        audit: true,
        policy: onDataSource(repository, 'owner'),
      },
      async ({ loaded, expectedVersion }) => {
        await db.transaction(async (manager) => {
          await retireDataSourceObjects(manager, loaded.id);
          await deleteVersioned(manager, dataSourceEntity, { id: loaded.id, expectedVersion });
          await sharing.forgetGrants(manager, 'data-sources', loaded.id);
        });
        await deps.onChanged(loaded.id);
        return { status: 204 };
      },
    ),
    ...sharing.grantRoutes('data-sources', (principal, id) => repository.load(principal, id)),
  ];
}

async function changeDataSource(
  { db, connected }: RouteDeps,
  loaded: VisibleDataSource,
  { name, configuration, freshnessSeconds }: DataSourceChange,
  expectedVersion: number,
  signal: AbortSignal,
): Promise<void> {
  const { row } = loaded;
  if (configuration !== undefined || freshnessSeconds !== undefined) requireConnected(row);
  if (row.type !== 'file') {
    const change = {
      ...(name !== undefined && { name }),
      ...(configuration !== undefined && { configuration }),
      ...(freshnessSeconds !== undefined && { freshnessSeconds }),
    };
    await changeConnection(connected, loaded, change, expectedVersion, signal);
    return;
  }
  const key = { id: row.id, expectedVersion };
  await updateVersioned(db.manager, dataSourceEntity, key, { name: (name ?? row.name).trim(), updatedAt: new Date() });
}
