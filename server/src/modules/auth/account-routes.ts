import Joi from 'joi';
import {
  idParams,
  listQuerySchema,
  newApiTokenSchema,
  passwordChangeSchema,
  profileSchema,
} from '@datavizpro/contract/schemas';
import { route, type Route } from '../../platform/http/index.js';
import type { Users } from '../users/index.js';
import type { Accounts } from './accounts.js';
import type { ApiTokens } from './api-tokens.js';
import type { Principals } from './principals.js';
import type { Sessions } from './sessions.js';

export interface AccountRouteDeps {
  readonly users: Users;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly apiTokens: ApiTokens;
  readonly principals: Principals;
}

const signedIn = { policy: { kind: 'signedIn' } } as const;
/** What decides about the account itself needs the person, not one of their scripts. */
const inPerson = { ...signedIn, sessionOnly: true } as const;
const withoutSearch = (sort: string): ReturnType<typeof listQuerySchema> =>
  listQuerySchema([sort]).fork(['q'], () => Joi.forbidden());

/** One's own account: profile, password, devices, personal API tokens. */
export function accountRoutes(deps: AccountRouteDeps): readonly Route[] {
  return [...profileRoutes(deps), ...deviceRoutes(deps), ...tokenRoutes(deps)];
}

function profileRoutes({ users, accounts }: AccountRouteDeps): readonly Route[] {
  return [
    route(
      { ...signedIn, method: 'GET', path: '/api/auth/me', action: 'auth.me', summary: 'Who is signed in' },
      async ({ principal }) => ({ body: await users.get(principal.userId) }),
    ),
    route(
      {
        ...inPerson,
        method: 'PATCH',
        path: '/api/auth/me',
        action: 'auth.updateMe',
        summary: 'Change one’s own name or e-mail address',
        body: profileSchema,
        ifMatch: true,
        audit: true,
      },
      async ({ principal, expectedVersion, body }) => ({
        body: await accounts.changeProfile(principal, expectedVersion, body),
      }),
    ),
    route(
      {
        ...inPerson,
        method: 'POST',
        path: '/api/auth/password',
        action: 'auth.changePassword',
        summary: 'Change the password; every other session ends',
        body: passwordChangeSchema,
        limits: { priority: 'auth', bodyBytes: 16_384 },
        audit: true,
      },
      async ({ principal, body }) => {
        await accounts.changePassword(principal, body);
        return { status: 204 };
      },
    ),
  ];
}

function deviceRoutes({ accounts, sessions }: AccountRouteDeps): readonly Route[] {
  return [
    route(
      {
        ...inPerson,
        method: 'GET',
        path: '/api/auth/sessions',
        action: 'auth.sessions.list',
        summary: 'Devices on which one is signed in',
        query: withoutSearch('lastSeenAt'),
      },
      async ({ principal, query }) => ({ body: await sessions.list(principal.userId, principal.sessionId, query) }),
    ),
    route(
      {
        ...inPerson,
        method: 'DELETE',
        path: '/api/auth/sessions/:id',
        action: 'auth.sessions.delete',
        summary: 'Sign out another device',
        params: idParams,
        audit: true,
      },
      async ({ principal, params }) => {
        await accounts.endSession(principal.userId, params.id);
        return { status: 204 };
      },
    ),
  ];
}

function tokenRoutes({ apiTokens, principals }: AccountRouteDeps): readonly Route[] {
  return [
    route(
      {
        ...inPerson,
        method: 'GET',
        path: '/api/auth/tokens',
        action: 'auth.tokens.list',
        summary: 'One’s personal API tokens',
        query: withoutSearch('createdAt'),
      },
      async ({ principal, query }) => ({ body: await apiTokens.list(principal.userId, query) }),
    ),
    route(
      {
        ...inPerson,
        method: 'POST',
        path: '/api/auth/tokens',
        action: 'auth.tokens.create',
        summary: 'A personal API token; only this answer ever contains it',
        body: newApiTokenSchema,
        audit: true,
      },
      async ({ principal, body }) => ({ status: 201, body: await apiTokens.create(principal, body) }),
    ),
    route(
      {
        ...inPerson,
        method: 'DELETE',
        path: '/api/auth/tokens/:id',
        action: 'auth.tokens.delete',
        summary: 'Delete a token: it stops working within a second',
        params: idParams,
        audit: true,
      },
      async ({ principal, params }) => {
        await apiTokens.delete(principal.userId, params.id);
        await principals.announce(principal.userId);
        return { status: 204 };
      },
    ),
  ];
}
