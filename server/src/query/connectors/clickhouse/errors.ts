import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import { sqlError } from '../sql-error.js';
import { isTlsError, tlsFailure } from '../tls.js';

export interface ErrorContext {
  readonly host: string;
  readonly user: string;
  /** Absent while nothing but our own looking around is sent. */
  readonly sql?: string;
}

/** What ClickHouse said: `Code: 62, e.displayText() = DB::Exception: Syntax error …`. */
export class ClickHouseError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'ClickHouseError';
    this.code = code;
  }
}

/** Reads the text of an error, old servers' and new ones'. Null: it is none. */
export function parseError(text: string): ClickHouseError | null {
  const match =
    /Code: (\d+)[.,] (?:e\.displayText\(\) = )?(?:DB::)?(?:NetException|Exception|DB::\w+)?:? ?([\s\S]*)$/.exec(text);
  if (!match) return null;
  const message = (match[2] ?? '')
    .replace(/, e\.what\(\) = [\s\S]*$/, '')
    .replace(/\(version [^)]*\)+\s*$/, '')
    .replace(/^(?:Received from [^ ]+\s+)?(?:DB::Exception: )+/, '')
    .trim();
  return new ClickHouseError(Number(match[1]), message);
}

const networkCodes: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** What ClickHouse, HTTP or the network said, as an error of the catalogue. */
export function translateClickHouseError(error: unknown, context: ErrorContext): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ClickHouseError) return byCode(error, context);
  if (error instanceof Error && error.name === 'AbortError')
    return new AppError('cancelled', undefined, { cause: error });
  if (isTlsError(error)) return tlsFailure(error, context.host);
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (networkCodes.has(code) || message === 'aborted' || message === 'socket hang up')
    return new AppError('source_unreachable', 'The connection to the database broke.', { cause: error });
  if (code.startsWith('HPE_'))
    return stepFailed('login', 'What answers on this port does not speak HTTP.', { hint: wrongPort, cause: error });
  return new AppError('source_failed', 'The database answered with an error.', { cause: error });
}

export const wrongPort =
  'ClickHouse takes HTTP on port 8123, and with TLS on 8443; 9000 and 9440 are for its own client.';

type Translate = (error: ClickHouseError, context: ErrorContext) => AppError;

function byCode(error: ClickHouseError, context: ErrorContext): AppError {
  const known = codes.get(error.code);
  if (known) return known(error, context);
  return context.sql === undefined
    ? new AppError('source_failed', 'The database answered with an error.', { cause: error })
    : said(error, context);
}

/** `Syntax error: failed at position 12 (line 1, col 12): form sales`: counted in bytes from 1, in what was sent. */
const said: Translate = (error, { sql = '' }) => {
  const [, position, near = ''] = /failed at position (\d+)[^:]*(?::\s*([^\n]*))?/.exec(error.message) ?? [];
  if (position === undefined) return sqlError(error.message.slice(0, 500).replace(/\.?\s*$/, '.'), undefined, error);
  const before = Buffer.from(sql)
    .subarray(0, Number(position) - 1)
    .toString('utf8');
  const place = near
    .replace(/\. Expected[\s\S]*$/, '')
    .slice(0, 60)
    .trim();
  const message = place === '' ? 'SQL is wrong at its end.' : `SQL is wrong near "${place}".`;
  return sqlError(message, Math.min(before.length, sql.length), error);
};

const login: Translate = (cause, { user }) =>
  stepFailed('login', `The database refused the user "${user}" or the password.`, {
    hint: 'Check both, and from which addresses this user may connect (its "networks").',
    cause,
  });
const rights: Translate = (cause, { sql }) =>
  sql === undefined
    ? stepFailed('rights', 'This user may not use that database.', { hint: 'Grant it SELECT on the database.', cause })
    : new AppError('invalid_query', 'The user of this data source may not read that table or column.', { cause });
const reading: Translate = (cause) =>
  new AppError(
    'invalid_query',
    'Only reading is allowed here: the statement would change something, or read from elsewhere.',
    { cause },
  );
const away: Translate = (cause) =>
  new AppError('source_unreachable', 'A part of the cluster does not answer, so the result would not be whole.', {
    cause,
  });
const busy: Translate = (cause) =>
  new AppError('source_unreachable', 'The database runs as many queries as it may at the moment.', { cause });
const tooMuch: Translate = (cause) =>
  new AppError(
    'source_failed',
    'The query needed more memory or rows than the database gives it. Ask for less: fewer groups, a filter.',
    { cause },
  );
const tooLarge: Translate = (cause) =>
  new AppError('invalid_query', 'A number in the calculation is larger than the database can hold.', { cause });

const codes: ReadonlyMap<number, Translate> = new Map<number, Translate>([
  ...[192, 193, 194, 195, 516].map((code) => [code, login] as const),
  ...[291, 497].map((code) => [code, rights] as const),
  ...[164, 452].map((code) => [code, reading] as const),
  ...[209, 210, 279, 519].map((code) => [code, away] as const),
  [202, busy],
  ...[158, 241, 307, 396].map((code) => [code, tooMuch] as const),
  ...[69, 407].map((code) => [code, tooLarge] as const),
  [159, (cause) => new AppError('source_timeout', undefined, { cause })],
  [160, (cause) => new AppError('source_timeout', undefined, { cause })],
  [394, (cause) => new AppError('cancelled', undefined, { cause })],
  [
    81,
    (cause) =>
      stepFailed('rights', 'There is no database of that name, or this user may not see it.', {
        hint: 'Capitals count.',
        cause,
      }),
  ],
]);
