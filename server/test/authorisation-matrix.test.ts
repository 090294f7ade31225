import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chart, Dashboard, SavedQuery, UploadAnswer, User } from '@datavizpro/contract';
import { exampleOf } from './support/example-body.js';
import { apiClient, signIn, startInstance, untilReady, type ApiClient, type Instance } from './support/instance.js';
import { invitePerson } from './support/people.js';

/**
 * Every route of the OpenAPI document × every kind of caller, against the policy that the route declares.
 * The document is made from the same definitions that serve requests, so a new route is in the matrix by itself.
 */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly action: string;
  readonly policy: {
    readonly kind: 'public' | 'signedIn' | 'role' | 'object';
    readonly object?: string;
    readonly need?: 'view' | 'edit' | 'owner';
  };
  readonly body: Readonly<Record<string, unknown>> | null;
  /** What a personal API token must have. */
  readonly scope: string;
}

const actors = [
  'anonymous',
  'forged',
  'stranger',
  'administrator',
  'dashboardViewer',
  'viewer',
  'editor',
  'owner',
  'suspended',
  'readToken',
] as const;
type Actor = (typeof actors)[number];

/** What each actor has on the three objects: data source, chart (in the dashboard), dashboard. */
const holds: Readonly<Record<string, Partial<Record<Actor, 'view' | 'edit' | 'owner'>>>> = {
  'data-sources': { viewer: 'view', editor: 'edit', owner: 'owner', readToken: 'owner' },
  charts: { dashboardViewer: 'view', viewer: 'view', editor: 'edit', owner: 'owner', readToken: 'owner' },
  dashboards: { dashboardViewer: 'view', viewer: 'view', editor: 'edit', owner: 'owner', readToken: 'owner' },
  // Nobody but the owner may write SQL here.
  queries: { viewer: 'view', editor: 'view', owner: 'owner', readToken: 'owner' },
};
const rank = { view: 1, edit: 2, owner: 3 } as const;

/** The statuses that mean "no"; null: anything else, as the request passed the policy. */
function expected(operation: Operation, actor: Actor): readonly number[] | null {
  const { kind, object = '', need = 'view' } = operation.policy;
  if (kind === 'public') return null;
  if (actor === 'anonymous' || actor === 'forged' || actor === 'suspended') return [401];
  if (actor === 'readToken' && operation.scope !== 'read') return [403];
  if (kind === 'signedIn') return null;
  if (kind === 'role') return actor === 'administrator' ? null : [403];
  const held = holds[object]?.[actor];
  if (held === undefined) return [404];
  return rank[held] >= rank[need] ? null : [403];
}

let instance: Instance;
let clients: Record<Actor, ApiClient>;
let ids: Record<string, string>;
let operations: Operation[];

beforeAll(async () => {
  instance = await startInstance({ from: 'source' });
  const administrator = await signIn(instance.url);
  const make = (name: string) => invitePerson(instance.url, administrator, name);
  const [owner, stranger, viewer, editor, dashboardViewer, suspended] = [
    await make('Olga Owner'),
    await make('Sam Stranger'),
    await make('Vera Viewer'),
    await make('Ed Editor'),
    await make('Dora Dashboard'),
    await make('Sue Suspended'),
  ];
  ids = await makeObjects(owner.client);
  await grant(owner.client, 'data-sources', ids['data-sources']!, [
    [viewer.id, 'view'],
    [editor.id, 'edit'],
    [suspended.id, 'edit'],
  ]);
  await grant(owner.client, 'dashboards', ids.dashboards!, [
    [viewer.id, 'view'],
    [editor.id, 'edit'],
    [dashboardViewer.id, 'view'],
    [suspended.id, 'edit'],
  ]);
  const { body: user } = await administrator.call<User>('GET', `/api/users/${suspended.id}`);
  await administrator.call(
    'PATCH',
    `/api/users/${suspended.id}`,
    { status: 'suspended' },
    { 'if-match': `"${user.version}"` },
  );
  const group = await administrator.call<{ id: string }>('POST', '/api/groups', { name: 'Matrix' });
  ids = { ...ids, users: stranger.id, groups: group.body.id };
  const token = await owner.client.call<{ token: string }>('POST', '/api/auth/tokens', {
    name: 'reads',
    scopes: ['read'],
    expiresInDays: 1,
  });
  expect(token.status).toBe(201);
  clients = {
    anonymous: apiClient(instance.url, ''),
    forged: apiClient(instance.url, 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.'),
    stranger: stranger.client,
    administrator,
    dashboardViewer: dashboardViewer.client,
    viewer: viewer.client,
    editor: editor.client,
    owner: owner.client,
    suspended: suspended.client,
    readToken: apiClient(instance.url, token.body.token),
  };
  operations = await listOperations(administrator);
}, 120_000);

afterAll(async () => {
  await instance.stop();
});

describe('authorisation matrix', () => {
  test('covers every route and has at least a view, an edit and an owner rule per kind of object', () => {
    expect(operations.length).toBeGreaterThan(60);
    for (const kind of Object.keys(holds))
      for (const need of ['view', 'edit', 'owner'])
        expect(
          operations.some(({ policy }) => policy.object === kind && policy.need === need),
          `${kind} ${need}`,
        ).toBe(true);
  });

  test('every route answers every caller as its policy says', async () => {
    const wrong: string[] = [];
    let probes = 0;
    for (const operation of operations)
      for (const actor of actors) {
        const refusal = expected(operation, actor);
        // What the policy lets pass would do its work: only what is harmless is sent for those.
        if (refusal === null && !harmless(operation)) continue;
        const status = await probe(operation, actor);
        probes += 1;
        const right =
          refusal === null
            ? ![401, 403, 404].includes(status) || operation.policy.kind === 'signedIn'
            : refusal.includes(status);
        if (!right || status >= 500)
          wrong.push(
            `${actor}: ${operation.method} ${operation.path} answered ${status}, expected ${refusal?.join(' or ') ?? 'to pass'}`,
          );
      }
    expect(wrong).toEqual([]);
    expect(probes).toBeGreaterThan(500);
  }, 180_000);

  test('nothing that was refused had an effect', async () => {
    for (const kind of ['data-sources', 'charts', 'dashboards', 'queries'] as const) {
      const { status, body } = await clients.owner.call<{ version: number; name: string }>(
        'GET',
        `/api/${kind}/${ids[kind]}`,
      );
      expect(status).toBe(200);
      expect(body.name).toBe('Matrix');
    }
  });

  test('what is not visible and what does not exist are answered alike', async () => {
    for (const kind of ['data-sources', 'charts', 'dashboards', 'queries'] as const) {
      const hidden = await clients.stranger.call<Record<string, unknown>>('GET', `/api/${kind}/${ids[kind]}`);
      const absent = await clients.stranger.call<Record<string, unknown>>(
        'GET',
        `/api/${kind}/00000000-0000-4000-8000-000000000000`,
      );
      const { requestId: _a, ...first } = hidden.body;
      const { requestId: _b, ...second } = absent.body;
      expect(first).toEqual(second);
    }
  });
});

const harmless = (operation: Operation): boolean =>
  operation.method === 'GET' && !operation.path.includes('logout') && !operation.path.endsWith('/ingest');

async function probe({ method, path, body }: Operation, actor: Actor): Promise<number> {
  const target = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'id'
      ? (ids[path.split('/')[2]!] ?? nobody)
      : name === 'filterId'
        ? 'region'
        : name === 'table'
          ? ids.table!
          : nobody,
  );
  const headers = { 'if-match': '"9999"', ...(actor === 'anonymous' && { authorization: '' }) };
  const needsQuery = /\/principals$/.test(path) ? '?q=a' : '';
  const answer = await clients[actor].call(
    method,
    target + needsQuery,
    method === 'GET' || body === null ? undefined : body,
    headers,
  );
  return answer.status;
}
const nobody = '00000000-0000-4000-8000-000000000000';

