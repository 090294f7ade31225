import type { Request, RequestHandler, Response } from 'express';
import type { Counter } from 'prom-client';
import type { Clock } from '../clock.js';
import type { Log } from '../log/log.js';
import type { Reads } from '../db/index.js';
import type { Principal } from '../principal.js';
import type { RedisGateway } from '../redis/redis.js';
import type { Timings } from '../timings.js';
import type { Tracing } from '../tracing/index.js';
import type { Writes } from '../writes.js';
import { AppError } from '../app-error.js';
import type { Admission } from './admission.js';
import { AtOnce } from './at-once.js';
import type { AuditSink } from './audit-sink.js';
import type { Authenticator } from './authenticator.js';
import { writeReady, type HotPath } from './hot-path.js';
import type { Idempotency } from './idempotency.js';
import { addressOf, limitPerMinute } from './rate-limit.js';
import { readJsonBody } from './read-body.js';
import { requestIdOf } from './request-id.js';
import {
  scopeOf,
  sent,
  type Priority,
  type Reply,
  type Route,
  type RouteContext,
  type RouteDefinition,
  type RouteLimits,
} from './route.js';
import { validate } from './validate.js';

export interface DispatchDeps {
  readonly authenticator: Authenticator;
  readonly audit: AuditSink;
  readonly admission: Admission;
  readonly idempotency: Idempotency;
  readonly hotPath: HotPath;
  readonly redis: RedisGateway;
  readonly clock: Clock;
  readonly writes: Writes;
  readonly reads: Pick<Reads, 'wroteBy'>;
  readonly log: Log;
  readonly tracing: Tracing;
  readonly requests: Timings<'action' | 'method' | 'status'>;
  readonly shed: Counter<'reason'>;
}

/** Who sent a request, once known: for its limits, and for the audit of what failed later. */
const principals = new WeakMap<Request, Principal>();

type Context = RouteContext<unknown, unknown, unknown, unknown, Principal | null>;

const defaults = {
  atOnce: Infinity,
  bodyBytes: 1 << 20,
  perMinute: 600,
  deadlineMs: 30_000,
  priority: 'read',
} as const;
/** Many people may share one address, so an address may do this many times what one person may. */
const addressFactor = 10;

/** One route as Express sees it: limit → authenticate → validate → load + policy → handler → answer. */
export function dispatch(route: Route, deps: DispatchDeps): RequestHandler {
  const { definition } = route;
  const limits = { ...defaults, ...definition.limits };
  const perAddress = limitPerMinute(
    deps.redis,
    `ip:${definition.action}`,
    limits.perMinute * (definition.policy.kind === 'public' ? 1 : addressFactor),
    addressOf,
  );
  const perUser = limitPerMinute(
    deps.redis,
    `user:${definition.action}`,
    limits.perMinute,
    (req) => principals.get(req)?.userId ?? '',
  );
  const atOnce = new AtOnce(limits.atOnce);

  return async (req, res, next) => {
    const startedAt = process.hrtime.bigint();
    const leaving: (() => void)[] = [];
    let context: Context | null = null;
    const lifetime = createLifetime(res, limits.deadlineMs);
    try {
      leaving.push(deps.admission.enter(priorityOf(limits.priority, req)));
      if (scopeOf(definition) !== 'read') leaving.push(deps.writes.begin());
      await run(perAddress, req, res);
      const principal = await authenticate(definition, deps.authenticator, req);
      if (principal !== null) await run(perUser, req, res);
      if (principal !== null) leaving.push(atOnce.enter(principal.userId));
      const writer = principal !== null && scopeOf(definition) !== 'read' ? principal.userId : null;
      if (writer !== null) await deps.reads.wroteBy(writer);
      context = await prepare(definition, limits.bodyBytes, principal, req, res, lifetime.signal);
      const reply = await answerOnce(route, context, deps, req);
      if (writer !== null) await deps.reads.wroteBy(writer);
      // What was done is done: an audit that cannot be written is an alarm for the operator, not a failure for the person.
      await record(definition, context, 'ok', deps).catch((failure: unknown) =>
        deps.log.error('The audit event could not be written', { error: failure }),
      );
      send(req, res, reply, definition, deps.hotPath);
    } catch (error) {
      if (error instanceof AppError && error.code === 'overloaded') deps.shed.inc({ reason: 'overloaded' });
      await recordFailure(definition, context, error, req, res, deps).catch((failure: unknown) =>
        deps.log.error('The audit event could not be written', { error: failure }),
      );
      next(error);
    } finally {
      for (const leave of leaving) leave();
      lifetime.end();
      deps.requests.observe(
        { action: definition.action, method: definition.method, status: String(res.statusCode) },
        Number(process.hrtime.bigint() - startedAt) / 1e9,
      );
    }
  };
}

const priorityOf = (priority: NonNullable<RouteLimits['priority']>, req: Request): Priority =>
  typeof priority === 'function' ? priority(req.query) : priority;

async function authenticate(
  definition: RouteDefinition,
  authenticator: Authenticator,
  req: Request,
): Promise<Principal | null> {
  const { policy } = definition;
  if (policy.kind === 'public') return authenticator.authenticate(req).catch(() => null);
  const principal = await authenticator.authenticate(req);
  if (principal === null) throw new AppError('unauthenticated');
  principals.set(req, principal);
  if (principal.scopes !== null) checkToken(definition, principal.scopes);
  if (policy.kind === 'role' && principal.role !== policy.role) throw new AppError('forbidden');
  return principal;
}

