import type { Duplex } from 'node:stream';
import type { Connection, ConnectionConfiguration } from 'tedious';
import { stepFailed } from '../../../platform/egress/index.js';
import type { ConnectionSettings, DriverContext } from '../database/driver.js';
import type { PooledSession } from '../database/session-pool.js';
import { tlsOptions } from '../tls.js';
import { guardTokens } from './guard-tokens.js';
import { translateConnectError, type ServerError } from './errors.js';
import { requireEncryption } from './prelogin.js';

/** How long the driver waits for the server to confirm that it stopped. */
const cancelMs = 2_000;

/** One connection that is logged in. */
export class Session implements PooledSession {
  readonly connection: Connection;
  /** By the clock of `performance`. */
  idleSince = 0;
  /** Hears how many bytes came in, before the driver makes anything of them. */
  onReceived: (bytes: number) => void = () => undefined;
  #usable = true;

  constructor(connection: Connection) {
    this.connection = connection;
    const onGone = () => {
      this.#usable = false;
    };
    connection.on('error', onGone);
    connection.on('end', onGone);
  }

  get usable(): boolean {
    return this.#usable;
  }

  destroy(): void {
    this.#usable = false;
    this.connection.close();
  }
}

/** The stream below a connection, and who is told of what comes in by it. */
interface Wire {
  tell: (bytes: number) => void;
  stream: Duplex | null;
}

/** The server answered that another one should be asked. */
class Rerouted extends Error {}

const movedAway = () =>
  stepFailed('login', 'The server sends its clients to another address, which is not followed.', {
    hint: 'Enter that address; on Azure, set the connection policy to "Proxy".',
  });

/**
 * Connects and logs in. With the intent to read only, an availability group may send us to one of its secondaries,
 * which nobody allowed us to connect to: then the server that was named is asked without it.
 */
export async function openSession(
  settings: ConnectionSettings<'sqlserver'>,
  context: DriverContext,
  signal: AbortSignal,
): Promise<Session> {
  try {
    return await connect(settings, context, signal, true);
  } catch (error) {
    if (!isRerouting(error)) throw error;
  }
  return connect(settings, context, signal, false).catch((error: unknown) => {
    throw isRerouting(error) ? movedAway() : error;
  });
}

const isRerouting = (error: unknown): boolean =>
  error instanceof Rerouted || (error instanceof Error && isRerouting(error.cause));

async function connect(
  settings: ConnectionSettings<'sqlserver'>,
  context: DriverContext,
  signal: AbortSignal,
  readOnlyIntent: boolean,
): Promise<Session> {
  // Loaded by those who use it: with all that it brings along it takes a while.
  const { Connection } = await import('tedious');
  const { host, database } = settings.configuration;
  const wire: Wire = { tell: () => undefined, stream: null };
  const connection = new Connection(optionsOf(settings, context, signal, { readOnlyIntent, wire }));
  guardTokens(connection, (error) => wire.stream?.destroy(error));
  let said: ServerError | null = null;
  connection.on('errorMessage', (message) => {
    said ??= message;
  });
  try {
    await loggedIn(connection, signal);
  } catch (error) {
    connection.close();
    if (signal.aborted || isRerouting(error)) throw error;
    throw translateConnectError(error, host, database, said);
  }
  const session = new Session(connection);
  wire.tell = (bytes) => session.onReceived(bytes);
  return session;
}

function loggedIn(connection: Connection, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      connection.close();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    // What happens to it afterwards is heard by the session.
    connection.on('error', () => undefined);
    connection.connect((error) => {
      signal.removeEventListener('abort', onAbort);
      if (error) reject(error);
      else resolve();
    });
  });
}

function optionsOf(
  { configuration, secrets }: ConnectionSettings<'sqlserver'>,
  context: DriverContext,
  signal: AbortSignal,
  { readOnlyIntent, wire }: { readonly readOnlyIntent: boolean; readonly wire: Wire },
): ConnectionConfiguration {
  const { host, user, database, tls } = configuration;
  const { ca, minVersion } = tlsOptions(configuration);
  return {
    server: host,
    authentication: { type: 'default', options: { userName: user, password: secrets['password']?.reveal() ?? '' } },
    options: {
      database,
      connector: connectorOf(context, signal, tls !== 'disable', wire),
      encrypt: tls !== 'disable',
      trustServerCertificate: tls !== 'verify',
      cryptoCredentialsDetails: { minVersion, ...(ca === undefined ? {} : { ca }) },
      appName: 'DataVizPro',
      readOnlyIntent,
      connectTimeout: context.connectMs,
      // The driver's own stops at the first packet of the answer: ours covers all of it.
      requestTimeout: 0,
      cancelTimeout: cancelMs,
      maxRetriesOnTransientErrors: 0,
      lowerCaseGuids: true,
      useUTC: true,
    },
  };
}

/** The driver asks once; a second time only when the server sent it somewhere else. */
function connectorOf({ dial }: DriverContext, signal: AbortSignal, encrypted: boolean, wire: Wire) {
  let asked = false;
  return async (): Promise<never> => {
    if (asked) throw new Rerouted();
    asked = true;
    const stream: Duplex = await dial(signal);
    if (encrypted) requireEncryption(stream);
    // The driver listens only once it is logged in.
    stream.on('error', () => undefined);
    wire.stream = stream.on('data', ({ length }: Buffer) => wire.tell(length));
    // Any stream will do: the driver reads, writes, and turns on TCP's keep-alive where there is one.
    return stream as never;
  };
}
