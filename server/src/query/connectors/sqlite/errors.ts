import { AppError } from '../../../platform/app-error.js';
import { sqlError } from '../sql-error.js';
import { SqliteError } from './session.js';

/** What went wrong, as an error of the catalogue. `stop` tells why we ended the work, when we did. */
export function translateSqliteError(error: unknown, sql: string, stop: AbortSignal): AppError {
  if (stop.aborted) {
    const reason: unknown = stop.reason;
    if (reason instanceof AppError) return reason;
    const isDeadline = reason instanceof DOMException && reason.name === 'TimeoutError';
    return new AppError(isDeadline ? 'source_timeout' : 'cancelled', undefined, { cause: reason });
  }
  if (error instanceof AppError) return error;
  if (!(error instanceof SqliteError)) return opening(error);
  if (/readonly|query_only/.test(error.message))
    return new AppError('invalid_query', 'Only reading is possible here: this statement would change something.', {
      cause: error,
    });
  if (/out of memory|too big/.test(error.message))
    return new AppError('invalid_query', 'This takes more memory than there is for SQLite. Ask for less at a time.', {
      cause: error,
    });
  if (/malformed|not a database|disk I\/O/.test(error.message))
    return new AppError('source_failed', 'The file is damaged, or no SQLite database.', { cause: error });
  return sqlError(error.message.slice(0, 500), placeOf(error.message, sql), error);
}

const opening = (cause: unknown): AppError =>
  new AppError(
    'source_failed',
    'The file could not be opened as a SQLite database. One in WAL mode has to be switched: PRAGMA journal_mode = DELETE.',
    { cause },
  );

/** SQLite says what the error is near to: only where that stands there once, the place is known. */
function placeOf(message: string, sql: string): number | undefined {
  const near = /near "(.+)": syntax error/.exec(message)?.[1] ?? /no such column: (.+)$/.exec(message)?.[1];
  if (near === undefined) return undefined;
  const at = sql.indexOf(near);
  return at >= 0 && sql.indexOf(near, at + 1) < 0 ? at : undefined;
}
