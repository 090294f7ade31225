import { setTimeout as sleep } from 'node:timers/promises';
import { answerFailed, redirected, statementFailed, unreadable } from './errors.js';
import type { DialledHttp, HttpAnswer } from './http.js';
import { parseExactly } from './json.js';
import type { Locate, TrinoColumn, TrinoError } from './answers.js';

/** One answer of the protocol: what there is so far, and where the rest will be. */
interface Page {
  readonly nextUri?: string;
  readonly columns?: readonly TrinoColumn[];
  readonly data?: readonly (readonly unknown[])[];
  readonly error?: TrinoError;
}

export interface Execution {
  readonly columns: readonly TrinoColumn[];
  /** Rows in the portions in which Trino sends them. Ending early cancels the query at the source. */
  readonly pages: AsyncIterable<readonly (readonly unknown[])[]>;
}

export interface ExecuteOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly locate?: Locate;
  readonly signal: AbortSignal;
}

/** Trino asks to try again after 50 to 100 milliseconds; so many times, some seconds in all. */
const maxTries = 50;
const busy: ReadonlySet<number> = new Set([502, 503, 504]);
const cancelMs = 1_000;

/** One statement at a time over Trino's REST protocol: POST it, then follow `nextUri` until there is none. */
export class TrinoProtocol {
  readonly #http: DialledHttp;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(http: DialledHttp, headers: Readonly<Record<string, string>>) {
    this.#http = http;
    this.#headers = headers;
  }

  /** Resolves when the columns are known. */
  async execute(sql: string, { headers = {}, locate, signal }: ExecuteOptions): Promise<Execution> {
    const run = new Run(this.#http, { ...this.#headers, ...headers }, signal, locate);
    // Also while nobody asks for the next page.
    signal.addEventListener('abort', () => void run.cancel(), { once: true });
    try {
      await run.start(sql);
      while (run.columns === null && !run.ended) await run.next();
    } catch (error) {
      await run.cancel();
      throw error;
    }
    return { columns: run.columns ?? [], pages: run.rest() };
  }
}

/** The state of one statement: where its next page is. */
class Run {
  readonly #http: DialledHttp;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal;
  readonly #locate: Locate | undefined;
  #next: string | null = null;
  #rows: readonly (readonly unknown[])[] = [];
  columns: readonly TrinoColumn[] | null = null;

  constructor(
    http: DialledHttp,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    locate: Locate | undefined,
  ) {
    this.#http = http;
    this.#headers = headers;
    this.#signal = signal;
    this.#locate = locate;
  }

  get ended(): boolean {
    return this.#next === null;
  }

  async start(sql: string): Promise<void> {
    this.#take(await this.#ask('POST', '/v1/statement', sql));
  }

  async next(): Promise<void> {
    if (this.#next !== null) this.#take(await this.#ask('GET', this.#next));
  }

  async *rest(): AsyncGenerator<readonly (readonly unknown[])[]> {
    try {
      for (;;) {
        if (this.#rows.length > 0) yield this.#rows;
        this.#rows = [];
        this.#signal.throwIfAborted();
        if (this.ended) return;
        await this.next();
      }
    } finally {
      await this.cancel();
    }
  }

  /** Tells Trino that nobody waits any more. Never throws: there is nothing more to be done about it. */
  async cancel(): Promise<void> {
    if (this.#next === null) return;
    const path = this.#next;
    this.#next = null;
    const signal = AbortSignal.timeout(cancelMs);
    await this.#http.send({ method: 'DELETE', path, headers: this.#headers, signal }).catch(() => undefined);
  }

  #take(page: Page): void {
    this.#next = page.nextUri === undefined ? null : this.#pathOf(page.nextUri);
    if (page.error) {
      this.#next = null;
      throw statementFailed(page.error, this.#locate);
    }
    this.columns ??= page.columns ?? null;
    this.#rows = page.data ?? [];
  }

  /** Only on the server that was asked: an answer must not send us, and the password, somewhere else. */
  #pathOf(uri: string): string {
    const url = URL.canParse(uri) ? new URL(uri) : null;
    if (url?.origin !== this.#http.origin) throw redirected();
    return `${url.pathname}${url.search}`;
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: string): Promise<Page> {
    for (let tries = 1; ; tries += 1) {
      const sent = body === undefined ? {} : { body };
      const answer = await this.#http.send({ method, path, headers: this.#headers, signal: this.#signal, ...sent });
      if (answer.status === 200) return pageOf(answer);
      if (!busy.has(answer.status) || tries === maxTries) throw answerFailed(answer.status);
      await sleep(50 + Math.random() * 50, undefined, { signal: this.#signal });
    }
  }
}

function pageOf({ body }: HttpAnswer): Page {
  let page: unknown;
  try {
    page = parseExactly(body);
  } catch (error) {
    throw unreadable(error);
  }
  if (typeof page !== 'object' || page === null) throw unreadable();
  return page;
}
