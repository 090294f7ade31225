import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import tls from 'node:tls';
import {
  done,
  doneToken,
  packetBytes,
  returnStatus,
  TdsError,
  writeColumns,
  writeDone,
  writeError,
  writeRouting,
  writeRow,
  writeWelcome,
  type TdsColumn,
} from './tds/answers.js';
import { readCall, readLogin, type TdsLogin, type TdsParameter } from './tds/requests.js';
import type { TdsValue } from './tds/types.js';

export { TdsError } from './tds/answers.js';

/*
 * NOT SQL Server: a double of its protocol, TDS 7.4, written from Microsoft's description of it (MS-TDS). It shares no
 * code with any client, and two that know nothing of each other agree with it: tedious and FreeTDS. It answers what a
 * test tells it to; it neither reads nor judges SQL.
 */

export interface TdsQuestion {
  readonly sql: string;
  readonly parameters: readonly TdsParameter[];
  readonly login: TdsLogin;
  /** Aborts when the client sends an attention, or is gone. */
  readonly signal: AbortSignal;
}
export interface TdsAnswer {
  readonly columns: readonly TdsColumn[];
  readonly rows: Iterable<readonly TdsValue[]> | AsyncIterable<readonly TdsValue[]>;
}
export interface TdsDoubleOptions {
  readonly users: Readonly<Record<string, string>>;
  /** What PRELOGIN answers: 2 is "not supported", with which no TLS follows. */
  readonly encryption?: 'on' | 'off' | 'required' | 'none';
  readonly certificate?: { readonly key: string; readonly certificate: string };
  /** Null: an answer without rows. Throws TdsError. */
  readonly answer: (question: TdsQuestion) => TdsAnswer | null | Promise<TdsAnswer | null>;
  /** What is sent in place of an answer. */
  readonly nonsense?: (question: 'login' | 'query') => Buffer | null;
  /** Refuses a login, or sends it elsewhere. */
  readonly onLogin?: (login: TdsLogin) => TdsError | { readonly host: string; readonly port: number } | null;
}
/** What happened, in order. */
export type TdsEvent =
  | { readonly kind: 'prelogin'; readonly asked: number }
  | { readonly kind: 'tls' }
  | { readonly kind: 'login'; readonly login: TdsLogin }
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly TdsParameter[] }
  | { readonly kind: 'attention' }
  | { readonly kind: 'closed' };

export interface TdsDouble {
  readonly port: number;
  readonly events: readonly TdsEvent[];
  /** Ends every connection at once, as a server that dies does. */
  dropAll(): void;
  close(): Promise<void>;
}

const packet = { batch: 0x01, call: 0x03, answer: 0x04, attention: 0x06, login: 0x10, prelogin: 0x12 } as const;

export async function startTdsDouble(options: TdsDoubleOptions): Promise<TdsDouble> {
  const events: TdsEvent[] = [];
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      events.push({ kind: 'closed' });
    });
    new TdsConversation(socket, options, events);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const dropAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    events,
    dropAll,
    close: async () => {
      dropAll();
      server.close();
      await once(server, 'close');
    },
  };
}

/** TLS records inside of PRELOGIN packets while the two agree, and as they are afterwards. */
class Tunnel extends Duplex {
  readonly #socket: Socket;
  agreed = false;

  constructor(socket: Socket) {
    super();
    this.#socket = socket;
  }
  override _read(): void {
    // Pushed as it comes.
  }
  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: () => void): void {
    this.#socket.write(this.agreed ? chunk : packetOf(packet.prelogin, chunk, true), () => callback());
  }
  override _final(callback: () => void): void {
    this.#socket.end();
    callback();
  }
}

function packetOf(type: number, body: Buffer, last: boolean, id = 0): Buffer {
  const head = Buffer.from([type, last ? 1 : 0, 0, 0, 0, 51, id & 255, 0]);
  head.writeUInt16BE(body.length + 8, 2);
  return Buffer.concat([head, body]);
}

/** One client, from PRELOGIN to the end. */
class TdsConversation {
  readonly #socket: Socket;
  readonly #options: TdsDoubleOptions;
  readonly #events: TdsEvent[];
  #channel: Duplex;
  #tunnel: Tunnel | null = null;
  /** TLS for the login alone, after which both go on in the clear. */
  #loginOnly = false;
  #login: TdsLogin | null = null;
  #received = Buffer.alloc(0);
  #message: Buffer[] = [];
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #packetId = 1;
  #running: AbortController | null = null;

