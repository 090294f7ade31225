export { createHttpApp, type HttpApp, type HttpAppOptions } from './app.js';
export {
  route,
  sent,
  type Policy,
  type ReadyBytes,
  type Reply,
  type Route,
  type RouteContext,
  type RouteDefinition,
} from './route.js';
export { httpPersistence } from './idempotency.js';
export type { AuditRecord, AuditSink } from './audit-sink.js';
export type { Authenticator } from './authenticator.js';
export type { Readiness } from './health.js';
export { buildOpenApi } from './openapi.js';
