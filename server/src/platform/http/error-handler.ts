import type { ErrorRequestHandler } from 'express';
import type { Log } from '../log/log.js';
import { AppError } from '../app-error.js';
import { translateDatabaseError } from '../db/index.js';
import { toProblem } from './problem.js';
import { requestIdOf } from './request-id.js';

/**
 * The single door out for errors. Operational ones are answered as they are; programming errors are logged in full
 * and answered as `internal`. When the answer has begun, the connection is cut: half an answer must not look whole.
 */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const known = asAppError(error);
    const requestId = requestIdOf(res);
    if (known === null) log.error('Unexpected error', { error, method: req.method, path: req.path, requestId });
    else if (known.status >= 500) log.warn('Request failed', { code: known.code, error: known, requestId });
    if (res.headersSent) {
      res.destroy();
      return;
    }
    const problem = toProblem(known ?? error, requestId);
    if (known?.retryAfter !== undefined) res.setHeader('Retry-After', Math.max(1, Math.ceil(known.retryAfter)));
    res.setHeader('Cache-Control', 'no-store');
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** Errors of the libraries around us that are the caller's fault: broken URLs and aborted bodies. */
function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof URIError)
    return new AppError('malformed_request', 'The address is not valid.', { cause: error });
  // A database that goes away resets its connections; a caller's that breaks names no system call.
  const away = translateDatabaseError(error);
  if (away !== null) return away;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || name === 'AbortError')
    return new AppError('cancelled', undefined, { cause: error });
  return code === 'ENOSPC' ? new AppError('storage_full', undefined, { cause: error }) : null;
}
