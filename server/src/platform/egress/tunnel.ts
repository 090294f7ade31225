import { createHash, timingSafeEqual } from 'node:crypto';
import type { Duplex } from 'node:stream';
import ssh2, { type ClientChannel, type ConnectConfig } from 'ssh2';
import { AppError } from '../app-error.js';
import type { Secret } from '../secret.js';
import type { EgressGate, Endpoint } from './egress.js';
import { likeASocket } from './like-a-socket.js';
import { stepFailed } from './step-failure.js';
import { channelError, tunnelError } from './tunnel-errors.js';

/** A hop by SSH. Either a password or a private key, or both. */
export interface TunnelSettings extends Endpoint {
  readonly user: string;
  /** `SHA256:…`, as `ssh-keygen -lf` prints it: nobody else is talked to. */
  readonly hostKey: string;
  readonly password?: Secret<string>;
  readonly privateKey?: Secret<string>;
}

const keepAliveMs = 15_000;
/** Unanswered ones after which the line counts as dead. */
const keepAliveCount = 3;

/**
 * One SSH connection, made when the first stream is asked for, shared by all that follow, and made anew after it broke.
 * The gate decides about the SSH server; what that server forwards to is seen from there.
 */
export class SshTunnel {
  readonly #settings: TunnelSettings;
  readonly #gate: EgressGate;
  #connection: Promise<ssh2.Client> | null = null;
  #closed = false;

  constructor(settings: TunnelSettings, gate: EgressGate) {
    this.#settings = settings;
    this.#gate = gate;
  }

  async dial(
    target: Endpoint,
    options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
  ): Promise<Duplex> {
    const deadline = AbortSignal.timeout(options.timeoutMs);
    const client = await this.#shared(options.timeoutMs, options.signal);
    const signal = options.signal === undefined ? deadline : AbortSignal.any([options.signal, deadline]);
    return likeASocket(await forward(client, target, signal, options.signal));
  }

  close(): void {
    this.#closed = true;
    const connection = this.#connection;
    this.#connection = null;
    connection?.then(
      (client) => client.destroy(),
      () => undefined,
    );
  }

  /** One who stops waiting does not take the connection away from the others. */
  #shared(timeoutMs: number, signal?: AbortSignal): Promise<ssh2.Client> {
    if (this.#closed) return Promise.reject(new AppError('cancelled'));
    if (this.#connection === null) {
      const connection = this.#connect(timeoutMs);
      this.#connection = connection;
      const forget = (): void => {
        if (this.#connection === connection) this.#connection = null;
      };
      connection.then((client) => void client.once('close', forget), forget);
    }
    return signal === undefined ? this.#connection : untilAborted(this.#connection, signal);
  }

  async #connect(timeoutMs: number): Promise<ssh2.Client> {
    const startedAt = performance.now();
    const sock = await this.#gate.connect(this.#settings, { timeoutMs });
    const left = Math.max(1, timeoutMs - (performance.now() - startedAt));
    try {
      const client = await logIn(this.#settings, sock, left);
      if (this.#closed) client.destroy();
      return client;
    } catch (error) {
      sock.destroy();
      throw error;
    }
  }
}

function logIn(settings: TunnelSettings, sock: Duplex, timeoutMs: number): Promise<ssh2.Client> {
  const seen = { key: true };
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client();
    client.once('ready', () => resolve(client));
    // Stays after the log-in: a connection that breaks later is told by the streams on it.
    client.on('error', (error) => reject(tunnelError(settings, error, { wrongKey: !seen.key })));
    client.once('close', () =>
      reject(tunnelError(settings, new Error('The connection was closed'), { wrongKey: !seen.key })),
    );
    answerPrompts(client, settings);
    const hostVerifier = (key: Buffer): boolean => (seen.key = isPinned(key, settings.hostKey));
    try {
      client.connect({ ...credentials(settings), sock, hostVerifier, readyTimeout: timeoutMs, ...keepAlive });
    } catch (cause) {
      // Before anything was sent: the private key cannot be read.
      reject(
        stepFailed('tunnel', 'The private key for the SSH server cannot be read.', {
          hint: 'Paste the whole key in OpenSSH or PEM form, from BEGIN to END, one without a passphrase.',
          cause,
        }),
      );
    }
  });
}

const keepAlive = { keepaliveInterval: keepAliveMs, keepaliveCountMax: keepAliveCount };

const credentials = ({ user, password, privateKey }: TunnelSettings): ConnectConfig => ({
  username: user,
  ...(password === undefined ? {} : { password: password.reveal(), tryKeyboard: true }),
  ...(privateKey === undefined ? {} : { privateKey: privateKey.reveal() }),
});

/** Servers that ask for the password as a prompt get it once; any other question is left unanswered. */
function answerPrompts(client: ssh2.Client, { password }: TunnelSettings): void {
  const state = { answered: false };
  client.on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) => {
    const [prompt] = prompts;
    const isPassword = prompts.length === 1 && prompt?.echo !== true && !state.answered && password !== undefined;
    if (isPassword) state.answered = true;
    finish(isPassword ? [password.reveal()] : []);
  });
}

/** `SHA256:` and unpadded base64 of the digest of the key, as OpenSSH writes it. */
export const fingerprintOf = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;

function isPinned(key: Buffer, pinned: string): boolean {
  const [found, wanted] = [fingerprintOf(key), pinned.trim().replace(/=+$/, '')].map((text) => Buffer.from(text));
  return found !== undefined && wanted?.length === found.length && timingSafeEqual(found, wanted);
}

function forward(
  client: ssh2.Client,
  target: Endpoint,
  signal: AbortSignal,
  callers: AbortSignal | undefined,
): Promise<ClientChannel> {
  return new Promise((resolve, reject) => {
    const state = { over: false };
    const end = (then: () => void): void => {
      state.over = true;
      signal.removeEventListener('abort', onAbort);
      client.removeListener('close', onClose);
      then();
    };
    const onAbort = (): void =>
      end(() => reject(callers?.aborted === true ? new AppError('cancelled') : channelError(target, null)));
    const onClose = (): void => end(() => reject(channelError(target, null)));
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    client.once('close', onClose);
    client.forwardOut('127.0.0.1', 0, target.host, target.port, (error, channel) => {
      if (error !== undefined) end(() => reject(channelError(target, error)));
      else if (state.over) channel.destroy();
      else end(() => resolve(channel));
    });
  });
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new AppError('cancelled'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
