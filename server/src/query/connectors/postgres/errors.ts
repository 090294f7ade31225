import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import { tooManyTables } from '../database/catalog-budget.js';
import { sqlError } from '../sql-error.js';
import { MessageTooLong } from './message-limits.js';

/** What PostgreSQL says of an error, as far as we read it. Messages may be in any language; codes are not. */
interface ServerError {
  readonly code: string;
  readonly message: string;
  /** In characters, from 1. */
  readonly position?: string;
}

const isServerError = (error: unknown): error is ServerError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);

const startingUp = (cause: unknown): AppError =>
  new AppError('source_unreachable', 'The database is starting, stopping or recovering.', { cause });

const brokenOff = (cause: unknown): AppError =>
  new AppError('source_unreachable', 'The connection to the database broke off.', { cause });

/** While connecting and logging in. `encrypted` tells what the settings ask for. */
export function translateConnectError(error: unknown, database: string, encrypted: boolean): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return stepFailed('login', 'The server did not answer in time.', { code: 'source_unreachable', cause: error });
  if (isServerError(error)) return refused(error, database, encrypted);
  const message = error instanceof Error ? error.message : '';
  if (/password must be/.test(message))
    return stepFailed('login', 'This user needs a password.', { hint: 'Fill in the password.', cause: error });
  return stepFailed('login', 'The server ended the connection during login.', {
    hint: 'Check that this port is one of PostgreSQL, and that the server lets this machine in.',
    code: 'source_unreachable',
    cause: error,
  });
}

function refused(error: ServerError, database: string, encrypted: boolean): AppError {
  const fail = (detail: string, hint: string) => stepFailed('login', detail, { hint, cause: error });
  switch (error.code) {
    case '28P01':
      return fail('The user or the password is wrong.', 'Check both; passwords of PostgreSQL tell capitals apart.');
    case '28000':
      return encrypted
        ? fail('The server does not let this user in from here.', 'Ask its administrator for a line in pg_hba.conf.')
        : fail(
            'The server does not let this user in from here, or not without encryption.',
            'Choose "verify" or "require" for TLS, or ask for a line in pg_hba.conf.',
          );
    case '3D000':
      return fail(`There is no database "${database}" on this server.`, 'Check its name: capitals matter.');
    case '42501':
      return stepFailed('rights', `This user may not connect to the database "${database}".`, {
        hint: 'GRANT CONNECT ON DATABASE … TO … allows it.',
        cause: error,
      });
    case '53300':
      return stepFailed('login', 'The server has no connection left.', {
        hint: 'Others use all of them; a larger max_connections or a pooler helps.',
        code: 'source_unreachable',
        cause: error,
      });
    default:
      return /^57P/.test(error.code)
        ? startingUp(error)
        : stepFailed('login', 'The server refused the login.', { hint: 'Its log says why.', cause: error });
  }
}

type Translate = (error: ServerError, sql: string | undefined) => AppError;

const wouldWrite: Translate = (cause) =>
  new AppError('invalid_query', 'Only reading is possible here: this statement would change something.', { cause });
const functionStopped: Translate = (cause) =>
  new AppError('invalid_query', 'A function in the database refused to go on.', { cause });
/** Our own connection is there: one that a function wanted to make is not, which says nothing about this database. */
const noWayOut: Translate = (cause) =>
  new AppError('invalid_query', 'A function in the database could not connect to another server.', { cause });

/** What our own words say better, or without the values that PostgreSQL's words would show. */
const byCode: Readonly<Record<string, Translate>> = {
  '08001': noWayOut,
  '08003': noWayOut,
  '21000': aboutTheText,
  '25001': wouldWrite,
  '25006': wouldWrite,
  '42501': mayNot,
  '22012': (cause) => new AppError('invalid_query', 'The query divides by zero.', { cause }),
  '22003': (cause) => new AppError('invalid_query', 'A number becomes too large for its type.', { cause }),
  '0A000': (cause) => new AppError('invalid_query', 'The database does not support a part of this query.', { cause }),
  // A view that was never filled, a sequence that was never used.
  '55000': aboutTheText,
  '58P01': (cause) => new AppError('invalid_query', 'The server has no such file.', { cause }),
};

/** By the first two characters of the code. */
const byClass: Readonly<Record<string, Translate>> = {
  '08': brokenOff,
  '22': (cause) => new AppError('invalid_query', 'A value does not fit what the query does with it.', { cause }),
  '2F': functionStopped,
  '38': functionStopped,
  '39': functionStopped,
  '3F': aboutTheText,
  '40': (cause) => new AppError('source_failed', 'The database called the query off. Try again.', { cause }),
  '42': aboutTheText,
  '53': (cause) => new AppError('source_failed', 'The database has not enough memory, disk or connections.', { cause }),
  '54': (cause) => new AppError('invalid_query', 'The query is too large or too complex for the database.', { cause }),
  '55': (cause) => new AppError('source_failed', 'Something that the query needs is locked. Try again.', { cause }),
  '57': startingUp,
  P0: functionStopped,
};

/** Tables, and functions as well. Without a statement, of the connection as a whole. */
function mayNot(cause: ServerError, sql: string | undefined): AppError {
  const detail = 'The database user may not read everything that this asks for, or may not call a function in it.';
  return sql === undefined
    ? stepFailed('rights', detail, { hint: 'GRANT SELECT ON … TO … allows it.', cause })
    : new AppError('invalid_query', detail, { cause });
}

/** Syntax, names, types: PostgreSQL's words name what stands in the statement, and no data. */
function aboutTheText(error: ServerError, sql: string | undefined): AppError {
  const gone = error.code === '42P01' || error.code === '42703';
  const message = gone ? `${error.message}. If it was there before, refresh the tables.` : error.message;
  const position =
    sql === undefined || error.position === undefined ? undefined : offsetOf(sql, Number(error.position));
  return sqlError(message.slice(0, 500), position, error);
}

/** Characters counted from 1, as UTF-16 units counted from 0. */
function offsetOf(sql: string, position: number): number {
  let offset = 0;
  for (const character of sql) {
    position -= 1;
    if (position === 0) break;
    offset += character.length;
  }
  return offset;
}

const tooLong: (cause: unknown, sql: string | undefined) => AppError = (cause, sql) =>
  sql === undefined
    ? tooManyTables(cause)
    : new AppError(
        'invalid_query',
        'The values of these rows are too long to be taken in. Leave columns out, or shorten them.',
        { cause },
      );

/** While a statement runs. `sql`: only where it is not our own. `reason`: why we stopped it, when we did. */
export function translateQueryError(error: unknown, sql: string | undefined, reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  if (reason !== undefined) return new AppError('cancelled', undefined, { cause: reason });
  if (error instanceof AppError) return error;
  if (error instanceof MessageTooLong) return tooLong(error, sql);
  if (!isServerError(error)) return brokenOff(error);
  if (error.code === '57014') return new AppError('source_timeout', undefined, { cause: error });
  const known = byCode[error.code] ?? byClass[error.code.slice(0, 2)];
  return (
    known?.(error, sql) ?? new AppError('source_failed', 'The database failed to run the query.', { cause: error })
  );
}
