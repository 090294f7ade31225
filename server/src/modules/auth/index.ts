import type { User } from '@datavizpro/contract';
import type { AuditSink, Authenticator, Reply, Route } from '../../platform/http/index.js';
import type { Platform } from '../../platform/platform.js';
import type { AccountSecurity, Users } from '../users/index.js';
import { AccessTokens } from './access-token.js';
import { accountRoutes } from './account-routes.js';
import { Accounts } from './accounts.js';
import { apiTokenEntity } from './api-token.entity.js';
import { ApiTokens } from './api-tokens.js';
import { createAuthenticator } from './authenticator.js';
import { Cookies } from './cookies.js';
import { DeviceTokens } from './device-token.js';
import { inviteEntity } from './invite.entity.js';
import { Invites } from './invites.js';
import { Auth1764000000103 } from './migrations.js';
import { Passwords } from './passwords/passwords.js';
import { Principals } from './principals.js';
import { RefreshTokens } from './refresh-token.js';
import { sessionEntity } from './session.entity.js';
import { SessionReplies, type VisitContext } from './session-replies.js';
import { sessionRoutes } from './session-routes.js';
import { Sessions } from './sessions.js';
import { Throttle } from './throttle.js';

export type { VisitContext } from './session-replies.js';

export interface AuthDeps {
  readonly platform: Pick<Platform, 'env' | 'db' | 'redis' | 'clock'>;
  readonly users: Users;
  readonly audit: AuditSink;
  /** log2 of bcrypt's rounds. Lower only in tests that sign in often. Default 12. */
  readonly passwordCost?: number;
}

export interface AuthModule {
  readonly routes: readonly Route[];
  readonly authenticator: Authenticator;
  /** For the administration of users. */
  readonly security: AccountSecurity;
  /** Checks a new password against the policy (`weak_password`) and hashes it. */
  hashNewPassword(password: string, email: string): Promise<string>;
  /** Refuses requests from foreign pages, like every route that sets our cookies. */
  requireOwnPage(context: VisitContext): void;
  /** The answer with a session for somebody who has just been let in another way. */
  welcome(context: VisitContext, user: User): Promise<Reply>;
  /** Listens for changes of rights on other instances. */
  start(): Promise<void>;
  /** Deletes what ended long ago. Safe to run anywhere, any time. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export const authPersistence = {
  entities: [sessionEntity, apiTokenEntity, inviteEntity],
  migrations: [Auth1764000000103],
};

/** Signing in and staying signed in: passwords, sessions, tokens, and who a request comes from. */
export function createAuthModule({ platform, users, audit, passwordCost }: AuthDeps): AuthModule {
  const { env, db, redis, clock } = platform;
  const accessTokens = new AccessTokens(env.tokenSecret, env.publicUrl, clock);
  const sessions = new Sessions(db, clock, new RefreshTokens(env.tokenSecret));
  const apiTokens = new ApiTokens(db, clock);
  const invites = new Invites(db, clock, env.publicUrl);
  const principals = new Principals(db, clock, redis);
  const devices = new DeviceTokens(env.tokenSecret);
  const passwords = new Passwords({
    pepper: env.passwordPepper,
    ...(passwordCost !== undefined && { cost: passwordCost }),
  });
  const throttle = new Throttle(redis, clock);
  const accounts = new Accounts({
    db,
    clock,
    env,
    users,
    passwords,
    sessions,
    apiTokens,
    invites,
    principals,
    devices,
    throttle,
    audit,
  });
  const replies = new SessionReplies(env, accessTokens, new Cookies(env.publicUrl, clock), devices);
  return {
    routes: [
      ...sessionRoutes(accounts, sessions, replies),
      ...accountRoutes({ users, accounts, sessions, apiTokens, principals }),
    ],
    authenticator: createAuthenticator(accessTokens, principals),
    security: {
      endAccess: async (manager, userId) => {
        await sessions.revokeAll(manager, userId);
        await apiTokens.deleteAll(manager, userId);
      },
      createInvite: (manager, userId, createdBy) => invites.create(manager, userId, createdBy),
      cancelInvites: (manager, userId) => invites.cancel(manager, userId),
      announce: (userId) => principals.announce(userId),
    },
    hashNewPassword: (password, email) => accounts.hashNewPassword(password, email),
    requireOwnPage: (context) => void replies.visitor(context),
    welcome: async (context, user) => {
      const signedIn = await accounts.enterAs(user.id, replies.visitor(context));
      return replies.signedIn(context, signedIn, { status: 201 });
    },
    start: () => principals.start(),
    sweep: async () => {
      await sessions.sweep();
      await invites.sweep();
    },
    close: async () => {
      principals.stop();
      await passwords.close();
    },
  };
}
