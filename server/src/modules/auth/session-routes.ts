import { acceptInviteSchema, loginSchema, refreshSchema, registerSchema } from '@datavizpro/contract/schemas';
import { route, type Route } from '../../platform/http/index.js';
import type { Accounts } from './accounts.js';
import type { SessionReplies } from './session-replies.js';
import type { Sessions } from './sessions.js';

const open = { policy: { kind: 'public' }, limits: { priority: 'auth', bodyBytes: 16_384 } } as const;

/** Coming in and going out: routes that anybody may call, and that read or set the cookie. */
export function sessionRoutes(accounts: Accounts, sessions: Sessions, replies: SessionReplies): readonly Route[] {
  return [
    route(
      {
        ...open,
        method: 'POST',
        path: '/api/auth/register',
        action: 'auth.register',
        summary: 'Open an account, where registration is open',
        body: registerSchema,
      },
      async (context) => {
        const signedIn = await accounts.register(context.body, replies.visitor(context));
        return replies.signedIn(context, signedIn, { status: 201 });
      },
    ),
    route(
      {
        ...open,
        method: 'POST',
        path: '/api/auth/login',
        action: 'auth.login',
        summary: 'Sign in; `tokenTransport: "body"` answers the refresh token instead of setting a cookie',
        body: loginSchema,
      },
      async (context) => {
        const signedIn = await accounts.login(context.body, replies.visitor(context));
        return replies.signedIn(context, signedIn, { transport: context.body.tokenTransport });
      },
    ),
    route(
      {
        ...open,
        method: 'POST',
        path: '/api/auth/accept-invite',
        action: 'auth.acceptInvite',
        summary: 'Set a password with the one-time link of an invitation or a reset, and sign in',
        body: acceptInviteSchema,
      },
      async (context) => {
        const signedIn = await accounts.acceptInvite(context.body, replies.visitor(context));
        return replies.signedIn(context, signedIn);
      },
    ),
    route(
      {
        ...open,
        method: 'POST',
        path: '/api/auth/refresh',
        action: 'auth.refresh',
        summary: 'A new access token for a refresh token (cookie or body), which is spent for its successor',
        body: refreshSchema,
      },
      async (context) => {
        const visitor = replies.visitor(context);
        const sent = context.body.refreshToken;
        const signedIn = await accounts.renew(sent ?? replies.refreshTokenOf(context.req), visitor);
        return replies.signedIn(context, signedIn, { transport: sent === undefined ? 'cookie' : 'body' });
      },
    ),
    route(
      {
        ...open,
        method: 'POST',
        path: '/api/auth/logout',
        action: 'auth.logout',
        summary: 'End this session; also works when the access token has expired',
        body: refreshSchema,
        audit: true,
      },
      async (context) => {
        replies.visitor(context);
        const token = context.body.refreshToken ?? replies.refreshTokenOf(context.req);
        const named = token === undefined ? null : sessions.sessionOf(token);
        await accounts.logout(named ?? context.principal?.sessionId ?? null);
        return replies.signedOut(context);
      },
    ),
    route(
      {
        method: 'POST',
        path: '/api/auth/logout-all',
        action: 'auth.logoutAll',
        summary: 'End every session of this account, on every device',
        policy: { kind: 'signedIn' },
        limits: { priority: 'auth' },
        sessionOnly: true,
        audit: true,
      },
      async (context) => {
        replies.visitor(context);
        await accounts.logoutEverywhere(context.principal.userId);
        return replies.signedOut(context);
      },
    ),
  ];
}
