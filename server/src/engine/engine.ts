import { availableParallelism } from 'node:os';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../platform/log/log.js';
import { Admission } from './admission.js';
import { ExportStream } from './export-stream.js';
import type { IngestObserver } from './engine-metrics.js';
import { AheadProcess } from './ingest-ahead.js';
import { runConcat, runIngest } from './ingest-process.js';
import { fromFailure, type QueryTask } from './protocol.js';
import { QueryProcess } from './query-process.js';
import { obedienceMs, SandboxPool, type Lease } from './sandbox/pool.js';
import type { EncodedColumns } from '../result/index.js';
import {
  EngineQueryError,
  type Engine,
  type EngineColumn,
  type EngineQuery,
  type GrowingFile,
  type IngestOutcome,
  type ReadAhead,
} from './types.js';
import type { FromQueryChild, RowObject } from './protocol.js';

export interface EngineOptions {
  /** Memory that DuckDB may use for queries, and again for each ingest. */
  readonly memoryBytes: number;
  readonly threads: number;
  /** A folder of this engine's own: what doesn't fit memory is spilled there. */
  readonly tempDir: string;
  readonly log: Log;
  readonly ingests?: IngestObserver;
}

const queueLength = 256;
const longestWaitMs = 30_000;
/** A child that has not answered this long after the deadline is beyond interrupting. */
const graceMs = 30_000;
/** Well below the child's thread pool, so that no query waits for a thread. */
const mostRunning = 24;
const longestStartMs = 30_000;
const leastSandboxMemory = 256 * 2 ** 20;
const mostSandboxMemory = 2 ** 30;

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
  readonly #sandboxes: SandboxPool;

  constructor(options: EngineOptions) {
    const { memoryBytes, threads, tempDir, log } = options;
    mkdirSync(tempDir, { recursive: true });
    this.#options = options;
    const cores = availableParallelism();
    const limits = { queued: queueLength, maxWaitMs: longestWaitMs };
    this.#admission = new Admission({ ...limits, running: Math.min(2 * cores, mostRunning) });
    this.#exports = new Admission({ ...limits, running: Math.max(2, Math.min(cores, 4)) });
    this.#process = new QueryProcess({ entry: 'query-child', settings: { memoryBytes, threads, tempDir } }, log);
    this.#sandboxes = new SandboxPool({
      memoryBytes: Math.max(leastSandboxMemory, Math.min(memoryBytes / 2, mostSandboxMemory)),
      threads: Math.min(threads, 2),
      tempDir: join(tempDir, 'sandboxes'),
      log,
      size: Math.max(2, Math.min(cores, 4)),
      limits,
    });
  }

  async query(query: EngineQuery, encoding: 'plain' | 'dictionary', signal?: AbortSignal): Promise<EncodedColumns> {
    const reply = await this.#ask(query, { kind: 'columns', encoding }, signal);
    if (reply.kind !== 'columns') throw new EngineQueryError('The engine gave an answer of another kind.');
    const { hit, ...rest } = reply.result;
    // A copy: as it comes, it is a view on a bigger buffer, which a cache would keep alive.
    return { ...rest, hit: Buffer.from(hit) };
  }

  async rows(query: EngineQuery, signal?: AbortSignal): Promise<readonly RowObject[]> {
    const reply = await this.#ask(query, { kind: 'rows' }, signal);
    if (reply.kind !== 'rows') throw new EngineQueryError('The engine gave an answer of another kind.');
    return reply.rows;
  }

  async describe(query: EngineQuery, signal?: AbortSignal): Promise<readonly EngineColumn[]> {
    const reply = await this.#ask(query, { kind: 'describe' }, signal);
    if (reply.kind !== 'described') throw new EngineQueryError('The engine gave an answer of another kind.');
    return reply.columns;
  }

  async export(query: EngineQuery, format: Parameters<Engine['export']>[1], signal?: AbortSignal) {
    const lease = await this.#lease(query, this.#exports, signal);
    try {
      const stream = new ExportStream(lease.process, lease.query, format, signal, lease.release);
      await stream.begun;
      return { body: stream };
    } catch (error) {
      lease.release();
      throw error;
    }
  }

  ingest(
    request: Parameters<Engine['ingest']>[0],
    onUpdate: Parameters<Engine['ingest']>[1],
    signal?: AbortSignal,
  ): ReturnType<Engine['ingest']> {
    const signals = signal ? [signal, this.#ingests.signal] : [this.#ingests.signal];
    return this.#told(runIngest(request, { ...this.#options, onUpdate, signal: AbortSignal.any(signals) }));
  }

  readAhead(file: GrowingFile): ReadAhead {
    return new AheadProcess(file, { ...this.#options, signal: this.#ingests.signal });
  }

  concat(request: Parameters<Engine['concat']>[0], signal?: AbortSignal): ReturnType<Engine['concat']> {
    const signals = signal ? [signal, this.#ingests.signal] : [this.#ingests.signal];
    return runConcat(request, { ...this.#options, signal: AbortSignal.any(signals) });
  }

  status() {
    return {
      running: this.#admission.running + this.#exports.running + this.#sandboxes.running,
      queued: this.#admission.queued + this.#exports.queued + this.#sandboxes.queued,
      restarts: this.#process.restarts + this.#sandboxes.restarts,
      ready: this.#process.ready,
      processes: [
        ...[this.#process.pid].flatMap((pid) => (pid === undefined ? [] : [{ kind: 'query' as const, pid }])),
        ...this.#sandboxes.pids.map((pid) => ({ kind: 'sandbox' as const, pid })),
      ],
    };
  }

  async close(): Promise<void> {
    this.#ingests.abort();
    await this.#process.close();
    await this.#sandboxes.close();
  }

  async #told(running: Promise<IngestOutcome>): Promise<IngestOutcome> {
    const startedAt = performance.now();
    const ended = (outcome: 'done' | 'failed', tables: IngestOutcome['tables']) =>
      this.#options.ingests?.ended(outcome, (performance.now() - startedAt) / 1000, tables);
    try {
      const outcome = await running;
      ended('done', outcome.tables);
      return outcome;
    } catch (error) {
      ended('failed', []);
      throw error;
    }
  }

  /** A child for one query: the one for our own SQL, or one of those for what people write. */
  async #lease(query: EngineQuery, admission: Admission, signal?: AbortSignal): Promise<Lease> {
    if (query.written === true) return this.#sandboxes.lease(query, signal);
    const release = await admission.enter(query.tablesKey, signal);
    try {
      await this.#process.whenReady(longestStartMs);
      signal?.throwIfAborted();
      return { process: this.#process, query, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** One request with one answer. The place is given back when the child has settled, not when the caller left. */
  async #ask(query: EngineQuery, task: QueryTask, signal?: AbortSignal): Promise<FromQueryChild> {
    const { process, release, query: leased } = await this.#lease(query, this.#admission, signal);
    const patienceMs = query.written === true ? obedienceMs : graceMs;
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(hung);
        signal?.removeEventListener('abort', onAbort);
        process.forget(id);
        release();
        then();
      };
      const id = process.run(leased, task, {
        reply: (message) =>
          settle(() => (message.kind === 'failed' ? reject(fromFailure(message.failure)) : resolve(message))),
        crashed: (error) => settle(() => reject(error)),
      });
      const onAbort = () => {
        process.send({ kind: 'cancel', id });
        // A sandbox that does not obey is killed.
        if (query.written === true) settle(() => {});
        reject(new DOMException('The query was cancelled.', 'AbortError'));
      };
      const hung = setTimeout(() => process.kill('a query ignored its deadline'), query.deadlineMs + patienceMs);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }
}
