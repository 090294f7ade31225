import { availableParallelism } from 'node:os';
import { mkdirSync } from 'node:fs';
import type { Log } from '../platform/log/log.js';
import { Admission } from './admission.js';
import { ExportStream } from './export-stream.js';
import { runConcat, runIngest } from './ingest-process.js';
import { fromFailure, type QueryTask } from './protocol.js';
import { QueryProcess } from './query-process.js';
import type { EncodedColumns } from '../result/index.js';
import { EngineQueryError, type Engine, type EngineQuery } from './types.js';
import type { FromQueryChild, RowObject } from './protocol.js';

export interface EngineOptions {
  /** Memory that DuckDB may use for queries, and again for each ingest. */
  readonly memoryBytes: number;
  readonly threads: number;
  /** A folder of this engine's own: what doesn't fit memory is spilled there. */
  readonly tempDir: string;
  readonly log: Log;
}

const queueLength = 256;
const longestWaitMs = 30_000;
/** A child that has not answered this long after the deadline is beyond interrupting. */
const graceMs = 30_000;
/** Well below the child's thread pool, so that no query waits for a thread. */
const mostRunning = 24;
const longestStartMs = 30_000;

/** DuckDB in child processes: one for queries, kept alive, and one for each ingest. */
export function createEngine(options: EngineOptions): Engine {
  return new ProcessEngine(options);
}

class ProcessEngine implements Engine {
  readonly #options: EngineOptions;
  readonly #process: QueryProcess;
  readonly #admission: Admission;
  /** Exports last as long as their reader does: they have places of their own, and charts never wait for them. */
  readonly #exports: Admission;
  readonly #ingests = new AbortController();

  constructor(options: EngineOptions) {
    const { memoryBytes, threads, tempDir, log } = options;
    mkdirSync(tempDir, { recursive: true });
    this.#options = options;
    const cores = availableParallelism();
    const limits = { queued: queueLength, maxWaitMs: longestWaitMs };
    this.#admission = new Admission({ ...limits, running: Math.min(2 * cores, mostRunning) });
    this.#exports = new Admission({ ...limits, running: Math.max(2, Math.min(cores, 4)) });
    this.#process = new QueryProcess({ memoryBytes, threads, tempDir }, log);
  }

  async query(query: EngineQuery, encoding: 'plain' | 'dictionary', signal?: AbortSignal): Promise<EncodedColumns> {
    const reply = await this.#ask(query, { kind: 'columns', encoding }, signal);
    if (reply.kind !== 'columns') throw new EngineQueryError('The engine gave an answer of another kind.');
    const { hit, hitBrotli, ...rest } = reply.result;
    // Copies: as they come, both are views on one bigger buffer, which a cache would keep alive.
    return { ...rest, hit: Buffer.from(hit), hitBrotli: Buffer.from(hitBrotli) };
  }

  async rows(query: EngineQuery, signal?: AbortSignal): Promise<readonly RowObject[]> {
    const reply = await this.#ask(query, { kind: 'rows' }, signal);
    if (reply.kind !== 'rows') throw new EngineQueryError('The engine gave an answer of another kind.');
    return reply.rows;
  }

  async export(query: EngineQuery, format: Parameters<Engine['export']>[1], signal?: AbortSignal) {
    const leave = await this.#exports.enter(query.tablesKey, signal);
    try {
      await this.#process.whenReady(longestStartMs);
      signal?.throwIfAborted();
      const stream = new ExportStream(this.#process, query, format, signal, leave);
      await stream.begun;
      return { body: stream };
    } catch (error) {
      leave();
      throw error;
    }
  }

  ingest(
    request: Parameters<Engine['ingest']>[0],
    onUpdate: Parameters<Engine['ingest']>[1],
    signal?: AbortSignal,
  ): ReturnType<Engine['ingest']> {
    const signals = signal ? [signal, this.#ingests.signal] : [this.#ingests.signal];
    return runIngest(request, { ...this.#options, onUpdate, signal: AbortSignal.any(signals) });
  }

  concat(request: Parameters<Engine['concat']>[0], signal?: AbortSignal): ReturnType<Engine['concat']> {
    const signals = signal ? [signal, this.#ingests.signal] : [this.#ingests.signal];
    return runConcat(request, { ...this.#options, signal: AbortSignal.any(signals) });
  }

  status() {
    return {
      running: this.#admission.running + this.#exports.running,
      queued: this.#admission.queued + this.#exports.queued,
      restarts: this.#process.restarts,
      ready: this.#process.ready,
    };
  }

  async close(): Promise<void> {
    this.#ingests.abort();
    await this.#process.close();
  }

  /** One request with one answer. The place is given back when the child has settled, not when the caller left. */
  async #ask(query: EngineQuery, task: QueryTask, signal?: AbortSignal): Promise<FromQueryChild> {
    const leave = await this.#admission.enter(query.tablesKey, signal);
    try {
      await this.#process.whenReady(longestStartMs);
      signal?.throwIfAborted();
    } catch (error) {
      leave();
      throw error;
    }
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(hung);
        signal?.removeEventListener('abort', onAbort);
        this.#process.forget(id);
        leave();
        then();
      };
      const id = this.#process.run(query, task, {
        reply: (message) =>
          settle(() => (message.kind === 'failed' ? reject(fromFailure(message.failure)) : resolve(message))),
        crashed: (error) => settle(() => reject(error)),
      });
      const onAbort = () => {
        this.#process.send({ kind: 'cancel', id });
        reject(new DOMException('The query was cancelled.', 'AbortError'));
      };
      const hung = setTimeout(() => this.#process.kill('a query ignored its deadline'), query.deadlineMs + graceMs);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }
}
