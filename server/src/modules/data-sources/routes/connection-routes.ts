import type { DataSourceTest } from '@datavizpro/contract';
import {
  connectionTestSchema,
  idParams,
  newConnectionSchema,
  storedConnectionTestSchema,
} from '@datavizpro/contract/schemas';
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../platform/app-error.js';
import { route, type Route } from '../../../platform/http/route.js';
import { allows, requireAccess } from '../../sharing/index.js';
import { proposeChange } from '../connections/change-connection.js';
import { checkConfiguration } from '../connections/check-configuration.js';
import { createConnection } from '../connections/create-connection.js';
import { formOf } from '../connections/deps.js';
import { lookMs } from '../connections/look.js';
import { presentRefresh, refreshTables } from '../connections/refresh.js';
import { findConnection } from '../connections/stored-connections.js';
import { testConnection } from '../connections/test-connection.js';
import { requireConnected } from '../require-ready.js';
import type { VisibleDataSource } from '../repository.js';
import { testStoredFiles } from '../test-stored-files.js';
import { onDataSource, presentSource, type RouteDeps } from './deps.js';

/** Whoever asks makes this server connect somewhere: not often, and not much at once. */
const connecting = { perMinute: 60, atOnce: 5, deadlineMs: lookMs + 10_000 } as const;

/** Connect a database, try its settings, and read its tables anew. */
export function connectionRoutes(deps: RouteDeps): readonly Route[] {
  return [createRoute(deps), testNewRoute(deps), testStoredRoute(deps), ...refreshRoutes(deps)];
}

function createRoute(deps: RouteDeps): Route {
  return route(
    {
      method: 'POST',
      path: '/api/data-sources',
      action: 'data-sources.create',
      summary: 'Connect a database; its tables are read before it is stored',
      body: newConnectionSchema,
      limits: connecting,
      audit: true,
      idempotent: true,
      policy: { kind: 'signedIn' },
    },
    async ({ principal, body, signal }) => {
      const id = await createConnection(deps.connected, principal, body, signal);
      return { status: 201, body: await presentSource(deps, await deps.repository.load(principal, id)) };
    },
  );
}

function testNewRoute({ connected }: RouteDeps): Route {
  return route(
    {
      method: 'POST',
      path: '/api/data-sources/test',
      action: 'data-sources.test-new',
      summary: 'Try settings that are not stored, step by step',
      body: connectionTestSchema,
      limits: connecting,
      audit: true,
      policy: { kind: 'signedIn' },
    },
    async ({ body: { type, configuration: input }, signal }) => {
      const { configuration, secrets } = checkConfiguration(formOf(connected.kinds, type), input);
      const own = { dataSourceId: randomUUID(), revision: randomUUID() };
      const settings = { ...own, configuration, secrets: Object.fromEntries(secrets) };
      return { body: await testConnection(connected, { type, settings }, signal) };
    },
  );
}

function testStoredRoute(deps: RouteDeps): Route {
  return route(
    {
      method: 'POST',
      path: '/api/data-sources/:id/test',
      params: idParams,
      action: 'data-sources.test',
      summary:
        'Check that a data source can be reached and its data is there; those who may edit it also with other settings',
      body: storedConnectionTestSchema,
      limits: connecting,
      scope: 'read',
      policy: onDataSource(deps.repository, 'view'),
    },
    async ({ loaded, body, signal }) => {
      if (body.configuration !== undefined) requireAccess(loaded.access, 'edit');
      const found = await testLoaded(deps, loaded, body, signal);
      return { body: allows(loaded.access, 'edit') ? found : forViewer(loaded, found) };
    },
  );
}

/** The steps name the server and the user of the login: they are for those who may read the connection. */
function forViewer({ row }: VisibleDataSource, { ok, detail }: DataSourceTest): DataSourceTest {
  if (row.type === 'file') return { ok, detail };
  return {
    ok,
    detail: ok ? 'It answers.' : 'It cannot be reached now. Those who may edit the connection can see why.',
  };
}

async function testLoaded(
  { connected, repository, storage }: RouteDeps,
  loaded: VisibleDataSource,
  { configuration }: { readonly configuration?: Parameters<typeof proposeChange>[2] },
  signal: AbortSignal,
): Promise<DataSourceTest> {
  if (loaded.row.type === 'file') {
    if (configuration !== undefined) requireConnected(loaded.row);
    return testStoredFiles(storage, await repository.tables(loaded));
  }
  if (configuration !== undefined) {
    const { source } = await proposeChange(connected, loaded, configuration);
    return testConnection(connected, source, signal);
  }
  const source = await connected.connections.settings(loaded.id);
  if (source === null) throw new AppError('not_found');
  return testConnection(connected, source, signal);
}

function refreshRoutes({ connected, repository, db }: RouteDeps): readonly Route[] {
  const path = { path: '/api/data-sources/:id/refresh', params: idParams } as const;
  return [
    route(
      {
        ...path,
        method: 'POST',
        action: 'data-sources.refresh',
        summary: 'Read the tables of a database anew; answers what changed since the last look and what it breaks',
        limits: { ...connecting, perMinute: 20 },
        audit: true,
        policy: onDataSource(repository, 'edit'),
      },
      async ({ principal, loaded, signal }) => {
        requireConnected(loaded.row);
        const refresh = await refreshTables(connected, loaded.id, 'asked', signal);
        return { body: await presentRefresh(connected, principal, loaded.id, refresh) };
      },
    ),
    route(
      {
        ...path,
        method: 'GET',
        action: 'data-sources.refresh.get',
        summary: 'What the last look at the tables of a database found',
        policy: onDataSource(repository, 'view'),
      },
      async ({ principal, loaded }) => {
        requireConnected(loaded.row);
        const refresh = (await findConnection(db.manager, loaded.id))?.lastRefresh ?? null;
        if (refresh === null) throw new AppError('not_found', 'The tables were not read yet.');
        return { body: await presentRefresh(connected, principal, loaded.id, refresh) };
      },
    ),
  ];
}
