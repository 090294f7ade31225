import { groupChangeSchema, idParams, listQuerySchema, newGroupSchema } from '@datavizpro/contract/schemas';
import { route, type Route } from '../../platform/http/index.js';
import { groupSorts, type Groups } from './groups.js';

const administrators = { policy: { kind: 'role', role: 'ADMIN' }, scope: 'admin' } as const;

/** `/api/groups` for administrators, and `/api/principals` for everybody's share dialog. */
export function groupRoutes(groups: Groups): readonly Route[] {
  const one = { ...administrators, path: '/api/groups/:id', params: idParams } as const;
  return [
    route(
      {
        ...administrators,
        method: 'GET',
        path: '/api/groups',
        action: 'groups.list',
        summary: 'Groups with their members',
        query: listQuerySchema(groupSorts),
      },
      async ({ query }) => ({ body: await groups.list(query) }),
    ),
    route(
      {
        ...administrators,
        method: 'POST',
        path: '/api/groups',
        action: 'groups.create',
        summary: 'A new group',
        body: newGroupSchema,
        audit: true,
        idempotent: true,
      },
      async ({ body }) => ({ status: 201, body: await groups.create(body) }),
    ),
    route({ ...one, method: 'GET', action: 'groups.get', summary: 'One group' }, async ({ params }) => ({
      body: await groups.get(params.id),
    })),
    route(
      {
        ...one,
        method: 'PATCH',
        action: 'groups.update',
        summary: 'Rename a group or replace its members',
        body: groupChangeSchema,
        ifMatch: true,
        audit: true,
      },
      async ({ params, body, expectedVersion }) => ({ body: await groups.change(params.id, expectedVersion, body) }),
    ),
    route(
      {
        ...one,
        method: 'DELETE',
        action: 'groups.delete',
        summary: 'Delete a group: what was shared with it is no longer shared with its members',
        ifMatch: true,
        audit: true,
      },
      async ({ params, expectedVersion }) => {
        await groups.delete(params.id, expectedVersion);
        return { status: 204 };
      },
    ),
    route(
      {
        method: 'GET',
        path: '/api/principals',
        action: 'principals.list',
        summary: 'People and groups that one may share with',
        policy: { kind: 'signedIn' },
        query: listQuerySchema(['name']),
      },
      async ({ query, principal }) => ({ body: await groups.shareables(query, principal.userId) }),
    ),
  ];
}
