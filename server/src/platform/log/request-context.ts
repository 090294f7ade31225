import { AsyncLocalStorage } from 'node:async_hooks';

/** Written into every log line; the names of the trace are those that collectors look for. */
export interface RequestContext {
  readonly requestId?: string;
  readonly trace_id?: string;
  readonly span_id?: string;
}

/** Follows one request (or job) through everything it awaits, so that each log line can name it. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
