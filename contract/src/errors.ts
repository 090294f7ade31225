/**
 * The error catalogue: every way in which a request can fail and be told so.
 * `docs/errors.md` lists the same codes, and a test holds both equal.
 * `fault` says whose move is next: the caller's, ours, or the external source's.
 */
export interface ErrorDefinition {
  readonly status: number;
  readonly title: string;
  readonly fault: 'caller' | 'us' | 'source';
  /** What the person can do next: one sentence, safe to show to anybody. */
  readonly advice: string;
}

const define = <const T extends Record<string, ErrorDefinition>>(catalogue: T): T => catalogue;

export const errorCatalogue = define({
  malformed_request: {
    status: 400,
    title: 'The request is malformed',
    fault: 'caller',
    advice: 'Correct the fields that are named.',
  },
  unauthenticated: { status: 401, title: 'Please sign in', fault: 'caller', advice: 'Sign in and try again.' },
  invalid_credentials: {
    status: 401,
    title: 'E-mail or password is wrong',
    fault: 'caller',
    advice: 'Check both and try again.',
  },
  session_revoked: {
    status: 401,
    title: 'Your session has ended',
    fault: 'caller',
    advice: 'Sign in again; what you typed is kept.',
  },
  forbidden: {
    status: 403,
    title: 'You may not do this',
    fault: 'caller',
    advice: 'Ask the owner or an administrator for the right.',
  },
  registration_closed: {
    status: 403,
    title: 'Registration is closed',
    fault: 'caller',
    advice: 'Ask an administrator for an invitation.',
  },
  origin_refused: {
    status: 403,
    title: 'The request comes from a foreign page',
    fault: 'caller',
    advice: 'Open the application itself and try again.',
  },
  not_found: {
    status: 404,
    title: 'There is nothing here',
    fault: 'caller',
    advice: 'It may have been deleted, or you may not have the right to see it.',
  },
  conflict: {
    status: 409,
    title: 'This clashes with what exists',
    fault: 'caller',
    advice: 'Load the newest state and try again.',
  },
  email_taken: {
    status: 409,
    title: 'This e-mail address is already in use',
    fault: 'caller',
    advice: 'Sign in, or use another address.',
  },
  request_in_progress: {
    status: 409,
    title: 'The same request is still running',
    fault: 'caller',
    advice: 'Wait for its answer.',
  },
  stale_version: {
    status: 412,
    title: 'Somebody saved a newer version',
    fault: 'caller',
    advice: 'Load the newest version; your changes are kept on this page.',
  },
  too_large: {
    status: 413,
    title: 'This is too large',
    fault: 'caller',
    advice: 'Send less, or ask the operator to raise the limit.',
  },
  unsupported_type: {
    status: 415,
    title: 'This kind of content is not supported',
    fault: 'caller',
    advice: 'Use CSV, TSV, JSON, NDJSON, Parquet or XLSX.',
  },
  unreadable_file: {
    status: 422,
    title: 'The file cannot be read',
    fault: 'caller',
    advice: 'The detail says what is wrong and what to do.',
  },
  unknown_column: {
    status: 422,
    title: 'There is no such column',
    fault: 'caller',
    advice: 'Use one of the nearest names.',
  },
  unknown_table: {
    status: 422,
    title: 'There is no such table',
    fault: 'caller',
    advice: 'Use one of the tables of this data source.',
  },
  invalid_query: {
    status: 422,
    title: 'The query cannot be run',
    fault: 'caller',
    advice: 'The detail names the part to change.',
  },
  invalid_formula: {
    status: 422,
    title: 'The formula is not valid',
    fault: 'caller',
    advice: 'The detail names the place.',
  },
  invalid_chart: {
    status: 422,
    title: 'The chart does not fit its data',
    fault: 'caller',
    advice: 'The detail names what is missing.',
  },
  schema_mismatch: {
    status: 422,
    title: 'The file does not match the table',
    fault: 'caller',
    advice: 'Look at the differences and confirm, or send another file.',
  },
  weak_password: {
    status: 422,
    title: 'This password is too weak',
    fault: 'caller',
    advice: 'Use at least 10 characters that are hard to guess.',
  },
  idempotency_mismatch: {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    fault: 'caller',
    advice: 'Use a new key.',
  },
  source_not_ready: {
    status: 422,
    title: 'The data is not ready yet',
    fault: 'caller',
    advice: 'Wait until the import is finished.',
  },
  precondition_required: {
    status: 428,
    title: 'If-Match is missing',
    fault: 'caller',
    advice: 'Send the version you have read as If-Match.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests',
    fault: 'caller',
    advice: 'Wait for the time in Retry-After.',
  },
  connection_failed: {
    status: 422,
    title: 'The database could not be reached with these settings',
    fault: 'caller',
    advice: 'The detail says which step failed: name, network, port, tunnel, TLS, login or rights.',
  },
  secrets_required: {
    status: 422,
    title: 'Passwords have to be sent again',
    fault: 'caller',
    advice: 'The connection leads elsewhere now: send the secrets that are named, too.',
  },
  egress_refused: {
    status: 422,
    title: 'This address may not be connected to',
    fault: 'caller',
    advice: 'Ask the operator to list it in EGRESS_ALLOW, or use a public address.',
  },
  sql_not_allowed: {
    status: 403,
    title: 'You may not send SQL to this data source',
    fault: 'caller',
    advice: 'Use a saved query, or ask the owner for the right to write SQL.',
  },
  not_supported: {
    status: 422,
    title: 'This database cannot do this',
    fault: 'caller',
    advice: 'The detail names the part; use another one, or another database.',
  },
  cancelled: {
    status: 499,
    title: 'The request was cancelled',
    fault: 'caller',
    advice: 'Send it again if you still need it.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    fault: 'us',
    advice: 'Try again; if it stays, give the request id to the operator.',
  },
  source_failed: {
    status: 502,
    title: 'The data source failed',
    fault: 'source',
    advice: 'Try again; if it stays, check the data source.',
  },
  source_unreachable: {
    status: 502,
    title: 'The data source cannot be reached',
    fault: 'source',
    advice: 'Check that it runs and can be reached from this server; it is tried again by itself.',
  },
  overloaded: {
    status: 503,
    title: 'The server is busy',
    fault: 'us',
    advice: 'Try again after the time in Retry-After.',
  },
  shutting_down: { status: 503, title: 'The server is restarting', fault: 'us', advice: 'Try again in a few seconds.' },
  storage_unavailable: {
    status: 503,
    title: 'The storage cannot be used',
    fault: 'us',
    advice: 'Nothing was changed. Tell the operator: a volume is missing, read-only or broken.',
  },
  source_timeout: {
    status: 504,
    title: 'The query took too long',
    fault: 'source',
    advice: 'Ask for less: a shorter period, fewer groups, a filter.',
  },
  storage_full: {
    status: 507,
    title: 'The disk is full',
    fault: 'us',
    advice: 'Nothing was changed. Free some space and try again.',
  },
});

export type ErrorCode = keyof typeof errorCatalogue;

export interface FieldError {
  /** Where in the request, as a dotted path: `query.measures.0.column`. */
  readonly path: string;
  readonly message: string;
  /** Nearest valid names, best first. */
  readonly suggestions?: readonly string[];
  /** For formulas and SQL: the character at which it goes wrong, from 0, in UTF-16 units of what was sent. */
  readonly position?: number;
}

/** RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
}
