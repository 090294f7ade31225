import type { Request } from 'express';
import type { Env } from '../../platform/env.js';
import { AppError } from '../../platform/app-error.js';

/**
 * Requests that live on a cookie must come from our own pages (or from no page at all: scripts have no Origin).
 * Browsers always send Origin with a POST, and pages cannot forge it; nor can they send JSON elsewhere unasked.
 */
export function requireOwnPage(req: Request, env: Pick<Env, 'publicUrl' | 'corsOrigins'>): void {
  const type = req.headers['content-type'];
  if (type !== undefined && !/^application\/json\b/i.test(type))
    throw new AppError('unsupported_type', 'Send the body as application/json.');
  const { origin } = req.headers;
  if (origin === undefined ? isForeignFetch(req) : !isOwn(origin, req, env)) throw new AppError('origin_refused');
}

/** Asked by a page of another site whose browser left Origin out. */
const isForeignFetch = (req: Request): boolean =>
  ['cross-site', 'same-site'].includes(req.headers['sec-fetch-site'] ?? '');

/** The page's own host counts as ours whatever PUBLIC_URL says: cookies of one host never travel from a page of another. */
function isOwn(origin: string, req: Request, env: Pick<Env, 'publicUrl' | 'corsOrigins'>): boolean {
  if (env.corsOrigins.includes(origin) || origin === new URL(env.publicUrl).origin) return true;
  return /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, '') === req.headers.host;
}