/** A personal API token does only what it was made for. */
function checkToken(definition: RouteDefinition, scopes: readonly string[]): void {
  const scope = scopeOf(definition);
  if (definition.sessionOnly === true) throw new AppError('forbidden', 'Personal API tokens may not do this: sign in.');
  if (!scopes.includes(scope)) throw new AppError('forbidden', `This token lacks the scope "${scope}".`);
}

async function prepare(
  definition: RouteDefinition,
  bodyBytes: number,
  principal: Principal | null,
  req: Request,
  res: Response,
  signal: AbortSignal,
): Promise<Context> {
  const params = validate(req.params, definition.params, 'params');
  const query = validate(req.query, definition.query, 'query');
  const expectedVersion = definition.ifMatch === true ? ifMatch(req) : 0;
  const streamed = definition.consumes === 'multipart' || bodyBytes === 0;
  const body =
    streamed || definition.method === 'GET'
      ? {}
      : validate(await readJsonBody(req, bodyBytes), definition.body, 'body');
  const { policy } = definition;
  if (policy.kind !== 'object')
    return {
      principal,
      params,
      query,
      body,
      loaded: undefined,
      expectedVersion,
      requestId: requestIdOf(res),
      signal,
      ip: addressOf(req),
      req,
      res,
    };
  if (principal === null) throw new AppError('unauthenticated');
  const loaded = await policy.load({ principal, params, query, body });
  return {
    principal,
    params,
    query,
    body,
    loaded,
    expectedVersion,
    requestId: requestIdOf(res),
    signal,
    ip: addressOf(req),
    req,
    res,
  };
}

function ifMatch(req: Request): number {
  const value = req.get('if-match');
  if (value === undefined) throw new AppError('precondition_required');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(value)?.[1];
  if (version === undefined)
    throw new AppError('malformed_request', 'If-Match must be the version in quotes, e.g. "3".');
  return Number(version);
}

function answerOnce(route: Route, context: Context, deps: DispatchDeps, req: Request): Promise<Reply> {
  const key = req.get('idempotency-key');
  if (route.definition.idempotent !== true || key === undefined || context.principal === null)
    return route.handle(context);
  const { principal, params, query, body } = context;
  return deps.idempotency.once(
    { userId: principal.userId, action: route.definition.action, key, content: { params, query, body } },
    () => route.handle(context),
  );
}

function send(req: Request, res: Response, reply: Reply, definition: RouteDefinition, hotPath: HotPath): void {
  if (reply === sent || res.headersSent) return;
  res.set(reply.headers ?? {});
  if ('ready' in reply) {
    if (definition.hot === true) hotPath.keep(req, res, reply.ready);
    writeReady(req, res, reply.ready);
    return;
  }
  const status = reply.status ?? (reply.body === undefined ? 204 : 200);
  res.status(status);
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'no-store');
  const version = (reply.body as { version?: unknown } | undefined)?.version;
  if (typeof version === 'number') res.set('ETag', `"${version}"`);
  if (reply.body === undefined) res.end();
  else res.json(reply.body);
}

/** Aborts when the client has gone before the answer was complete, or when the deadline has passed. */
function createLifetime(res: Response, deadlineMs: number): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const onClose = (): void => {
    if (!res.writableFinished) controller.abort(new AppError('cancelled'));
  };
  res.once('close', onClose);
  const timer =
    deadlineMs > 0 ? setTimeout(() => controller.abort(new AppError('source_timeout')), deadlineMs) : undefined;
  return {
    signal: controller.signal,
    end: () => clearTimeout(timer),
  };
}

async function record(
  definition: RouteDefinition,
  context: Context,
  outcome: 'ok' | 'denied' | 'failed',
  deps: DispatchDeps,
  code?: string,
): Promise<void> {
  if (definition.audit !== true && outcome !== 'denied') return;
  const { id } = context.params as { id?: unknown };
  const kind = definition.action.split('.')[0] ?? definition.action;
  await deps.audit.record({
    at: deps.clock.now(),
    actorId: context.principal?.userId ?? null,
    action: definition.action,
    object: typeof id === 'string' ? { kind, id } : null,
    outcome,
    requestId: context.requestId,
    detail: { ip: context.ip, ...(code !== undefined && { code }) },
  });
}

/** Denials are always audited; other failures where the route is. */
async function recordFailure(
  definition: RouteDefinition,
  context: Context | null,
  error: unknown,
  req: Request,
  res: Response,
  deps: DispatchDeps,
): Promise<void> {
  const code = error instanceof AppError ? error.code : 'internal';
  const principal = principals.get(req) ?? null;
  const known: Context = context ?? {
    principal,
    params: req.params,
    query: {},
    body: {},
    loaded: undefined,
    expectedVersion: 0,
    requestId: requestIdOf(res),
    signal: AbortSignal.abort(),
    ip: addressOf(req),
    req,
    res,
  };
  await record(definition, known, code === 'forbidden' ? 'denied' : 'failed', deps, code);
}

/** An Express middleware as a promise. */
const run = (middleware: RequestHandler, req: Request, res: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void middleware(req, res, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('A middleware failed', { cause: error }));
    });
  });
