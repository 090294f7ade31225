import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';
import { nonceOf } from './security-headers.js';

const noncePlaceholder = '__CSP_NONCE__';

/** The built front end: hashed assets for a year, precompressed when there is a .br beside them, and the page for every other path. */
export function webApp(root: string): Router {
  const router = express.Router();
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  router.use(
    '/assets',
    precompressed(join(root, 'assets')),
    express.static(join(root, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  router.use(express.static(root, { index: false, maxAge: '1h' }));
  router.get(/^(?!\/(api|assets|health|metrics)(\/|$))/, (req, res, next) => {
    if (!req.accepts('html')) {
      next();
      return;
    }
    res
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(page.replaceAll(noncePlaceholder, nonceOf(res)));
  });
  return router;
}

/** Serves `name.js.br` for `name.js` to clients that take brotli: compressed once, at build time. */
function precompressed(root: string): RequestHandler {
  const types: Readonly<Record<string, string>> = {
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    svg: 'image/svg+xml',
  };
  return (req, res, next) => {
    const name = /^\/([\w.-]+\.(js|css|svg))$/.exec(req.path);
    if (
      name === null ||
      !/\bbr\b/.test(req.get('accept-encoding') ?? '') ||
      !existsSync(join(root, `${name[1] ?? ''}.br`))
    ) {
      next();
      return;
    }
    res.set({
      'Content-Encoding': 'br',
      'Content-Type': types[name[2] ?? ''] ?? 'application/octet-stream',
      Vary: 'Accept-Encoding',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    res.sendFile(`${name[1] ?? ''}.br`, { root, cacheControl: false });
  };
}
