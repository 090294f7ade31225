import type { DataSource } from 'typeorm';
import type { Log } from '../../../platform/log/log.js';
import type { IngestUpdate } from '../../../engine/index.js';
import { ingestEntity, type IngestRow } from './ingest.entity.js';

const beatMs = 500;

/** Why a running ingest must stop. */
type StopReason = 'cancelled' | 'lost' | 'shutdown' | 'tooSlow';
export class IngestStopped extends Error {
  override readonly name = 'IngestStopped';
  readonly reason: StopReason;
  constructor(reason: StopReason) {
    super(`The ingest stops: ${reason}`);
    this.reason = reason;
  }
}

/** Progress of one ingest over all of its files. */
export interface ProgressSink {
  /** Starts the next file; what was read before stays counted. */
  file(name: string): void;
  update(update: IngestUpdate): void;
  publishing(): void;
}

/**
 * Writes an ingest's progress twice a second, which also says that its process lives; and hears in the same
 * statement whether somebody cancelled it, or it was deleted or taken over. Then the signal aborts with IngestStopped.
 */
export class Heart implements ProgressSink {
  readonly signal: AbortSignal;
  readonly #db: DataSource;
  readonly #log: Log;
  readonly #ingest: IngestRow;
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<void> = Promise.resolve();
  #busy = false;
  #before = { bytesRead: 0, rows: 0, rejectedCount: 0 };
  #current: Pick<IngestRow, 'phase' | 'file' | 'bytesRead' | 'rows' | 'rejectedCount'>;

  constructor(db: DataSource, log: Log, ingest: IngestRow) {
    this.#db = db;
    this.#log = log;
    this.#ingest = ingest;
    this.#current = { phase: 'queued', file: null, bytesRead: 0, rows: 0, rejectedCount: 0 };
    this.signal = this.#abort.signal;
    this.#timer = setInterval(() => {
      if (!this.#busy) this.#beating = this.#beat();
    }, beatMs);
  }

  file(name: string): void {
    const { bytesRead, rows, rejectedCount } = this.#current;
    this.#before = { bytesRead, rows, rejectedCount };
    this.#current = { ...this.#current, file: name };
  }

  update({ phase, bytesRead, rows, rejectedCount }: IngestUpdate): void {
    this.#current = {
      ...this.#current,
      phase,
      bytesRead: this.#before.bytesRead + bytesRead,
      rows: this.#before.rows + rows,
      rejectedCount: this.#before.rejectedCount + rejectedCount,
    };
  }

  publishing(): void {
    this.#current = { ...this.#current, phase: 'publishing' };
  }

  stop(reason: StopReason): void {
    this.#abort.abort(new IngestStopped(reason));
  }

  /** Throws when the ingest was told to stop. */
  check(): void {
    if (this.signal.aborted) throw this.signal.reason as IngestStopped;
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
  }

  async #beat(): Promise<void> {
    this.#busy = true;
    try {
      const result = await this.#db
        .createQueryBuilder()
        .update(ingestEntity)
        .set({ ...this.#current, heartbeatAt: () => 'now()' })
        .where('id = :id AND lease_id = :leaseId AND finished_at IS NULL', {
          id: this.#ingest.id,
          leaseId: this.#ingest.leaseId,
        })
        .returning('cancel_requested')
        .execute();
      const [row] = result.raw as { cancel_requested: boolean }[];
      if (row === undefined) this.stop('lost');
      else if (row.cancel_requested) this.stop('cancelled');
    } catch (error) {
      this.#log.warn('Progress of an ingest could not be written', { error, ingestId: this.#ingest.id });
    } finally {
      this.#busy = false;
    }
  }
}
