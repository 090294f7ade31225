import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import { positionOf, sqlError } from '../sql-error.js';
import { isTlsError, tlsFailure } from '../tls.js';

/** What a message is about: for which host, and which statement where there is one. */
export interface ErrorContext {
  readonly host: string;
  readonly user: string;
  readonly sql?: string;
}

interface MysqlError extends Error {
  readonly errno?: number;
  readonly code?: string;
  readonly sqlMessage?: string;
}

/** What MySQL, the driver or the network said, as an error of the catalogue. */
export function translateMysqlError(error: unknown, context: ErrorContext): AppError {
  if (error instanceof AppError) return error;
  const known = error as MysqlError;
  if (known.name === 'AbortError') return new AppError('cancelled', undefined, { cause: error });
  if (known.name === 'TimeoutError')
    return new AppError('source_unreachable', 'The database did not answer in time.', { cause: error });
  const byNumber = known.errno === undefined ? undefined : numbers.get(known.errno);
  if (byNumber) return byNumber(known, context);
  if (isTlsError(error) || known.code === 'HANDSHAKE_SSL_ERROR') return tlsFailure(unwrapped(known), context.host);
  const byCode = codes[known.code ?? ''];
  if (byCode) return byCode(known, context);
  if (lostCodes.has(known.code ?? '')) return lost(known);
  // The rest of what the server says about a statement: its message names what the person wrote, and nothing else.
  if (known.sqlMessage !== undefined && context.sql !== undefined) return said(known, context);
  return new AppError('source_failed', 'The database answered with an error.', { cause: error });
}

type Translate = (error: MysqlError, context: ErrorContext) => AppError;

/** mysql2 puts a code of its own over the one that TLS gave: it is told by its words again. */
const tlsCodes: readonly (readonly [RegExp, string])[] = [
  [/does not match certificate's altnames/i, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [/self[- ]signed certificate in certificate chain/i, 'SELF_SIGNED_CERT_IN_CHAIN'],
  [/self[- ]signed certificate/i, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  [/unable to (?:verify|get)/i, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  [/certificate has expired/i, 'CERT_HAS_EXPIRED'],
  [/certificate is not yet valid/i, 'CERT_NOT_YET_VALID'],
];
function unwrapped(error: MysqlError): unknown {
  const code = tlsCodes.find(([words]) => words.test(error.message))?.[1];
  return code === undefined ? error : Object.assign(new Error(error.message, { cause: error }), { code });
}

const lostCodes: ReadonlySet<string> = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_PACKETS_OUT_OF_ORDER',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_DESTROYED',
]);

const lost = (error: unknown): AppError =>
  new AppError('source_unreachable', 'The connection to the database broke.', { cause: error });

const login: Translate = (cause, { user }) =>
  stepFailed('login', `The database refused the user "${user}" or the password.`, {
    hint: 'Check both, from which hosts this user may connect (MySQL keeps a user per host), and whether it needs TLS.',
    cause,
  });
const rights: Translate = (cause, { sql }) =>
  sql === undefined
    ? stepFailed('rights', 'This user may not use that database.', {
        hint: 'Grant it SELECT on the database: the form shows the statement.',
        cause,
      })
    : new AppError('invalid_query', 'The user of this data source may not read that table or column.', { cause });
const busy: Translate = (cause) =>
  new AppError('source_unreachable', 'The database takes no more connections at the moment.', { cause });
const tooSlow: Translate = (cause) => new AppError('source_timeout', undefined, { cause });
const stopped: Translate = (cause) => new AppError('cancelled', undefined, { cause });
const writes: Translate = (cause) =>
  new AppError('invalid_query', 'Only reading is allowed here: the statement would change something.', { cause });

/** Where the server says it stopped understanding: `near 'form t' at line 2`. */
const said: Translate = (error, { sql = '' }) => {
  const message = (error.sqlMessage ?? error.message).slice(0, 500);
  const near = /near '([\s\S]*)' at line (\d+)/.exec(message);
  const shown = message.replace(
    /You have an error in your SQL syntax; check the manual .*? near/s,
    'SQL is wrong near',
  );
  if (!near) return sqlError(sentence(shown), undefined, error);
  const line = positionOf(sql, Number(near[2]), 1);
  const at = sql.indexOf(near[1] ?? '', line);
  return sqlError(sentence(shown), at < 0 ? line : at, error);
};

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const numbers: ReadonlyMap<number, Translate> = new Map<number, Translate>([
  [1040, busy],
  [1203, busy],
  [1226, busy],
  [1044, rights],
  [1045, login],
  [1142, rights],
  [1143, rights],
  [1227, rights],
  [1356, rights],
  [1370, rights],
  [1698, login],
  [3118, login],
  [
    1049,
    (cause) =>
      stepFailed('rights', 'There is no database of that name, or this user may not see it.', {
        hint: 'Check the name: on Linux, capitals count.',
        cause,
      }),
  ],
  [
    1129,
    (cause) =>
      stepFailed('login', 'The database has blocked this server after too many failed connections.', {
        hint: 'Its administrator can lift that with FLUSH HOSTS.',
        cause,
      }),
  ],
  [
    1130,
    (cause) =>
      stepFailed('login', 'The database lets nobody in from this server.', {
        hint: "Its users are bound to hosts: make one for this server's address, as 'datavizpro'@'10.0.0.5'.",
        cause,
      }),
  ],
  [1158, lost],
  [1160, lost],
  [1053, lost],
  [1927, lost],
  [2013, lost],
  [1317, stopped],
  [1969, tooSlow],
  [3024, tooSlow],
  [1205, tooSlow],
  [1290, writes],
  [1792, writes],
  [1836, writes],
  [
    3159,
    (cause) =>
      stepFailed('tls', 'The database takes only encrypted connections.', {
        hint: 'Choose the TLS mode "require" or "verify".',
        cause,
      }),
  ],
  [
    1690,
    (cause) =>
      new AppError('invalid_query', 'A number in the calculation is larger than the database can hold.', { cause }),
  ],
]);

const codes: Readonly<Record<string, Translate>> = {
  HANDSHAKE_NO_SSL_SUPPORT: (cause) =>
    stepFailed('tls', 'The database does not speak TLS.', {
      hint: 'Turn TLS on at the server; on a network that you trust, the mode "disable" goes without.',
      cause,
    }),
  MYSQL_CLEAR_PASSWORD_NOT_ENABLED: (cause) =>
    stepFailed('login', 'The database asks for the password in clear text over a connection that is not checked.', {
      hint: 'Choose the TLS mode "verify".',
      cause,
    }),
};
