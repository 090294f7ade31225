import { createSecretKey, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { ExtractJwt, Strategy, type SecretOrKeyProvider, type VerifyCallback } from 'passport-jwt';
import type { Clock } from '../../platform/clock.js';
import type { Secret } from '../../platform/secret.js';
import { Minute, Second } from './time.js';

export const accessTokenSeconds = (10 * Minute.ms) / Second.ms;

const algorithm = 'HS256';
const audience = 'datavizpro';
const tokenType = 'access';

interface Request {
  readonly headers: IncomingHttpHeaders;
}

/** passport calls back through methods that it expects on its strategy: one object per request. */
interface Outcome {
  success(proof: unknown): void;
  fail(): void;
  error(error: unknown): void;
}
type RunnableStrategy = Outcome & { authenticate(req: Request): void };

/** What a good token says. `until`: the second from which it is good no more. */
interface Proof {
  readonly sessionId: string;
  readonly until: number;
}

/** Good tokens that are remembered: one for each person at work, and a few that were just replaced. */
const maxProofs = 10_000;

/**
 * Signed proofs of a session, valid for minutes and kept in memory by the browser. They say which session, and nothing
 * about rights. Checked by passport-jwt with one fixed algorithm, issuer, audience and type.
 */
export class AccessTokens {
  readonly #key: KeyObject;
  readonly #issuer: string;
  readonly #clock: Clock;
  /** By `Authorization` header. A signature that was good stays good; only time can end it, and rights lie elsewhere. */
  readonly #proofs = new LRUCache<string, Proof>({ max: maxProofs });
  #strategy: { readonly second: number; readonly value: Strategy } | null = null;

  constructor(secret: Secret<string>, issuer: string, clock: Clock) {
    this.#key = createSecretKey(Buffer.from(secret.reveal()));
    this.#issuer = issuer;
    this.#clock = clock;
  }

  sign(sessionId: string): string {
    const iat = this.#second();
    const claims = {
      sid: sessionId,
      typ: tokenType,
      iss: this.#issuer,
      aud: audience,
      iat,
      exp: iat + accessTokenSeconds,
    };
    return jwt.sign(claims, this.#key, { algorithm });
  }

  /** The session's id. Null for a token that is forged, expired or meant for something else. */
  async verify(req: Request): Promise<string | null> {
    const header = req.headers.authorization ?? '';
    const proof = this.#proofs.get(header) ?? (await this.#prove(req));
    if (proof === null || proof.until <= this.#second()) return null;
    this.#proofs.set(header, proof);
    return proof.sessionId;
  }

  #prove(req: Request): Promise<Proof | null> {
    return new Promise((resolve, reject) => {
      const strategy = Object.create(this.#currentStrategy()) as RunnableStrategy;
      strategy.success = (proof) => resolve(proof as Proof);
      strategy.fail = () => resolve(null);
      strategy.error = (error) => reject(error instanceof Error ? error : new Error('Token verification failed'));
      strategy.authenticate(req);
    });
  }

  /** The time to check against is an option of the strategy, so there is a new one each second. */
  #currentStrategy(): Strategy {
    const second = this.#second();
    if (this.#strategy?.second !== second) this.#strategy = { second, value: this.#createStrategy(second) };
    return this.#strategy.value;
  }

  #createStrategy(clockTimestamp: number): Strategy {
    // The typings know strings and buffers; jsonwebtoken takes a KeyObject, and is 50 times faster with one.
    const provideKey: SecretOrKeyProvider = (_req, _token, done) => done(null, this.#key as unknown as Buffer);
    return new Strategy(
      {
        jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
        secretOrKeyProvider: provideKey,
        algorithms: [algorithm],
        issuer: this.#issuer,
        audience,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to give the strategy our clock
        jsonWebTokenOptions: { clockTimestamp },
      },
      readProof,
    );
  }

  #second(): number {
    return Math.floor(this.#clock.now().getTime() / Second.ms);
  }
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const readProof: VerifyCallback = (claims: unknown, done) => {
  const { sid, typ, exp } = claims as { sid?: unknown; typ?: unknown; exp?: unknown };
  const usable = typ === tokenType && typeof exp === 'number' && typeof sid === 'string' && uuidPattern.test(sid);
  done(null, usable ? ({ sessionId: sid, until: exp } satisfies Proof) : false);
};