  constructor(socket: Socket, options: TdsDoubleOptions, events: TdsEvent[]) {
    this.#socket = socket;
    this.#channel = socket;
    this.#options = options;
    this.#events = events;
    socket.on('error', () => undefined);
    socket.once('close', () => this.#running?.abort());
    socket.on('data', (chunk: Buffer) => this.#fromSocket(chunk));
  }

  #fromSocket(chunk: Buffer): void {
    if (!this.#tunnel || this.#channel === this.#socket) {
      this.#parse(chunk);
      return;
    }
    // Our own last words of the handshake still go out in a packet: the client's first ones after it come without.
    this.#tunnel.agreed = true;
    this.#tunnel.push(chunk);
  }

  #parse(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    while (this.#received.length >= 8) {
      const length = this.#received.readUInt16BE(2);
      if (this.#received.length < length) return;
      const [type = 0, status = 0] = this.#received;
      const body = this.#received.subarray(8, length);
      this.#received = this.#received.subarray(length);
      if (type === packet.prelogin && this.#tunnel) this.#tunnel.push(body);
      else this.#collect(type, status, body);
    }
  }

  #collect(type: number, status: number, body: Buffer): void {
    this.#message.push(body);
    if ((status & 1) === 0) return;
    const message = Buffer.concat(this.#message);
    this.#message = [];
    // The ignore bit: the client thought better of it.
    if ((status & 2) !== 0) return;
    this.#answer(type, message).catch((error: unknown) => this.#socket.destroy(error as Error));
  }

  async #answer(type: number, body: Buffer): Promise<void> {
    const instead = this.#insteadOf(type);
    if (instead) this.#send(instead);
    else if (type === packet.prelogin) this.#prelogin(body);
    else if (type === packet.login) this.#logIn(readLogin(body));
    else if (type === packet.attention) this.#attend();
    else if (type === packet.batch) await this.#run(body.toString('utf16le', body.readUInt32LE(0)), [], false);
    else if (type === packet.call) await this.#call(body);
    else throw new Error(`The double does not know messages of type 0x${type.toString(16)}`);
  }

  #insteadOf(type: number): Buffer | null {
    if (type === packet.login) return this.#options.nonsense?.('login') ?? null;
    return type === packet.call ? (this.#options.nonsense?.('query') ?? null) : null;
  }