async function listOperations(client: ApiClient): Promise<Operation[]> {
  const { body: document } = await client.call<{ paths: Record<string, Record<string, Record<string, unknown>>> }>(
    'GET',
    '/api/openapi.json',
  );
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = (
        operation.requestBody as { content?: Record<string, { schema: Record<string, unknown> }> } | undefined
      )?.content?.['application/json'];
      return {
        method: method.toUpperCase(),
        path,
        action: String(operation.operationId),
        scope: String(operation['x-scope']),
        policy: operation['x-policy'] as Operation['policy'],
        body: content === undefined ? null : (exampleOf(content.schema) as Record<string, unknown>),
      };
    }),
  );
}

async function makeObjects(owner: ApiClient): Promise<Record<string, string>> {
  const upload = await owner.upload<UploadAnswer>(
    '/api/data-sources/upload',
    'matrix.csv',
    'region,amount\nEU,1\nUS,2\n',
    { name: 'Matrix' },
  );
  const dataSourceId = upload.body.dataSource.id;
  await untilReady(owner, dataSourceId);
  const { body: tables } = await owner.call<readonly { name: string }[]>(
    'GET',
    `/api/data-sources/${dataSourceId}/tables`,
  );
  const dashboard = await owner.call<Dashboard>('POST', '/api/dashboards', {
    name: 'Matrix',
    filters: [{ id: 'region', label: 'Region', column: 'region', kind: 'list' }],
  });
  const query = {
    source: { dataSourceId, table: tables[0]!.name },
    dimensions: [{ column: 'region' }],
    measures: [{ agg: 'sum', column: 'amount', as: 'amount' }],
  };
  const chart = await owner.call<Chart>('POST', '/api/charts', {
    name: 'Matrix',
    dataSourceId,
    dashboardId: dashboard.body.id,
    configuration: { type: 'bar', query, mapping: { x: ['region'], y: ['amount'] }, visual: {} },
  });
  expect([201, 202]).toContain(upload.status);
  const sql = 'select region from matrix';
  const saved = await owner.call<SavedQuery>('POST', '/api/queries', { name: 'Matrix', dataSourceId, sql });
  expect([dashboard.status, chart.status, saved.status]).toEqual([201, 201, 201]);
  return {
    'data-sources': dataSourceId,
    dashboards: dashboard.body.id,
    charts: chart.body.id,
    queries: saved.body.id,
    table: tables[0]!.name,
  };
}

async function grant(
  owner: ApiClient,
  kind: string,
  id: string,
  grants: readonly (readonly [string, 'view' | 'edit'])[],
): Promise<void> {
  for (const [userId, access] of grants) {
    const { status } = await owner.call('POST', `/api/${kind}/${id}/grants`, {
      principal: { kind: 'user', id: userId },
      access,
    });
    expect(status).toBe(201);
  }
}
