import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import { answerFailed, redirected, statementFailed, unreadable } from './errors.js';
import type { DialledHttp } from './http.js';
import { readPage, type Row } from './page-reader.js';
import type { Locate, TrinoColumn, TrinoError } from './answers.js';

/** What we read of an answer of the protocol, besides its rows. */
interface Page {
  readonly nextUri?: string;
  readonly columns?: readonly TrinoColumn[];
  readonly error?: TrinoError;
}

export interface Execution {
  readonly columns: readonly TrinoColumn[];
  /** Rows in portions of no meaning; some are empty. Ending early cancels the query at the source. */
  readonly pages: AsyncIterable<readonly Row[]>;
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
/** Portions of rows that are held until it is known what their columns are. */
const mostEarly = 100;

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
    const pages = run.all(sql);
    const early: (readonly Row[])[] = [];
    while (run.columns === null && early.length < mostEarly) {
      const portion = await pages.next();
      if (portion.done === true) break;
      if (portion.value.length > 0) early.push(portion.value);
    }
    if (run.columns === null && early.length > 0) {
      await pages.return(undefined);
      throw unreadable();
    }
    return { columns: run.columns ?? [], pages: concat(early, pages) };
  }
}

async function* concat(early: readonly (readonly Row[])[], rest: AsyncGenerator<readonly Row[]>): Execution['pages'] {
  try {
    yield* early;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** The state of one statement: where its next page is. */
class Run {
  readonly #http: DialledHttp;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal;
  readonly #locate: Locate | undefined;
  #next: string | null = null;
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

  /** All rows, as they come; nothing at all now and then, when something else became known. */
  async *all(sql: string): AsyncGenerator<readonly Row[], undefined> {
    try {
      let body = await this.#ask('POST', '/v1/statement', sql);
      for (;;) {
        for await (const part of readPage(body)) {
          if ('page' in part) this.#take(part.page, part.isWhole);
          yield 'rows' in part ? part.rows : [];
          this.#signal.throwIfAborted();
        }
        if (this.#next === null) return undefined;
        body = await this.#ask('GET', this.#next);
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
    const sent = this.#http.send({ method: 'DELETE', path, headers: this.#headers, signal });
    await sent.then(({ body }) => body.resume()).catch(() => undefined);
  }

  /** Until all of a page is known, its own address stays the one to cancel at. */
  #take(page: Page, isWhole: boolean): void {
    if (page.nextUri !== undefined) this.#next = this.#pathOf(page.nextUri);
    else if (isWhole) this.#next = null;
    if (page.error) {
      this.#next = null;
      throw statementFailed(page.error, this.#locate);
    }
    this.columns ??= page.columns ?? null;
  }

  /** Only on the server that was asked: an answer must not send us, and the password, somewhere else. */
  #pathOf(uri: string): string {
    const url = URL.canParse(uri) ? new URL(uri) : null;
    if (url?.origin !== this.#http.origin) throw redirected();
    return `${url.pathname}${url.search}`;
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: string): Promise<IncomingMessage> {
    for (let tries = 1; ; tries += 1) {
      const sent = body === undefined ? {} : { body };
      const answer = await this.#http.send({ method, path, headers: this.#headers, signal: this.#signal, ...sent });
      if (answer.status === 200) return answer.body;
      answer.body.destroy();
      if (!busy.has(answer.status) || tries === maxTries) throw answerFailed(answer.status);
      await sleep(50 + Math.random() * 50, undefined, { signal: this.#signal });
    }
  }
}
