import type { DataSource } from 'typeorm';
import type {
  AcceptInvite,
  LoginRequest,
  PasswordChange,
  ProfileChange,
  RegisterRequest,
  User,
} from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import type { Env } from '../../platform/env.js';
import type { AuditSink } from '../../platform/http/index.js';
import type { Principal } from '../../platform/principal.js';
import { normaliseEmail, type Account, type Users } from '../users/index.js';
import type { ApiTokens } from './api-tokens.js';
import type { DeviceTokens } from './device-token.js';
import type { Invites } from './invites.js';
import type { Passwords } from './passwords/passwords.js';
import { requireGoodPassword } from './passwords/policy.js';
import type { Principals } from './principals.js';
import type { OpenSession, Sessions } from './sessions.js';
import type { Attempt, Throttle } from './throttle.js';

/** From where somebody asks to come in. */
export interface Visitor {
  readonly ip: string;
  readonly userAgent: string;
  readonly deviceToken: string | undefined;
  readonly requestId: string;
}

export interface SignedIn {
  readonly user: User;
  readonly session: OpenSession;
}

export interface AccountsDeps {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly env: Pick<Env, 'registration'>;
  readonly users: Users;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly apiTokens: ApiTokens;
  readonly invites: Invites;
  readonly principals: Principals;
  readonly devices: DeviceTokens;
  readonly throttle: Throttle;
  readonly audit: AuditSink;
}

/** The ways into an account and what its owner does with it. */
export class Accounts {
  readonly #deps: AccountsDeps;

  constructor(deps: AccountsDeps) {
    this.#deps = deps;
  }

