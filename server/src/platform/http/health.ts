import { timingSafeEqual } from 'node:crypto';
import express, { type Router } from 'express';
import type { Registry } from 'prom-client';
import type { Secret } from '../secret.js';

export interface Readiness {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Shallow liveness, readiness that names what is missing, and Prometheus metrics (by token, or from this machine only). */
export function healthRoutes(deps: {
  readonly readiness: () => Promise<readonly Readiness[]>;
  readonly metrics: Registry;
  readonly metricsToken: Secret<string> | null;
  readonly closing: () => boolean;
}): Router {
  const router = express.Router();
  router.get('/health/live', (_req, res) => res.set('Cache-Control', 'no-store').json({ status: 'ok' }));
  router.get('/health/ready', async (_req, res) => {
    const dependencies = await deps.readiness();
    const ready = !deps.closing() && dependencies.every(({ ok }) => ok);
    res
      .set('Cache-Control', 'no-store')
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready', dependencies });
  });
  router.get('/metrics', async (req, res, next) => {
    // Behind a proxy every request comes from this machine: then only the token opens it.
    const address = req.headers['x-forwarded-for'] === undefined ? req.socket.remoteAddress : undefined;
    if (!mayReadMetrics(req.get('authorization'), address, deps.metricsToken)) {
      next();
      return;
    }
    res.type(deps.metrics.contentType).send(await deps.metrics.metrics());
  });
  return router;
}

function mayReadMetrics(
  authorization: string | undefined,
  address: string | undefined,
  token: Secret<string> | null,
): boolean {
  if (token === null) return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
  const given = Buffer.from(authorization ?? '');
  const expected = Buffer.from(`Bearer ${token.reveal()}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
