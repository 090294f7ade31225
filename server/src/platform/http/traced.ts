import type { RequestHandler } from 'express';
import type { Tracing } from '../tracing/index.js';
import type { Route } from './route.js';

/**
 * A route as the first span of a trace, or as a child of the caller's. The path is told as it was declared: what
 * stands in an address may be a secret. Without tracing it is the handler itself.
 */
export function traced({ definition }: Route, handler: RequestHandler, tracing: Tracing): RequestHandler {
  if (!tracing.on) return handler;
  const { method, path, action } = definition;
  return (req, res, next) => {
    const span = tracing.start({
      name: `${method} ${path}`,
      kind: 'server',
      traceparent: req.get('traceparent'),
      attributes: { 'http.request.method': method, 'http.route': path, 'datavizpro.action': action },
    });
    res.once('close', () => {
      span.set({
        'http.response.status_code': res.statusCode,
        'datavizpro.request_id': String(res.getHeader('X-Request-Id') ?? ''),
        ...(!res.writableFinished && { 'error.type': 'cancelled' }),
      });
      span.end(res.statusCode >= 500 ? String(res.statusCode) : undefined);
    });
    return span.run(() => handler(req, res, next));
  };
}
