import type { ExportFormat } from '../result/index.js';
import type { FromQueryChild } from './protocol.js';
import { fromFailure } from './protocol.js';
import type { QueryProcess } from './query-process.js';
import type { EngineQuery } from './types.js';

type Ending = { readonly error: Error | null };

/**
 * The bytes of one export, taken one chunk at a time. Each chunk taken is acknowledged, and the child stays
 * only a few chunks ahead. Left before its end, or aborted, it cancels the query.
 */
export class ExportStream implements AsyncIterable<Buffer> {
  /** Resolves with the first bytes, or rejects with the query's error. */
  readonly begun: Promise<void>;
  readonly #process: QueryProcess;
  readonly #id: number;
  readonly #chunks: Buffer[] = [];
  readonly #leave: () => void;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort = () => this.#stop(new DOMException('The export was cancelled.', 'AbortError'));
  #wake: (() => void) | null = null;
  #begin: () => void = () => {};
  #ending: Ending | null = null;

  constructor(
    process: QueryProcess,
    query: EngineQuery,
    format: ExportFormat,
    signal: AbortSignal | undefined,
    leave: () => void,
  ) {
    this.#process = process;
    this.#leave = leave;
    this.#signal = signal;
    const heard = new Promise<void>((resolve) => (this.#begin = resolve));
    this.#id = process.run(
      query,
      { kind: 'export', format },
      {
        reply: (message) => this.#receive(message),
        crashed: (error) => this.#end(error),
      },
    );
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    this.begun = heard.then(() => {
      if (this.#ending?.error) throw this.#ending.error;
    });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        const chunk = this.#chunks.shift();
        if (chunk) {
          this.#process.send({ kind: 'acknowledge', id: this.#id });
          yield chunk;
        } else if (this.#ending) {
          if (this.#ending.error) throw this.#ending.error;
          return;
        } else {
          await new Promise<void>((resolve) => (this.#wake = resolve));
        }
      }
    } finally {
      this.#stop(null);
    }
  }

  #receive(message: Exclude<FromQueryChild, { kind: 'ready' }>): void {
    if (message.kind === 'chunk') {
      this.#chunks.push(message.bytes);
      this.#notify();
    } else if (message.kind === 'failed') {
      this.#end(fromFailure(message.failure));
    } else {
      this.#end(null);
    }
  }

  /** The reader left: the query ends at once for us, and its place is free when the child has heard. */
  #stop(error: Error | null): void {
    if (this.#ending) return;
    this.#process.send({ kind: 'cancel', id: this.#id });
    this.#end(error);
  }

  #end(error: Error | null): void {
    if (this.#ending) return;
    this.#ending = { error };
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#process.forget(this.#id);
    this.#leave();
    this.#notify();
  }

  #notify(): void {
    this.#begin();
    this.#wake?.();
    this.#wake = null;
  }
}
