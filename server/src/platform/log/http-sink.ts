import { Writable } from 'node:stream';
import type { Secret } from '../secret.js';

const Second = { ms: 1000 };
const batchLines = 100;
/** While the collector is away the newest lines are kept, and the others counted. */
const mostWaiting = 5000;
const timeoutMs = 5 * Second.ms;

/** Sends lines to a collector as JSON arrays, at most one request at a time, never more than it may hold. */
export class HttpSink extends Writable {
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #waiting: string[] = [];
  #dropped = 0;
  #sending: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(url: Secret<string>) {
    super({ decodeStrings: false });
    const { username, password, ...target } = split(url.reveal());
    this.#url = target.href;
    this.#headers = { 'Content-Type': 'application/json' };
    if (username !== '')
      this.#headers['Authorization'] = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  }

  override _write(line: string | Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#waiting.push(String(line).trimEnd());
    if (this.#waiting.length > mostWaiting) {
      this.#waiting.shift();
      this.#dropped += 1;
    }
    if (this.#waiting.length >= batchLines) void this.#flush();
    else this.#timer ??= setTimeout(() => void this.#flush(), Second.ms).unref();
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    void this.#flush().then(() => done());
  }

  #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, batchLines);
      if (!(await this.#send(batch))) {
        this.#retryLater();
        return;
      }
      this.#waiting.splice(0, batch.length);
    }
  }

  async #send(batch: readonly string[]): Promise<boolean> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: this.#headers,
        body: `[${batch.join(',')}]`,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      this.#tellDropped();
      return true;
    } catch (error) {
      this.emit('sinkError', error);
      return false;
    }
  }

  #retryLater(): void {
    if (this.writableEnded) return;
    this.#timer ??= setTimeout(() => void this.#flush(), 5 * Second.ms).unref();
  }

  #tellDropped(): void {
    if (this.#dropped > 0) process.stderr.write(`The log collector missed ${this.#dropped} lines.\n`);
    this.#dropped = 0;
  }
}

function split(text: string): { href: string; username: string; password: string } {
  const url = new URL(text);
  const username = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  url.username = '';
  url.password = '';
  return { href: url.href, username, password };
}
