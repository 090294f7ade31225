import { AsyncLocalStorage } from 'node:async_hooks';

/** Follows one request through everything it awaits, so that each log line can name it. */
export const requestContext = new AsyncLocalStorage<{ readonly requestId: string }>();
