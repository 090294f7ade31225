import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { ConnectionSettings, DriverContext } from '../database/driver.js';
import type { PooledSession } from '../database/session-pool.js';
import { openTls } from '../tls.js';
import { askForTls, cancelRequest } from './handshake.js';
import { limitMessages } from './message-limits.js';

type Settings = ConnectionSettings<'postgres'>;

/** Everything is read as the text that the server sent: pg's own readers lose digits and shift times. */
const rawText = { getTypeParser: () => (text: unknown) => text } as unknown as pg.CustomTypesConfig;

/** One logged-in connection. */
export class Session implements PooledSession {
  readonly client: pg.Client;
  readonly #stream: Duplex;
  #usable = true;
  #serverVersion = 0;
  #isCockroach = false;

  constructor(client: pg.Client, stream: Duplex) {
    this.client = client;
    this.#stream = stream;
    // A server that goes away while nobody asks would end the process otherwise.
    client.on('error', () => (this.#usable = false));
    client.once('end', () => (this.#usable = false));
    client.connection.on('parameterStatus', ({ parameterName, parameterValue }: Record<string, string>) => {
      if (parameterName === 'server_version') this.#serverVersion = Number.parseInt(parameterValue ?? '', 10);
      if (parameterName === 'crdb_version') this.#isCockroach = true;
    });
  }

  get usable(): boolean {
    return this.#usable;
  }
  /** 15, as it says itself: Redshift says 8, CockroachDB says 13. */
  get serverVersion(): number {
    return this.#serverVersion;
  }
  get isCockroach(): boolean {
    return this.#isCockroach;
  }

  /** What the work gives; a failure as soon as the connection ends. */
  unlessEnded<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const onEnd = () => reject(new Error('The connection ended.'));
      if (!this.#usable) onEnd();
      this.client.once('end', onEnd);
      work.then(resolve, reject).finally(() => this.client.off('end', onEnd));
    });
  }

  destroy(): void {
    this.#usable = false;
    this.#stream.destroy();
  }
}

/** Connects and logs in, within the time for both. */
export async function openSession(settings: Settings, context: DriverContext, signal: AbortSignal): Promise<Session> {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(context.connectMs)]);
  const stream = await openStream(settings, context, bounded);
  const { host, port, database, user } = settings.configuration;
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    // A function, so that no environment variable or file of the operator's steps in for an empty one.
    password: () => settings.secrets['password']?.reveal() ?? '',
    ssl: false,
    stream: () => connectable(stream),
    types: rawText,
    application_name: 'DataVizPro',
  });
  const session = new Session(client, stream);
  const onAbort = () => stream.destroy(bounded.reason as Error);
  bounded.addEventListener('abort', onAbort, { once: true });
  try {
    bounded.throwIfAborted();
    await client.connect();
    return session;
  } catch (error) {
    session.destroy();
    throw bounded.aborted ? bounded.reason : error;
  } finally {
    bounded.removeEventListener('abort', onAbort);
  }
}

/**
 * Asks the server to stop what a session runs, on a connection of its own. It carries the session's key, so that it
 * can never stop anything else, whichever server or pooler it reaches.
 */
export async function cancel(session: Session, settings: Settings, context: DriverContext): Promise<void> {
  const signal = AbortSignal.timeout(context.connectMs);
  const stream = await openStream(settings, context, signal);
  const { processID, secretKey } = session.client as unknown as { processID: number; secretKey: number };
  await new Promise<void>((resolve) => {
    stream.once('close', () => resolve()).once('error', () => resolve());
    stream.once('end', () => stream.destroy());
    signal.addEventListener('abort', () => stream.destroy(), { once: true });
    // The server hangs up when it has passed it on. Hanging up before it does ends PgBouncer 1.18, for everybody.
    stream.resume().write(cancelRequest(processID, secretKey));
  });
}

async function openStream({ configuration }: Settings, { dial }: DriverContext, signal: AbortSignal): Promise<Duplex> {
  const stream = await dial(signal);
  if (configuration.tls === 'disable') return stream;
  const { host, tls, tlsCa } = configuration;
  await askForTls(stream, signal);
  return openTls(stream, { host, tls, ...(tlsCa === undefined ? {} : { tlsCa }) }, signal);
}

/** pg connects its socket itself; ours is connected already. */
function connectable(stream: Duplex): Duplex {
  limitMessages(stream);
  const socket = stream as Duplex & { setNoDelay?: (on: boolean) => void };
  return Object.assign(stream, {
    connect: () => process.nextTick(() => stream.emit('connect')),
    setNoDelay: socket.setNoDelay?.bind(socket) ?? (() => undefined),
  });
}
