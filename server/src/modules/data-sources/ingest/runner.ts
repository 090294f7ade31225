import { rm, statfs } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { EngineCrashedError, type Engine } from '../../../engine/index.js';
import type { JobQueue } from '../../../platform/jobs.js';
import type { Log } from '../../../platform/log/log.js';
import type { Storage } from '../../../platform/storage/storage.js';
import { sourceFileEntity } from '../source-file.entity.js';
import { sourceTableEntity } from '../source-table.entity.js';
import { takeLease, type Lease } from '../storage/leases.js';
import { changeData } from './change-data.js';
import { claimNext, countFree, maxAttempts, releaseIngest } from './claim.js';
import { publishTables, switchTables } from './commit.js';
import { IngestContext, type LocalTable } from './context.js';
import { createTables } from './create.js';
import { cancelledFailure, explainFailure, failIngest, internalFailure, tooSlowFailure } from './fail.js';
import { Heart, IngestStopped } from './heart.js';
import type { IngestRow } from './ingest.entity.js';
import type { ReadAheads } from './read-ahead.js';
import { rereadTable } from './reread.js';
import { ingestJob, type IngestJob } from './start-ingest.js';

interface IngestRunnerDeps {
  readonly db: DataSource;
  readonly storage: Storage;
  readonly engine: Engine;
  /** Files that were read while they arrived at this process. */
  readonly ahead: ReadAheads | null;
  readonly jobs: JobQueue;
  readonly log: Log;
  readonly maxInflatedBytes: number;
  /** New data serves from now on. */
  readonly onSwitched: (dataSourceId: string) => Promise<void>;
}

/** One engine child each: more at once would only share the same processors and memory. */
const concurrency = 2;
const recoverEveryMs = 5_000;
/** About a terabyte of CSV at the usual speed. A file that takes longer is one that was made to. */
const longestMs = 6 * 60 * 60 * 1000;

/** A place in which one ingest is worked on. */
interface Place {
  done: Promise<void>;
  heart: Heart | null;
}

/**
 * Runs ingests. The row in `ingests` is the truth: whoever claims it works on it, whoever loses it may not commit.
 * The queue says that there is work, and the rows which is next; and each worker looks every few seconds for ingests
 * whose process has died.
 */
export class IngestRunner {
  readonly #deps: IngestRunnerDeps;
  readonly #running = new Set<Place>();
  #timer: NodeJS.Timeout | null = null;
  #closing = false;

  constructor(deps: IngestRunnerDeps) {
    this.#deps = deps;
  }

  /** Begins to work. Only on a process with the worker role. */
  async start(): Promise<void> {
    await this.#deps.jobs.work<IngestJob>(ingestJob, { concurrency }, async () => {
      while (this.#running.size >= concurrency) await Promise.race([...this.#running].map(({ done }) => done));
      if (!this.#closing) await this.#runNext();
    });
    this.#timer = setInterval(() => void this.recover(), recoverEveryMs);
    this.#timer.unref();
    await this.recover();
  }

