import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const nonces = new WeakMap<Response, string>();

/** The nonce of this answer's style elements; the page hands it to the style engine. */
export const nonceOf = (res: Response): string => nonces.get(res) ?? '';

/** The page that shows one chart and nothing else: no sign-in, no way to the rest. */
const embedPage = /^\/embed\/charts\/[0-9a-f-]{36}$/;

/**
 * helmet with a strict policy: scripts only from our own files, styles only from our files or with this answer's nonce,
 * no objects, no foreign connections. No frames, but for the page of one chart in those that the operator allowed.
 */
export function securityHeaders(secure: boolean, embedOrigins: readonly string[] = []): RequestHandler[] {
  const makeNonce: RequestHandler = (_req, res, next) => {
    nonces.set(res, randomBytes(16).toString('base64'));
    next();
  };
  const mayBeFramed = ({ method, path }: Request): boolean =>
    embedOrigins.length > 0 && method === 'GET' && embedPage.test(path);
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        // React and the grid set positions through the CSSOM, which this does not concern; exported pictures carry attributes.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [(req) => (mayBeFramed(req as Request) ? ["'self'", ...embedOrigins].join(' ') : "'none'")],
        workerSrc: ["'self'", 'blob:'],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  const unframed: RequestHandler = (req, res, next) => {
    // It knows no origins: where frames are allowed, the policy alone says whose.
    if (mayBeFramed(req)) res.removeHeader('X-Frame-Options');
    next();
  };
  return [makeNonce, headers, unframed];
}
