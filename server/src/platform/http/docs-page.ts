import express, { type Router } from 'express';
import { getAbsoluteFSPath } from 'swagger-ui-dist';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>DataVizPro API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>`;
const start = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });";

/** The page over /api/openapi.json. Everything comes from this server; no script is inline. */
export function docsPage(): Router {
  const router = express.Router();
  // Swagger UI sets style attributes and draws icons from data URLs: its own, narrower-scoped policy.
  router.use((_req, res, next) => {
    res.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    next();
  });
  router.get('/', (_req, res) => res.type('html').send(page));
  router.get('/start.js', (_req, res) => res.type('js').send(start));
  router.use(express.static(getAbsoluteFSPath(), { index: false }));
  return router;
}
