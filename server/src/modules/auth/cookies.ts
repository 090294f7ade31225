import { parseCookie, stringifySetCookie, type SetCookie } from 'cookie';
import type { Request } from 'express';
import type { Clock } from '../../platform/clock.js';
import type { OpenSession } from './sessions.js';
import { Day, later, Second } from './time.js';

const deviceMs = 365 * Day.ms;

/** The names and attributes of our cookies. Behind TLS the `__Host-` prefix keeps other hosts of the domain from setting them. */
export class Cookies {
  readonly #clock: Clock;
  readonly #refresh: SetCookie;
  readonly #device: SetCookie;

  constructor(publicUrl: string, clock: Clock) {
    this.#clock = clock;
    const secure = publicUrl.startsWith('https:');
    const common = { value: '', httpOnly: true, sameSite: 'strict', secure, path: secure ? '/' : '/api/auth' } as const;
    const prefix = secure ? '__Host-' : '';
    this.#refresh = { ...common, name: `${prefix}dvp_refresh` };
    this.#device = { ...common, name: `${prefix}dvp_device` };
  }

  refreshToken(req: Request): string | undefined {
    return this.#read(req, this.#refresh);
  }

  deviceToken(req: Request): string | undefined {
    return this.#read(req, this.#device);
  }

  keepRefreshToken({ refreshToken, expiresAt }: OpenSession): string {
    return stringifySetCookie({ ...this.#refresh, value: refreshToken, ...this.#until(expiresAt) });
  }

  keepDeviceToken(value: string): string {
    return stringifySetCookie({ ...this.#device, value, ...this.#until(later(this.#clock.now(), deviceMs)) });
  }

  dropRefreshToken(): string {
    return stringifySetCookie({ ...this.#refresh, maxAge: 0, expires: new Date(0) });
  }

  #read(req: Request, { name }: SetCookie): string | undefined {
    const value = parseCookie(req.headers.cookie ?? '')[name];
    return value === '' ? undefined : value;
  }

  #until(expires: Date): Pick<SetCookie, 'expires' | 'maxAge'> {
    const leftMs = expires.getTime() - this.#clock.now().getTime();
    return { expires, maxAge: Math.max(0, Math.floor(leftMs / Second.ms)) };
  }
}
