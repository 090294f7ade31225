import { createServer, type Server } from 'node:http';
import { setImmediate as immediately, setTimeout as sleep } from 'node:timers/promises';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type RequestHandler, type Router } from 'express';
import { Counter, Gauge } from 'prom-client';
import type { Platform } from '../platform.js';
import { createTimings } from '../timings.js';
import { AppError } from '../app-error.js';
import { Admission } from './admission.js';
import type { AuditSink } from './audit-sink.js';
import type { Authenticator } from './authenticator.js';
import { dispatch, type DispatchDeps } from './dispatch.js';
import { docsPage } from './docs-page.js';
import { errorHandler } from './error-handler.js';
import { healthRoutes, type Readiness } from './health.js';
import { HotPath } from './hot-path.js';
import { Idempotency } from './idempotency.js';
import { buildOpenApi } from './openapi.js';
import { requestId } from './request-id.js';
import type { Route } from './route.js';
import { securityHeaders } from './security-headers.js';
import { traced } from './traced.js';
import { webApp } from './web-app.js';

export interface HttpAppOptions {
  readonly platform: Pick<
    Platform,
    'env' | 'log' | 'metrics' | 'tracing' | 'db' | 'reads' | 'redis' | 'clock' | 'writes'
  >;
  readonly routes: readonly Route[];
  readonly authenticator: Authenticator;
  readonly audit: AuditSink;
  readonly readiness: () => Promise<readonly Readiness[]>;
  readonly version: string;
  /** Folder of the built front end; null: the API alone. */
  readonly webRoot: string | null;
}

export interface HttpApp {
  readonly server: Server;
  readonly admission: Admission;
  readonly idempotency: Idempotency;
  /**
   * Goes on answering for a while in which balancers notice: not ready any more, and each connection ends with its
   * next answer.
   */
  drain(ms: number): Promise<void>;
  /** Stops accepting, lets what is in flight finish for at most `graceMs`, then cuts. */
  close(graceMs: number): Promise<void>;
}

/** The whole HTTP side from the list of routes. Nothing else registers an endpoint. */
export function createHttpApp(options: HttpAppOptions): HttpApp {
  const { env } = options.platform;
  const admission = new Admission(env.maxInFlight);
  const idempotency = new Idempotency(options.platform.db, options.platform.env.tokenSecret);
  const hotPath = new HotPath(options.platform.writes);
  const app = baseApp(options);
  app.use(
    healthRoutes({
      readiness: options.readiness,
      metrics: options.platform.metrics,
      metricsToken: env.metricsToken,
      closing: () => closing,
    }),
  );
  app.use(
    apiRouter(options, {
      ...options.platform,
      authenticator: options.authenticator,
      audit: options.audit,
      admission,
      idempotency,
      hotPath,
      ...createMetrics(options, admission, hotPath),
    }),
  );
  if (options.webRoot !== null) app.use(webApp(options.webRoot));
  app.use(() => {
    throw new AppError('not_found');
  });
  app.use(errorHandler(options.platform.log));

  let closing = false;
  const server = createServer({ requestTimeout: 0, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, (req, res) => {
    if (closing) res.setHeader('Connection', 'close');
    if (!hotPath.serve(req, res)) app(req, res);
  });
  return {
    server,
    admission,
    idempotency,
    drain: async (ms) => {
      closing = true;
      await sleep(ms);
    },
    close: async (graceMs) => {
      closing = true;
      // What has come in is answered: a balancer may have sent what it cannot send again.
      await closeServer(server, graceMs);
      admission.close();
    },
  };
}

function baseApp({ platform: { env } }: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  app.set('case sensitive routing', true);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(requestId());
  app.use(...securityHeaders(env.publicUrl.startsWith('https:'), env.embedOrigins));
  app.use(
    cors({
      origin: [...env.corsOrigins],
      credentials: true,
      maxAge: 600,
      exposedHeaders: ['ETag', 'X-Request-Id', 'Retry-After', 'Content-Disposition'],
    }),
  );
  app.use(compression({ threshold: 1024 }));
  return app;
}

function apiRouter(options: HttpAppOptions, deps: DispatchDeps): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const openApi = JSON.stringify(buildOpenApi(options.routes, options.version));
  router.get('/api/openapi.json', (_req, res) => res.type('json').send(openApi));
  router.use('/api/docs', docsPage());
  router.use(byResource(options.routes, deps));
  return router;
}

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;
const resourceOf = (path: string): string => path.split('/', 3)[2] ?? '';

/** A router for each resource: Express tries its routes one after the other, and there are far more than a hundred. */
function byResource(routes: readonly Route[], deps: DispatchDeps): RequestHandler {
  const routers = new Map<string, Router>();
  for (const route of routes) {
    const { method, path } = route.definition;
    const router = routers.get(resourceOf(path)) ?? express.Router({ caseSensitive: true, strict: true });
    routers.set(resourceOf(path), router);
    router[methods[method]](path, traced(route, dispatch(route, deps), deps.tracing));
  }
  return (req, res, next) => {
    const router = routers.get(resourceOf(req.path));
    if (router) router(req, res, next);
    else next();
  };
}

function createMetrics(
  { platform }: HttpAppOptions,
  admission: Admission,
  hotPath: HotPath,
): Pick<DispatchDeps, 'requests' | 'shed'> {
  const registers = [platform.metrics];
  new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests being worked on',
    registers,
    collect() {
      this.set(admission.inFlight);
    },
  });
  new Counter({
    name: 'http_hot_answers_total',
    help: 'Answers given in front of Express',
    registers,
    collect() {
      this.reset();
      this.inc(hotPath.served);
    },
  });
  return {
    requests: createTimings({
      name: 'http_request_duration_seconds',
      help: 'Duration of requests by action',
      labelNames: ['action', 'method', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30],
      registry: platform.metrics,
      tracing: platform.tracing,
    }),
    shed: new Counter({
      name: 'http_requests_shed_total',
      help: 'Requests refused to keep the rest fast',
      labelNames: ['reason'],
      registers,
    }),
  };
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  // Right after a round of accepting: connections that nobody has accepted yet are cut when listening ends.
  await immediately();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A connection whose last answer has just gone out would stay open for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
  clearInterval(idle);
}
