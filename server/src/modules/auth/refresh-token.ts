import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../../platform/secret.js';

const idBytes = 16;
const secretBytes = 32;
const sealBytes = 16;

export interface RefreshToken {
  readonly sessionId: string;
  /** What travels: session id, 256-bit secret and seal, in base64url. */
  readonly text: string;
}

/**
 * Makes and recognises refresh tokens. Each carries a seal, so that an old token of a session (theft: end the family)
 * is told apart from a made-up one (ignore it). The successor of a token is derived from it under a key of the server:
 * tabs that renew at the same time get the same one, although only hashes are stored.
 */
export class RefreshTokens {
  readonly #key: Buffer;

  constructor(tokenSecret: Secret<string>) {
    this.#key = Buffer.from(hkdfSync('sha256', tokenSecret.reveal(), '', 'datavizpro refresh tokens', 32));
  }

  first(sessionId: string): RefreshToken {
    return this.#build(sessionId, randomBytes(secretBytes));
  }

  successor(token: RefreshToken): RefreshToken {
    return this.#build(token.sessionId, this.#mac('successor', Buffer.from(token.text, 'base64url')));
  }

  /** Null for everything that this server did not make. */
  recognise(text: string): RefreshToken | null {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length !== idBytes + secretBytes + sealBytes || bytes.toString('base64url') !== text) return null;
    const body = bytes.subarray(0, idBytes + secretBytes);
    if (!timingSafeEqual(bytes.subarray(idBytes + secretBytes), this.#seal(body))) return null;
    return { sessionId: toUuid(body.subarray(0, idBytes)), text };
  }

  #build(sessionId: string, secret: Buffer): RefreshToken {
    const body = Buffer.concat([Buffer.from(sessionId.replaceAll('-', ''), 'hex'), secret]);
    return { sessionId, text: Buffer.concat([body, this.#seal(body)]).toString('base64url') };
  }

  #seal(body: Buffer): Buffer {
    return this.#mac('seal', body).subarray(0, sealBytes);
  }

  #mac(purpose: 'seal' | 'successor', bytes: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(purpose).update(bytes).digest();
  }
}

const toUuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
