import { idParams, listQuerySchema, newUserSchema, userChangeSchema } from '@datavizpro/contract/schemas';
import { route, type Route } from '../../platform/http/index.js';
import type { UserAdministration } from './administration.js';
import { userSorts, type Users } from './users.js';

const administrators = { policy: { kind: 'role', role: 'ADMIN' }, scope: 'admin' } as const;

/** `/api/users`: for administrators. */
export function userRoutes(users: Users, administration: UserAdministration): readonly Route[] {
  return [
    route(
      {
        ...administrators,
        method: 'GET',
        path: '/api/users',
        action: 'users.list',
        summary: 'People with an account',
        query: listQuerySchema(userSorts),
      },
      async ({ query }) => ({ body: await users.list(query) }),
    ),
    route(
      {
        ...administrators,
        method: 'POST',
        path: '/api/users',
        action: 'users.invite',
        summary: 'Invite somebody: answers with a one-time link, shown only here',
        body: newUserSchema,
        audit: true,
      },
      async ({ body, principal }) => ({ status: 201, body: await administration.invite(body, principal.userId) }),
    ),
    route(
      {
        ...administrators,
        method: 'GET',
        path: '/api/users/:id',
        action: 'users.get',
        summary: 'One person',
        params: idParams,
      },
      async ({ params }) => ({ body: await users.get(params.id) }),
    ),
    route(
      {
        ...administrators,
        method: 'PATCH',
        path: '/api/users/:id',
        action: 'users.update',
        summary: 'Change name or role, suspend, activate; acts within a second',
        params: idParams,
        body: userChangeSchema,
        ifMatch: true,
        audit: true,
      },
      async ({ params, body, expectedVersion }) => ({
        body: await administration.change(params.id, expectedVersion, body),
      }),
    ),
    route(
      {
        ...administrators,
        method: 'POST',
        path: '/api/users/:id/reset',
        action: 'users.reset',
        summary: 'A one-time link to set a new password, shown only here',
        params: idParams,
        audit: true,
      },
      async ({ params, principal }) => ({
        body: { resetUrl: await administration.resetLink(params.id, principal.userId) },
      }),
    ),
  ];
}
