import { parentPort, workerData } from 'node:worker_threads';
import sqlite, { type NormalQueryResult, type SQLiteValue, type Statement } from 'node-sqlite3-wasm';
import type { CellValue, Scalar } from '@datavizpro/contract';
import { functions } from './functions.js';
import type { Answer, Batch, Request, ThreadData } from './protocol.js';

/**
 * SQLite's memory is our process's: texts that double until they are gigabytes long must not take it from everybody.
 * The library builds SQLite without its own limits, so memory is refused where SQLite asks for more of it. What it sorts
 * is there, too: it was built to keep nothing in temporary files.
 */
const mostMemoryBytes = 512 * 2 ** 20;
const pageBytes = 65_536;
/** In Node's types WebAssembly has no classes. */
interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (this: Memory, pages: number) => number;
}
const { prototype: memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: Memory } } }).WebAssembly
  .Memory;
const { grow } = memory;
Object.assign(memory, {
  grow(this: Memory, pages: number): number {
    if (this.buffer.byteLength + pages * pageBytes > mostMemoryBytes) throw new RangeError('No more memory for SQLite');
    return grow.call(this, pages);
  },
});

/** SQLite works synchronously, so that it gets a thread of its own: to stop a statement, the thread is ended. */
const database = new sqlite.Database((workerData as ThreadData).path, { readOnly: true });
for (const [name, implementation] of Object.entries(functions))
  database.function(name, implementation, { deterministic: true });
database.exec('pragma query_only = 1; pragma trusted_schema = 0');

interface Open {
  readonly statement: Statement;
  readonly names: readonly string[];
  readonly rows: Iterator<NormalQueryResult>;
}
let open: Open | null = null;

parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: Request): Answer {
  try {
    if (request.kind === 'finish') {
      finish();
      return { batch: { names: [], rows: [], notFinite: 0, done: true } };
    }
    if (request.kind === 'open') open = start(request.sql, request.parameters);
    return { batch: read(request.rows) };
  } catch (error) {
    finish();
    const message = error instanceof Error ? error.message : String(error);
    return { failed: message, database: error instanceof sqlite.SQLite3Error };
  }
}

function start(sql: string, parameters: readonly Scalar[]): Open {
  finish();
  const statement = database.prepare(sql);
  // A row of nothing has no names otherwise, and the library shows them nowhere else.
  const names = (statement as unknown as { _getColumnNames(): string[] })._getColumnNames();
  const rows = statement.iterate([...parameters]) as Iterator<NormalQueryResult>;
  return { statement, names, rows };
}

function finish(): void {
  const statement = open?.statement;
  open = null;
  try {
    statement?.finalize();
  } catch {
    // It says once more why the statement failed, which was told.
  }
}

function read(wanted: number): Batch {
  if (!open) throw new Error('No statement is open');
  const { names, rows } = open;
  const batch: CellValue[][] = [];
  let notFinite = 0;
  const cellOf = (value: SQLiteValue | undefined): CellValue => {
    const cell = toCell(value ?? null);
    if (cell === undefined) notFinite += 1;
    return cell ?? null;
  };
  while (batch.length < wanted) {
    const next = rows.next();
    if (next.done === true) {
      finish();
      return { names, rows: batch, notFinite, done: true };
    }
    batch.push(names.map((name) => cellOf(next.value[name])));
  }
  return { names, rows: batch, notFinite, done: false };
}

/** Undefined for what is not finite. */
function toCell(value: SQLiteValue): CellValue | undefined {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