  /** One answer for every way to fail, after the same work: nobody learns which addresses have an account. */
  async login({ email, password }: LoginRequest, visitor: Visitor): Promise<SignedIn> {
    const { users, passwords, throttle } = this.#deps;
    const account = await users.accountByEmail(email);
    const right = await throttle.guard(this.#attempts(email, account, visitor), async () => {
      const matches = await passwords.verify(password, account?.passwordHash ?? null);
      return matches && account?.user.status === 'active';
    });
    const signedIn = right && account !== null ? await this.#enter(account, visitor) : null;
    await this.#audit('auth.login', signedIn === null ? 'denied' : 'ok', account?.user.id ?? null, visitor);
    if (signedIn === null || account === null) throw new AppError('invalid_credentials');
    await this.#renewHash(account, password);
    return signedIn;
  }

  async register({ email, password, name }: RegisterRequest, visitor: Visitor): Promise<SignedIn> {
    if (this.#deps.env.registration !== 'open') throw new AppError('registration_closed');
    const passwordHash = await this.hashNewPassword(password, email);
    const user = await this.#deps.users.create({ email, name, role: 'USER', passwordHash });
    await this.#audit('auth.register', 'ok', user.id, visitor);
    return this.enterAs(user.id, visitor);
  }

  /** Uses a one-time link up: sets the password, ends what sessions and API tokens there were, and signs in. */
  async acceptInvite({ token, password, name }: AcceptInvite, visitor: Visitor): Promise<SignedIn> {
    const { db, users, invites, sessions, apiTokens, principals } = this.#deps;
    const userId = await invites.find(token);
    const { user } = await users.account(userId);
    const passwordHash = await this.hashNewPassword(password, user.email);
    await db.transaction(async (manager) => {
      await invites.spend(manager, token);
      await users.setPassword(manager, userId, passwordHash, { status: 'active', ...(name !== undefined && { name }) });
      await sessions.revokeAll(manager, userId);
      await apiTokens.deleteAll(manager, userId);
    });
    await principals.announce(userId);
    await this.#audit('auth.acceptInvite', 'ok', userId, visitor);
    return this.enterAs(userId, visitor);
  }

  /** For somebody who has just proved who they are in another way (set-up, an invitation). */
  async enterAs(userId: string, visitor: Visitor): Promise<SignedIn> {
    const signedIn = await this.#enter(await this.#deps.users.account(userId), visitor);
    if (signedIn === null) throw new AppError('unauthenticated');
    return signedIn;
  }

  async renew(refreshToken: string | undefined, visitor: Visitor): Promise<SignedIn> {
    if (refreshToken === undefined) throw new AppError('unauthenticated');
    const renewal = await this.#deps.sessions.renew(refreshToken);
    if (renewal.outcome === 'reused') {
      await this.#deps.principals.announce(renewal.userId);
      await this.#audit('auth.refreshTokenReused', 'denied', renewal.userId, visitor);
    }
    if (renewal.outcome === 'unknown') throw new AppError('unauthenticated');
    if (renewal.outcome !== 'renewed') throw new AppError('session_revoked');
    return { user: await this.#deps.users.get(renewal.session.userId), session: renewal.session };
  }

  async changeProfile(principal: Principal, expectedVersion: number, change: ProfileChange): Promise<User> {
    const user = await this.#deps.users.changeProfile(principal.userId, expectedVersion, change);
    await this.#deps.principals.announce(principal.userId);
    return user;
  }

  /** Ends every other session; links to set a password stop working. API tokens go on: the person is who they were. */
  async changePassword(principal: Principal, { currentPassword, newPassword }: PasswordChange): Promise<void> {
    const { db, users, passwords, sessions, invites, principals, throttle } = this.#deps;
    const { user, passwordHash } = await users.account(principal.userId);
    const attempts: readonly Attempt[] = [{ kind: 'device', of: `password:${user.id}` }];
    if (!(await throttle.guard(attempts, () => passwords.verify(currentPassword, passwordHash)))) throw notCurrent();
    const newHash = await this.hashNewPassword(newPassword, user.email, 'newPassword');
    await db.transaction(async (manager) => {
      await users.setPassword(manager, user.id, newHash);
      await sessions.revokeAll(manager, user.id, principal.sessionId);
      await invites.cancel(manager, user.id);
    });
    await principals.announce(user.id);
  }

  async logout(sessionId: string | null): Promise<void> {
    const userId = sessionId === null ? null : await this.#deps.sessions.revoke(sessionId);
    if (userId !== null) await this.#deps.principals.announce(userId);
  }

  async logoutEverywhere(userId: string): Promise<void> {
    await this.#deps.sessions.revokeAll(this.#deps.db.manager, userId);
    await this.#deps.principals.announce(userId);
  }

  async endSession(userId: string, sessionId: string): Promise<void> {
    if ((await this.#deps.sessions.revoke(sessionId, userId)) === null) throw new AppError('not_found');
    await this.#deps.principals.announce(userId);
  }

  /** Checks the policy, then hashes. */
  async hashNewPassword(password: string, email: string, field = 'password'): Promise<string> {
    requireGoodPassword(password, email, field);
    return this.#deps.passwords.hash(password);
  }

  #attempts(email: string, account: Account | null, visitor: Visitor): readonly Attempt[] {
    const device = this.#deps.devices.recognise(visitor.deviceToken, account?.user.id);
    const who: Attempt =
      device === null ? { kind: 'account', of: normaliseEmail(email) } : { kind: 'device', of: device };
    return [who, { kind: 'address', of: visitor.ip }];
  }

  /** Null when the account was closed, or its password changed, in the meantime. */
  async #enter({ user, passwordHash }: Account, visitor: Visitor): Promise<SignedIn | null> {
    if (passwordHash === null) return null;
    const session = await this.#deps.sessions.open(user.id, passwordHash, visitor.userAgent);
    return session === null ? null : { user, session };
  }

  /** The cost of a hash can be raised any time: each person's is made again when the password is at hand. */
  async #renewHash({ user, passwordHash }: Account, password: string): Promise<void> {
    const { users, passwords } = this.#deps;
    if (passwordHash === null || !passwords.needsRehash(passwordHash)) return;
    await users.rehashPassword(user.id, passwordHash, await passwords.hash(password));
  }

  async #audit(action: string, outcome: 'ok' | 'denied', userId: string | null, visitor: Visitor): Promise<void> {
    await this.#deps.audit.record({
      at: this.#deps.clock.now(),
      actorId: outcome === 'ok' ? userId : null,
      action,
      object: userId === null ? null : { kind: 'users', id: userId },
      outcome,
      requestId: visitor.requestId,
      detail: { ip: visitor.ip },
    });
  }
}

function notCurrent(): AppError {
  const message = 'This is not your current password.';
  return new AppError('malformed_request', message, { errors: [{ path: 'currentPassword', message }] });
}
