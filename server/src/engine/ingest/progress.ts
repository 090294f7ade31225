import type { DuckDBConnection } from '@duckdb/node-api';
import type { IngestUpdate } from '../types.js';

const leastIntervalMs = 100;

/** Where an ingest stands; told at most ten times a second, and at each new phase. */
export class Progress {
  readonly #report: (update: IngestUpdate) => void;
  #state: IngestUpdate;
  #reportedAt = 0;

  constructor(bytesTotal: number, report: (update: IngestUpdate) => void) {
    this.#report = report;
    this.#state = { phase: 'scanning', bytesRead: 0, bytesTotal, rows: 0, rejectedCount: 0 };
  }

  update(change: Partial<IngestUpdate>): void {
    const newPhase = change.phase !== undefined && change.phase !== this.#state.phase;
    this.#state = { ...this.#state, ...change };
    const now = performance.now();
    if (!newPhase && now - this.#reportedAt < leastIntervalMs) return;
    this.#reportedAt = now;
    this.#report(this.#state);
  }

  addRejected(count: number): void {
    this.update({ rejectedCount: this.#state.rejectedCount + count });
  }

  /** Follows a long statement by DuckDB's own estimate of it. */
  async follow<T>(connection: DuckDBConnection, expectedRows: number, work: () => Promise<T>): Promise<T> {
    const before = this.#state.rows;
    const timer = setInterval(() => {
      const { percentage } = connection.progress;
      if (percentage > 0) this.update({ rows: before + Math.floor((expectedRows * Math.min(100, percentage)) / 100) });
    }, 200);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      this.update({ rows: before });
    }
  }

  addRows(rows: number): void {
    this.update({ rows: this.#state.rows + rows });
  }
}
