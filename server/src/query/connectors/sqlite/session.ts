import { mkdtemp, stat, symlink } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../../platform/start-worker.js';
import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import type { PooledSession } from '../database/session-pool.js';
import type { Answer, Batch, Request, ThreadData } from './protocol.js';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** One thread with the file open. */
export class SqliteSession implements PooledSession {
  readonly #worker: Worker;
  readonly #folder: string;
  #usable = true;
  #waiting: Waiting | null = null;

  constructor(worker: Worker, folder: string) {
    this.#worker = worker;
    this.#folder = folder;
    worker.on('message', (answer: Answer) => this.#settle((waiting) => waiting.resolve(answer)));
    worker.on('error', (error) => this.#lose(error));
    worker.on('exit', () => this.#lose(new Error('The thread ended')));
    worker.unref();
  }

  get usable(): boolean {
    return this.#usable;
  }

  /** One request at a time. */
  async ask(request: Request): Promise<Batch> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      if (!this.#usable) {
        reject(new Error('The thread ended'));
        return;
      }
      this.#waiting = { resolve, reject };
      this.#worker.ref();
      this.#worker.postMessage(request);
    });
    if ('batch' in answer) return answer.batch;
    throw answer.database ? new SqliteError(answer.failed) : new Error(answer.failed);
  }

  /** Also stops what runs. */
  destroy(): void {
    this.#usable = false;
    void this.#worker.terminate().finally(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#worker.unref();
    if (waiting) how(waiting);
  }

  #lose(error: unknown): void {
    this.#usable = false;
    this.#settle(({ reject }) => reject(error instanceof Error ? error : new Error(String(error))));
  }
}

/** SQLite's own words. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
}

/**
 * Opens the file by a link in a folder of our own: there SQLite puts its locks, so that the operator's folder may be
 * one that cannot be written to, and two threads never wait for each other.
 */
export async function openSqlite(file: string): Promise<SqliteSession> {
  await assertSettled(file);
  const folder = await mkdtemp(path.join(tmpdir(), 'dvp-sqlite-'));
  const link = path.join(folder, 'database');
  await symlink(file, link);
  const worker = startWorker(new URL('./thread.js', import.meta.url), { path: link } satisfies ThreadData);
  return new SqliteSession(worker, folder);
}

/** What another program has not finished writing is not seen through the link. */
async function assertSettled(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    throw stepFailed('rights', 'There is no such file below the folders that are open.', { cause: error });
  });
  if (!found.isFile()) throw stepFailed('rights', 'This is no file.');
  for (const suffix of ['-journal', '-wal']) {
    const beside = await stat(file + suffix).catch(() => null);
    if (beside && beside.size > 0)
      throw new AppError('source_failed', 'Another program is writing to this file. Point to a copy of it instead.');
  }
}
