import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import { sqlError } from '../sql-error.js';
import type { Locate, TrinoError } from './answers.js';

const server = 'The address, the port and the encryption have to be those of a Trino coordinator.';

/** Names of errors that say something other than "the SQL is wrong" or "Trino failed". */
const byName: Readonly<Record<string, (error: TrinoError) => AppError>> = {
  PERMISSION_DENIED: (error) =>
    stepFailed('rights', 'This user may not read what was asked for.', {
      hint: "Let Trino's access control give this user SELECT on it.",
      cause: error,
    }),
  CATALOG_NOT_FOUND: (error) =>
    stepFailed('rights', 'There is no such catalog on this server, or this user may not see it.', {
      hint: 'SHOW CATALOGS lists those that there are.',
      cause: error,
    }),
  EXCEEDED_TIME_LIMIT: timeout,
  EXCEEDED_CPU_LIMIT: timeout,
  ABANDONED_QUERY: timeout,
  USER_CANCELED: (cause) => new AppError('cancelled', undefined, { cause }),
  ADMINISTRATIVELY_KILLED: (cause) =>
    new AppError('source_failed', 'An administrator of Trino ended the query.', { cause }),
  DIVISION_BY_ZERO: (cause) => new AppError('invalid_query', 'The query divides by zero.', { cause }),
  NUMERIC_VALUE_OUT_OF_RANGE: (cause) =>
    new AppError('invalid_query', 'A number becomes too large for its type.', { cause }),
  INVALID_CAST_ARGUMENT: (cause) =>
    new AppError('invalid_query', 'A value cannot be read as the type that it is converted to.', { cause }),
};

function timeout(cause: TrinoError): AppError {
  return new AppError('source_timeout', undefined, { cause });
}

/** What Trino said about a statement. Its own words are shown only where they are about the SQL's text. */
export function statementFailed(error: TrinoError, locate?: Locate): AppError {
  const known = byName[error.errorName ?? ''];
  if (known) return known(error);
  if (error.errorType === 'USER_ERROR') return sqlError(plain(error.message), placeOf(error, locate), error);
  if (error.errorType === 'INSUFFICIENT_RESOURCES')
    return new AppError('source_failed', 'Trino has not enough memory or workers for this query. Ask for less.', {
      cause: error,
    });
  if (error.errorType === 'EXTERNAL')
    return new AppError('source_failed', 'What lies below Trino failed; its server log says more.', { cause: error });
  return new AppError('source_failed', 'Trino failed to run the query.', { cause: error });
}

/** Trino begins such sentences with the place, which is told apart, and ends them with all that it might expect. */
const plain = (message: string): string =>
  message
    .replace(/^line \d+:\d+: /, '')
    .replace(/ Expecting: [^]{100,}$/, '')
    .slice(0, 500);

const placeOf = ({ errorLocation, errorName = '' }: TrinoError, locate: Locate | undefined): number | undefined =>
  errorLocation && locate?.({ ...errorLocation, errorName });

/** An answer by HTTP that is not one of the protocol. */
export function answerFailed(status: number): AppError {
  if (status === 401)
    return stepFailed('login', 'Trino refused this user and password.', {
      hint: 'Passwords and tokens work only where Trino is set up for them, and only over TLS.',
    });
  if (status === 403)
    return stepFailed('login', 'Trino does not let this user in.', { hint: 'Ask who administers this server.' });
  if (status >= 300 && status < 400) return redirected();
  if (status === 502 || status === 503 || status === 504)
    return stepFailed('port', 'The server says that Trino is not there, or still starting.', {
      code: 'source_unreachable',
    });
  return stepFailed('port', `The server answered with HTTP ${String(status)}, which is not what Trino answers.`, {
    hint: server,
  });
}

export const redirected = (): AppError =>
  stepFailed('port', 'The server sends us to another address, which is not followed.', {
    hint: 'Enter the address that Trino gives itself; behind a proxy it needs http-server.process-forwarded=true.',
  });

export const unreadable = (cause?: unknown): AppError =>
  stepFailed('port', 'The server answered something else than Trino does.', { hint: server, cause });

/** What sending threw: our own errors stay, an abort becomes its reason, the rest means that the server is away. */
export function translate(error: unknown, signal: AbortSignal, deadline: AbortSignal): AppError {
  if (error instanceof AppError) return error;
  if (deadline.aborted) return new AppError('source_timeout', undefined, { cause: error });
  if (signal.aborted) return new AppError('cancelled', undefined, { cause: error });
  return stepFailed('port', 'The connection to Trino was lost.', { code: 'source_unreachable', cause: error });
}
