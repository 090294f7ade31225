import type { DataSourceTest } from '@datavizpro/contract';
import { dataSourceChangeSchema, idParams, listQuerySchema } from '@datavizpro/contract/schemas';
import { deleteVersioned, updateVersioned } from '../../../platform/db/index.js';
import { route, type Route } from '../../../platform/http/route.js';
import { connectorForms } from '../connector-forms.js';
import { dataSourceEntity } from '../data-source.entity.js';
import { retireDataSourceObjects } from '../delete.js';
import { dataSourceSorts } from '../repository.js';
import { testStoredFiles } from '../test-stored-files.js';
import { onDataSource, type RouteDeps } from './deps.js';

/** List, read, rename, delete and test data sources. */
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
      () => Promise.resolve({ body: connectorForms }),
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
      ({ loaded }) => Promise.resolve({ body: loaded.presented }),
    ),
    route(
      {
        ...single,
        method: 'PATCH',
        action: 'data-sources.update',
        summary: 'Rename a data source',
        body: dataSourceChangeSchema,
        ifMatch: true,
        audit: true,
        policy: onDataSource(repository, 'edit'),
      },
      async ({ principal, loaded, body, expectedVersion }) => {
        const key = { id: loaded.id, expectedVersion };
        await updateVersioned(db.manager, dataSourceEntity, key, { name: body.name.trim(), updatedAt: new Date() });
        return { body: (await repository.load(principal, loaded.id)).presented };
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
    route(
      {
        method: 'POST',
        path: '/api/data-sources/:id/test',
        params: idParams,
        action: 'data-sources.test',
        summary: 'Check that a data source can be reached and its data is there',
        scope: 'read',
        policy: onDataSource(repository, 'view'),
      },
      async ({ loaded }) => {
        const body: DataSourceTest = await testStoredFiles(deps.storage, await repository.tables(loaded));
        return { body };
      },
    ),
    ...sharing.grantRoutes('data-sources', (principal, id) => repository.load(principal, id)),
  ];
}