  async #call(body: Buffer): Promise<void> {
    const { procedure, parameters } = readCall(body);
    const isStatement = procedure === 'sp_executesql';
    const sql = isStatement ? String(parameters[0]?.value) : `exec ${procedure}`;
    await this.#run(sql, isStatement ? parameters.slice(2) : parameters, true);
  }

  #prelogin(body: Buffer): void {
    const asked = encryptionOf(body);
    this.#events.push({ kind: 'prelogin', asked });
    const told = { none: 2, required: 3, on: asked === 2 ? 2 : 1, off: asked === 2 ? 2 : 0 };
    const answer = told[this.#options.encryption ?? 'none'];
    const head = Buffer.from([0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff]);
    this.#send(Buffer.concat([head, Buffer.from([16, 0, 16, 0, 0, 0]), Buffer.from([answer])]));
    this.#loginOnly = answer === 0;
    if (answer !== 2) this.#startTls();
  }

  #startTls(): void {
    const { key = '', certificate = '' } = this.#options.certificate ?? {};
    const tunnel = new Tunnel(this.#socket);
    this.#tunnel = tunnel;
    const secure = new tls.TLSSocket(tunnel, { isServer: true, key, cert: certificate, maxVersion: 'TLSv1.2' });
    secure.on('error', () => this.#socket.destroy());
    secure.once('secure', () => {
      this.#channel = secure;
      this.#events.push({ kind: 'tls' });
    });
    secure.on('data', (chunk: Buffer) => this.#parse(chunk));
  }

  #logIn(login: TdsLogin): void {
    this.#events.push({ kind: 'login', login });
    this.#login = login;
    if (this.#loginOnly) {
      this.#channel = this.#socket;
      this.#tunnel = null;
    }
    const decided = this.#options.onLogin?.(login) ?? null;
    const wrong = this.#options.users[login.user] !== login.password;
    const refusal = wrong ? new TdsError(18456, `Login failed for user '${login.user}'.`) : decided;
    if (refusal instanceof TdsError) {
      this.#send(Buffer.concat([writeError(refusal, 14), writeDone(done.error)]));
      this.#socket.end();
    } else if (refusal) {
      const welcome = writeWelcome(login.database);
      const beforeDone = welcome.subarray(0, welcome.length - writeDone(0).length);
      this.#send(Buffer.concat([beforeDone, writeRouting(refusal.host, refusal.port), writeDone(0)]));
    } else this.#send(writeWelcome(login.database || 'master'));
  }

  async #run(sql: string, parameters: readonly TdsParameter[], isCall: boolean): Promise<void> {
    // What clients set up after logging in is taken without a word.
    if (!isCall && /^\s*set\s/i.test(sql)) {
      this.#send(writeDone(0));
      return;
    }
    const running = new AbortController();
    this.#running = running;
    this.#events.push({ kind: 'query', sql, parameters });
    const token = isCall ? doneToken.call : doneToken.batch;
    try {
      const login = this.#login ?? readLogin(Buffer.alloc(94));
      const answer = await this.#options.answer({ sql, parameters, login, signal: running.signal });
      if (running.signal.aborted) return;
      if (answer) await this.#sendRows(answer, isCall, running.signal);
      else this.#send(writeDone(0, 0, token));
    } catch (error) {
      if (running.signal.aborted) return;
      this.#pending = [];
      const told = error instanceof TdsError ? error : new TdsError(50_000, String(error));
      this.#send(Buffer.concat([writeError(told), writeDone(done.error, 0, token)]));
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  async #sendRows({ columns, rows }: TdsAnswer, isCall: boolean, signal: AbortSignal): Promise<void> {
    let count = 0;
    await this.#append(writeColumns(columns), signal);
    for await (const values of rows) {
      if (signal.aborted) return;
      count += 1;
      await this.#append(writeRow(columns, values), signal);
    }
    if (signal.aborted) return;
    const inCall = [writeDone(done.count | done.more, count, doneToken.inCall), returnStatus];
    const end = isCall ? [...inCall, writeDone(0, 0, doneToken.call)] : [writeDone(done.count, count)];
    this.#flush(Buffer.concat(end));
  }

  /** The end of the answer that is cut off, and then the confirmation: clients wait for both. */
  #attend(): void {
    this.#events.push({ kind: 'attention' });
    if (this.#running) {
      this.#running.abort();
      this.#flush(writeDone(done.error));
    }
    this.#send(writeDone(done.attention));
  }

  /** Waits while the client takes nothing. */
  async #append(bytes: Buffer, signal: AbortSignal): Promise<void> {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    const room = packetBytes - 8;
    if (this.#pendingBytes <= room) return;
    let all = Buffer.concat(this.#pending);
    while (all.length > room && !signal.aborted) {
      const taken = this.#channel.write(packetOf(packet.answer, all.subarray(0, room), false, this.#packetId++));
      all = all.subarray(room);
      this.#pending = [all];
      this.#pendingBytes = all.length;
      if (!taken) await this.#drained(signal);
    }
  }

  #drained(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        signal.removeEventListener('abort', go);
        resolve();
      };
      this.#channel.once('drain', go);
      signal.addEventListener('abort', go, { once: true });
    });
  }

  #flush(end: Buffer): void {
    const all = Buffer.concat([...this.#pending, end]);
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#send(all);
  }

  #send(bytes: Buffer): void {
    const room = packetBytes - 8;
    for (let from = 0; from === 0 || from < bytes.length; from += room) {
      const body = bytes.subarray(from, from + room);
      this.#channel.write(packetOf(packet.answer, body, from + room >= bytes.length, this.#packetId++));
    }
    this.#packetId = 1;
  }
}

function encryptionOf(body: Buffer): number {
  for (let at = 0; at + 4 < body.length && body[at] !== 0xff; at += 5)
    if (body[at] === 1) return body[body.readUInt16BE(at + 1)] ?? 2;
  return 2;
}