  /** Starts what nobody works on any more. */
  async recover(): Promise<void> {
    try {
      for (let free = await countFree(this.#deps.db); free > 0 && this.#hasRoom(); free--) void this.#runNext();
    } catch (error) {
      this.#deps.log.warn('Interrupted ingests could not be looked for', { error });
    }
  }

  /** Stops what runs here and gives it back, so that it is started again elsewhere or after a restart. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    for (const { heart } of this.#running) heart?.stop('shutdown');
    await Promise.all([...this.#running].map(({ done }) => done));
  }

  #hasRoom(): boolean {
    return !this.#closing && this.#running.size < concurrency;
  }

  /** Resolves when this process no longer works on what was next. Never rejects: how it ended stands in the row. */
  #runNext(): Promise<void> {
    const place: Place = { done: Promise.resolve(), heart: null };
    place.done = this.#work(place)
      .catch((error: unknown) => this.#deps.log.error('An ingest could not be ended properly', { error }))
      .finally(() => this.#running.delete(place));
    this.#running.add(place);
    return place.done;
  }

  async #work(place: Place): Promise<void> {
    const { db, log } = this.#deps;
    const lease = await takeLease(db, log);
    const ingest = await claimNext(db, lease.id);
    if (ingest === null) {
      await lease.abandon();
      return;
    }
    const heart = new Heart(db, log, ingest);
    place.heart = heart;
    const deadline = setTimeout(() => heart.stop('tooSlow'), longestMs);
    if (this.#closing) heart.stop('shutdown');
    try {
      await this.#ingest(ingest, lease, heart);
      await this.#deps.onSwitched(ingest.dataSourceId);
    } catch (error) {
      await heart.end();
      await this.#settle(ingest, heart.signal.aborted ? heart.signal.reason : error);
    } finally {
      clearTimeout(deadline);
      await heart.end();
      await lease.abandon();
    }
  }

  async #ingest(ingest: IngestRow, lease: Lease, heart: Heart): Promise<void> {
    const { db, storage } = this.#deps;
    if (ingest.cancelRequested) throw new IngestStopped('cancelled');
    if (ingest.attempts > maxAttempts) throw new EngineCrashedError('Every attempt ended with its process');
    const workDir = await storage.createWorkDir();
    await lease.coverWorkDir(workDir);
    const context = await this.#context(ingest, heart, workDir);
    try {
      const tables = await readTables(context, ingest);
      heart.check();
      heart.publishing();
      const published = await publishTables(storage, lease, tables);
      heart.check();
      await heart.end();
      await switchTables(db, ingest, lease, published);
    } finally {
      await context.end();
      await rm(workDir, { recursive: true, force: true });
    }
  }

  async #context(ingest: IngestRow, heart: Heart, workDir: string): Promise<IngestContext> {
    const { db, storage, engine, ahead } = this.#deps;
    const where = { dataSourceId: ingest.dataSourceId };
    return new IngestContext({
      engine,
      storage,
      ahead,
      maxInflatedBytes: await inflatedBudget(this.#deps.maxInflatedBytes, workDir),
      workDir,
      progress: heart,
      signal: heart.signal,
      tables: await db.manager.find(sourceTableEntity, { where, order: { position: 'ASC' } }),
      files: await db.manager.findBy(sourceFileEntity, where),
    });
  }

  async #settle(ingest: IngestRow, error: unknown): Promise<void> {
    const { db, log } = this.#deps;
    if (error instanceof IngestStopped) {
      if (error.reason === 'cancelled') await failIngest(db, ingest, cancelledFailure);
      if (error.reason === 'shutdown') await releaseIngest(db, ingest, false);
      if (error.reason === 'tooSlow') await failIngest(db, ingest, tooSlowFailure);
      return;
    }
    if (error instanceof EngineCrashedError && ingest.attempts < maxAttempts) {
      log.warn('The engine stopped during an ingest; it is tried again', { error, ingestId: ingest.id });
      await releaseIngest(db, ingest, true);
      setTimeout(() => void this.recover(), 100).unref();
      return;
    }
    const failure = explainFailure(error);
    if (failure === null) log.error('An ingest failed', { error, ingestId: ingest.id });
    await failIngest(db, ingest, failure ?? internalFailure);
  }
}

async function readTables(context: IngestContext, { plan }: IngestRow): Promise<readonly LocalTable[]> {
  switch (plan.kind) {
    case 'create':
      return createTables(context, plan);
    case 'reread':
      return rereadTable(context, plan);
    case 'append':
    case 'replace':
      return changeData(context, plan);
  }
}

/** What a file may unpack to: never more than half of what is free, or one hostile archive stops everybody's work. */
async function inflatedBudget(limit: number, workDir: string): Promise<number> {
  const { bavail, bsize } = await statfs(workDir);
  return Math.min(limit, Math.floor((bavail * bsize) / 2));
}
