import { readFile } from 'node:fs/promises';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Engine, IngestOutcome } from './types.js';

/** Hears how each reading of files ended. */
export interface IngestObserver {
  ended(outcome: 'done' | 'failed', seconds: number, tables: IngestOutcome['tables']): void;
}

const buckets = [0.1, 0.5, 2, 10, 30, 120, 600, 3600];
/** What `/proc` counts in. */
const pageBytes = 4096;

export function createIngestObserver(metrics: Registry): IngestObserver {
  const registers = [metrics];
  const seconds = new Histogram({
    name: 'ingest_seconds',
    help: 'Time that files took to be read into tables',
    labelNames: ['outcome'],
    buckets,
    registers,
  });
  const rows = new Counter({ name: 'ingest_rows_total', help: 'Rows read from files', registers });
  const rejected = new Counter({
    name: 'ingest_rejected_rows_total',
    help: 'Rows of files that could not be read',
    registers,
  });
  const bytes = new Counter({ name: 'ingest_stored_bytes_total', help: 'Bytes of Parquet written', registers });
  return {
    ended(outcome, took, tables) {
      seconds.observe({ outcome }, took);
      for (const table of tables) {
        rows.inc(table.rowCount);
        rejected.inc(table.rejectedCount);
        bytes.inc(table.sizeBytes);
      }
    },
  };
}

/** The engine by the USE method: what runs, what waits, what it holds, and whether its processes live. */
export function observeEngine(engine: Pick<Engine, 'status'>, metrics: Registry): void {
  const registers = [metrics];
  gauge(metrics, 'engine_running', 'Queries running in the engine’s processes', () => engine.status().running);
  gauge(metrics, 'engine_queued', 'Queries waiting for a place in the engine', () => engine.status().queued);
  gauge(metrics, 'engine_ready', 'Whether the engine takes queries', () => Number(engine.status().ready));
  new Counter({
    name: 'engine_restarts_total',
    help: 'Processes of the engine that ended and were started again',
    registers,
    collect() {
      this.reset();
      this.inc(engine.status().restarts);
    },
  });
  const memory = new Gauge({
    name: 'engine_resident_bytes',
    help: 'Memory of the engine’s processes: `query` for our own SQL, `sandbox` for SQL that people write',
    labelNames: ['process'],
    registers,
  });
  new Gauge({
    name: 'engine_processes',
    help: 'Processes of the engine',
    labelNames: ['process'],
    registers,
    async collect() {
      this.reset();
      memory.reset();
      for (const { kind, pid } of engine.status().processes) {
        this.inc({ process: kind });
        memory.inc({ process: kind }, await residentBytes(pid));
      }
    },
  });
}

/** Zero where the system does not tell, or the process has just ended. */
async function residentBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${String(pid)}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * pageBytes;
}

function gauge(metrics: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [metrics],
    collect() {
      this.set(read());
    },
  });
}
