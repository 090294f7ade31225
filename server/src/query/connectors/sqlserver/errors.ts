import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import { positionOf, sqlError } from '../sql-error.js';
import { isTlsError, tlsFailure } from '../tls.js';

/** What SQL Server says of an error. Messages may be in any language; numbers are not. */
export interface ServerError {
  readonly number: number;
  readonly message: string;
  readonly lineNumber?: number;
}

/** The first thing that the server complained about: what follows is about its consequences. */
function serverErrorOf(error: unknown): ServerError | null {
  if (error instanceof AggregateError) return serverErrorOf(error.errors[0]);
  return error instanceof Error && 'number' in error && typeof error.number === 'number'
    ? (error as Error & ServerError)
    : null;
}

/** While connecting and logging in. `said`: what the server told before it refused. */
export function translateConnectError(error: unknown, host: string, database: string, said: ServerError | null) {
  const own = causeOf(error, (cause) => cause instanceof AppError);
  if (own instanceof AppError) return own;
  if (said) return refused(said, database);
  const tls = causeOf(error, isTlsError);
  if (tls) return tlsFailure(tls, host);
  const code = codeOf(error);
  if (code === 'EENCRYPT')
    return stepFailed('tls', 'The server lets nobody in without encryption.', {
      hint: 'Choose "verify" or "require" for TLS.',
      cause: error,
    });
  if (code === 'ETIMEOUT' || (error instanceof DOMException && error.name === 'TimeoutError'))
    return stepFailed('login', 'The server did not answer in time.', { code: 'source_unreachable', cause: error });
  return stepFailed('login', 'The server ended the connection during login.', {
    hint: 'Check that this port is one of SQL Server, and that the server lets this machine in.',
    code: 'source_unreachable',
    cause: error,
  });
}

/** The first in the chain of causes that passes. */
function causeOf(error: unknown, test: (cause: unknown) => boolean): unknown {
  for (let current = error, depth = 0; current !== undefined && depth < 10; depth += 1) {
    if (test(current)) return current;
    current = current instanceof Error ? current.cause : undefined;
  }
  return undefined;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

type Refusal = readonly [detail: string, hint: string];
const passwordPast: Refusal = [
  'The password of this user has expired.',
  'Give the user a new one, or let it never expire.',
];
const busy: Refusal = ['The database is not available at the moment.', 'It is tried again by itself.'];

const refusals: Readonly<Record<number, Refusal>> = {
  18452: ['The server takes only logins of Windows.', 'Let it take logins of SQL Server, too ("mixed mode").'],
  18456: [
    'The user or the password is wrong, or this login is not allowed.',
    "Check both; the server's log says which.",
  ],
  18470: ['This login is disabled.', 'ALTER LOGIN … ENABLE lets it in again.'],
  18486: ['This login is locked.', 'ALTER LOGIN … UNLOCK lets it in again.'],
  18487: passwordPast,
  18488: passwordPast,
  40615: ['The firewall of the server does not let this machine in.', 'Add a rule for its address.'],
  40613: busy,
  40197: busy,
  40501: busy,
};
const unavailable: ReadonlySet<number> = new Set([40613, 40197, 40501]);
const databaseUnknown: ReadonlySet<number> = new Set([4060, 4063, 4064, 911, 916]);

function refused(said: ServerError, database: string): AppError {
  if (databaseUnknown.has(said.number))
    return stepFailed('login', `There is no database "${database}", or this user may not open it.`, {
      hint: 'Check its name; CREATE USER … FOR LOGIN … in that database lets a login in.',
      cause: said,
    });
  const [detail, hint] = refusals[said.number] ?? ['The server refused the login.', "The server's log says why."];
  const code = unavailable.has(said.number) ? { code: 'source_unreachable' as const } : {};
  return stepFailed('login', detail, { hint, cause: said, ...code });
}

/** About the text of a statement: the words of SQL Server name what stands in it, and no data. */
const aboutTheText: ReadonlySet<number> = new Set([
  102, 103, 104, 105, 106, 107, 108, 109, 116, 119, 120, 121, 123, 125, 127, 128, 130, 131, 137, 141, 142, 144, 145,
  147, 153, 155, 156, 161, 162, 164, 169, 170, 174, 189, 195, 201, 205, 207, 208, 209, 245, 252, 263, 266, 306, 319,
  402, 403, 421, 447, 448, 451, 457, 468, 529, 1011, 1013, 1031, 1033, 1035, 1038, 1046, 1060, 1062, 4104, 4108, 4109,
  4113, 4121, 5308, 5309, 5310, 8114, 8116, 8117, 8118, 8119, 8120, 8121, 8124, 8127, 8155, 8156, 8157, 8158, 8159,
  10734, 10742, 10743, 10744, 10753, 11501, 46010,
]);
/** Of these, the words show a value: ours do not. */
const withData: ReadonlySet<number> = new Set([245, 8114]);
const gone: ReadonlySet<number> = new Set([207, 208]);
const rights: ReadonlySet<number> = new Set([229, 230, 262, 297, 300, 371, 916, 15247]);

const sentences: Readonly<Record<number, string>> = {
  220: 'A number becomes too large for its type.',
  241: 'A text cannot be read as a date.',
  242: 'A text is a date that there is not.',
  245: 'A value cannot be read as the type that it is converted to.',
  248: 'A number becomes too large for its type.',
  517: 'A date becomes one that there is not.',
  8003: 'The query has more values than SQL Server takes.',
  8114: 'A value cannot be read as the type that it is converted to.',
  8115: 'A number becomes too large for its type.',
  8134: 'The query divides by zero.',
  8169: 'A text is not a unique identifier.',
  8623: 'The query is too complex for the database.',
  8631: 'The query is too complex for the database.',
  8632: 'The query is too complex for the database.',
};
const calledOff: ReadonlySet<number> = new Set([1205, 1222, 3960, 3961, 701, 802, 8645, 10928, 10929]);

/** While a statement runs. `reason`: why we stopped it, when we did. */
export function translateQueryError(error: unknown, sql: string, reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  if (reason !== undefined) return new AppError('cancelled', undefined, { cause: reason });
  if (error instanceof AppError) return error;
  const said = serverErrorOf(error);
  if (!said) return new AppError('source_unreachable', 'The connection to the database broke off.', { cause: error });
  return told(said, sql);
}

function told(said: ServerError, sql: string): AppError {
  const { number } = said;
  if (rights.has(number))
    return stepFailed('rights', 'The database user may not read everything that this asks for.', {
      hint: 'ALTER ROLE db_datareader ADD MEMBER … allows it, or GRANT SELECT ON … TO ….',
      cause: said,
    });
  if (aboutTheText.has(number) && !withData.has(number)) return sqlError(wordsOf(said), placeOf(said, sql), said);
  const sentence = sentences[number];
  if (sentence !== undefined) return new AppError('invalid_query', sentence, { cause: said });
  if (calledOff.has(number))
    return new AppError('source_failed', 'The database called the query off. Try again.', { cause: said });
  return new AppError('source_failed', `The database failed to run the query (error ${String(number)}).`, {
    cause: said,
  });
}

const wordsOf = ({ number, message }: ServerError): string =>
  `${message.slice(0, 500)}${gone.has(number) ? ' If it was there before, refresh the tables.' : ''}`;

/** SQL Server tells the line only. */
function placeOf({ lineNumber }: ServerError, sql: string): number | undefined {
  return lineNumber === undefined || lineNumber < 1 ? undefined : positionOf(sql, lineNumber, 1);
}
