import { EngineBusyError, EngineCrashedError, EngineQueryError, EngineTimeoutError } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import { sqlError } from '../sql-error.js';

/** What the engine threw, as an error of the catalogue. The engine's messages are safe to show. */
export function translateEngineError(error: unknown): unknown {
  if (error instanceof EngineQueryError) {
    if (error.position !== undefined) return sqlError(error.message, error.position, error);
    return new AppError('invalid_query', error.message, { cause: error });
  }
  if (error instanceof EngineTimeoutError) return new AppError('source_timeout', undefined, { cause: error });
  if (error instanceof EngineBusyError) {
    return new AppError('overloaded', 'Too many queries are waiting. Try again in a few seconds.', {
      cause: error,
      retryAfter: 3,
    });
  }
  if (error instanceof EngineCrashedError) {
    const detail =
      'The query needed more than the engine could give, and was stopped. Ask for less: fewer groups, a filter.';
    return new AppError('source_failed', detail, { cause: error });
  }
  if (error instanceof Error && error.name === 'AbortError')
    return new AppError('cancelled', undefined, { cause: error });
  return error;
}
