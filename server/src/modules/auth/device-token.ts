import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../../platform/secret.js';

/**
 * Marks a browser in which a person has signed in before. It lets nobody in; guesses from such a browser are only
 * counted apart, so that strangers who guess at an account cannot lock its owner out.
 */
export class DeviceTokens {
  readonly #key: Buffer;

  constructor(tokenSecret: Secret<string>) {
    this.#key = Buffer.from(hkdfSync('sha256', tokenSecret.reveal(), '', 'datavizpro device tokens', 32));
  }

  create(userId: string): string {
    const body = `${userId}.${randomBytes(12).toString('base64url')}`;
    return `${body}.${this.#seal(body).toString('base64url')}`;
  }

  /** The device's own name, when the token was made for this person; else null. */
  recognise(token: string | undefined, userId: string | undefined): string | null {
    const [owner, device, seal] = token?.split('.') ?? [];
    if (owner === undefined || device === undefined || seal === undefined || owner !== userId) return null;
    const given = Buffer.from(seal, 'base64url');
    const right = this.#seal(`${owner}.${device}`);
    return given.length === right.length && timingSafeEqual(given, right) ? device : null;
  }

  #seal(body: string): Buffer {
    return createHmac('sha256', this.#key).update(body).digest();
  }
}
