import type { Request, Response } from 'express';
import type { SessionAnswer } from '@datavizpro/contract';
import type { Env } from '../../platform/env.js';
import type { Reply } from '../../platform/http/index.js';
import { accessTokenSeconds, type AccessTokens } from './access-token.js';
import type { SignedIn, Visitor } from './accounts.js';
import type { Cookies } from './cookies.js';
import type { DeviceTokens } from './device-token.js';
import { requireOwnPage } from './own-page.js';

/** The part of a route's context that signing in needs. */
export interface VisitContext {
  readonly req: Request;
  readonly res: Response;
  readonly ip: string;
  readonly requestId: string;
}

/** Between HTTP and accounts: who is visiting, and the answers that carry a session. */
export class SessionReplies {
  readonly #env: Pick<Env, 'publicUrl' | 'corsOrigins'>;
  readonly #accessTokens: AccessTokens;
  readonly #cookies: Cookies;
  readonly #devices: DeviceTokens;

  constructor(
    env: Pick<Env, 'publicUrl' | 'corsOrigins'>,
    accessTokens: AccessTokens,
    cookies: Cookies,
    devices: DeviceTokens,
  ) {
    this.#env = env;
    this.#accessTokens = accessTokens;
    this.#cookies = cookies;
    this.#devices = devices;
  }

  /** Also refuses requests from foreign pages: every route that reads or sets our cookies begins here. */
  visitor({ req, ip, requestId }: VisitContext): Visitor {
    requireOwnPage(req, this.#env);
    const userAgent = req.get('user-agent') ?? '';
    return { ip, requestId, userAgent, deviceToken: this.#cookies.deviceToken(req) };
  }

  refreshTokenOf(req: Request): string | undefined {
    return this.#cookies.refreshToken(req);
  }

  /** The refresh token goes into the cookie, or into the body for clients that asked for that. */
  signedIn(
    { req, res }: VisitContext,
    { user, session }: SignedIn,
    options: { readonly status?: number; readonly transport?: 'cookie' | 'body' | undefined } = {},
  ): Reply {
    const accessToken = this.#accessTokens.sign(session.id);
    const answer: SessionAnswer = { user, accessToken, expiresIn: accessTokenSeconds };
    const status = options.status ?? 200;
    if (options.transport === 'body') return { status, body: { ...answer, refreshToken: session.refreshToken } };
    res.append('Set-Cookie', this.#cookies.keepRefreshToken(session));
    if (this.#devices.recognise(this.#cookies.deviceToken(req), user.id) === null)
      res.append('Set-Cookie', this.#cookies.keepDeviceToken(this.#devices.create(user.id)));
    return { status, body: answer };
  }

  signedOut({ res }: VisitContext): Reply {
    res.append('Set-Cookie', this.#cookies.dropRefreshToken());
    return { status: 204 };
  }
}
