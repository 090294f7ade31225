import type { Request, Response } from 'express';
import type { ObjectSchema } from 'joi';
import type { Access, Role } from '@datavizpro/contract';
import type { Principal } from '../principal.js';

/** What a handler gets: everything validated, authenticated and loaded. */
export interface RouteContext<Params, Query, Body, Loaded, Who> {
  readonly principal: Who;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** What the policy's loader returned. */
  readonly loaded: Loaded;
  /** From `If-Match`; always there when the route says `ifMatch: true`. */
  readonly expectedVersion: number;
  readonly requestId: string;
  /** Aborted when the client goes away or the deadline passes. */
  readonly signal: AbortSignal;
  readonly ip: string;
  /** For the few handlers that stream, read a multipart body or set cookies. */
  readonly req: Request;
  readonly res: Response;
}

/** Bytes that were encoded and compressed before: sent as they are, or 304 when the client has them already. */
export interface ReadyBytes {
  readonly body: Buffer;
  readonly brotli: Buffer | null;
  /** Without quotes. */
  readonly etag: string;
  readonly contentType: string;
}

/**
 * What a handler returns: a JSON body, ready bytes (chart data: no JSON.stringify, no compression per request;
 * on a `hot` route also answered in front of Express for a second), or `sent` when it wrote the response itself.
 */
export type Reply =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly ready: ReadyBytes; readonly headers?: Readonly<Record<string, string>> }
  | typeof sent;
export const sent = Symbol('sent');

/**
 * Who may call, decided before the handler runs. A route without a policy does not compile.
 * `object`: the loader gets the principal and must throw `not_found` for what this principal may not see,
 * `forbidden` for what it may see but not touch this way.
 */
export type Policy<Params, Query, Body, Loaded> =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'role'; readonly role: Role }
  | {
      readonly kind: 'object';
      /** For the authorisation matrix: which kind of object, and what is needed on it. */
      readonly object: string;
      readonly need: Access;
      readonly load: (context: { principal: Principal; params: Params; query: Query; body: Body }) => Promise<Loaded>;
    };

/** Who is sent away first when there is too much to do: exports, then reads. */
export type Priority = 'health' | 'auth' | 'read' | 'export';

export interface RouteLimits {
  /** Bytes of a JSON body. Default 1 MiB. Zero: no body is read (the handler streams it). */
  readonly bodyBytes?: number;
  /** Requests per minute and caller (user, or address when nobody is signed in). Default 600. */
  readonly perMinute?: number;
  /** Requests of one person at the same time, on each instance. For those that may last: uploads, events. Default: no bound. */
  readonly atOnce?: number;
  /** Milliseconds until `signal` aborts. Default 30,000. Zero: none. */
  readonly deadlineMs?: number;
  /** Order of admission under load. Default `read`. */
  readonly priority?: Priority | ((query: Request['query']) => Priority);
}

export interface RouteDefinition<Params = unknown, Query = unknown, Body = unknown, Loaded = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express path: `/api/charts/:id`. */
  readonly path: string;
  /** `noun.verb`, stable: for audit, metrics and the matrix. */
  readonly action: string;
  /** One line for the OpenAPI page. */
  readonly summary: string;
  readonly policy: Policy<Params, Query, Body, Loaded>;
  readonly params?: ObjectSchema<Params>;
  readonly query?: ObjectSchema<Query>;
  readonly body?: ObjectSchema<Body>;
  /** `multipart` bodies are read by the handler. */
  readonly consumes?: 'json' | 'multipart';
  /** Media types other than JSON that it may answer with, for OpenAPI. */
  readonly produces?: readonly string[];
  readonly limits?: RouteLimits;
  /** Writes an audit event with this action; `object` names what it was done to. */
  readonly audit?: boolean;
  /** The request must carry `If-Match`; 428 without. */
  readonly ifMatch?: boolean;
  /** `Idempotency-Key` is honoured: the same key and body give the first answer again. */
  readonly idempotent?: boolean;
  /**
   * GET only, answers with `ready` bytes: a hit is answered in front of Express for at most a second to the same
   * credentials and address. Rights act within that second.
   */
  readonly hot?: boolean;
  /** Needed scope of a personal API token. Default: `read` for GET, `write` otherwise. */
  readonly scope?: 'read' | 'write' | 'admin';
  /** Refused for personal API tokens (changing a password, making tokens). */
  readonly sessionOnly?: boolean;
}

/** What a personal API token must have to call a route. */
export const scopeOf = ({ scope, method }: RouteDefinition): 'read' | 'write' | 'admin' =>
  scope ?? (method === 'GET' ? 'read' : 'write');

type Who<P> = P extends { kind: 'public' } ? Principal | null : Principal;

/** A route ready for the router: its definition and its handler, types erased. */
export interface Route {
  readonly definition: RouteDefinition;
  readonly handle: (context: RouteContext<unknown, unknown, unknown, unknown, Principal | null>) => Promise<Reply>;
}

/**
 * The one way to declare an endpoint. Order at run time:
 * limit → authenticate → validate → load + policy → handler → present; every failure leaves by the error handler.
 */
export function route<
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Loaded = unknown,
  P extends Policy<Params, Query, Body, Loaded> = Policy<Params, Query, Body, Loaded>,
>(
  definition: RouteDefinition<Params, Query, Body, Loaded> & { readonly policy: P },
  handle: (context: RouteContext<Params, Query, Body, Loaded, Who<P>>) => Promise<Reply>,
): Route {
  // The router only ever calls the handler with what the same definition validated: this is where the types are erased.
  return { definition: definition as unknown as RouteDefinition, handle: handle as unknown as Route['handle'] };
}
