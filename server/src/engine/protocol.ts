import type { Scalar } from '@datavizpro/contract';
import type { EncodedColumns, ExportFormat, ResultEncoding } from '../result/index.js';
import {
  EngineBusyError,
  EngineCrashedError,
  EngineQueryError,
  EngineTimeoutError,
  UnreadableFileError,
} from './types.js';
import type {
  ConcatenatedTable,
  ConcatRequest,
  EngineColumn,
  EngineQuery,
  IngestOutcome,
  IngestRequest,
  IngestUpdate,
} from './types.js';

/** What the server and its engine children say to each other, over Node's own channel (structured clone). */

export type RowObject = Readonly<Record<string, Scalar>>;

export interface DatabaseSettings {
  readonly memoryBytes: number;
  readonly threads: number;
  readonly tempDir: string;
  /** What may be spilled there; eight times the memory by default. */
  readonly spillBytes?: number;
  /** Sessions are closed that nobody has used for so long; half a minute by default. */
  readonly closeIdleMs?: number;
}

export type QueryTask =
  | { readonly kind: 'columns'; readonly encoding: ResultEncoding }
  | { readonly kind: 'rows' }
  | { readonly kind: 'describe' }
  | { readonly kind: 'export'; readonly format: ExportFormat };

export type ToQueryChild =
  | { readonly kind: 'configure'; readonly settings: DatabaseSettings }
  | { readonly kind: 'run'; readonly id: number; readonly query: EngineQuery; readonly task: QueryTask }
  | { readonly kind: 'acknowledge'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromQueryChild =
  | { readonly kind: 'ready' }
  | { readonly kind: 'columns'; readonly id: number; readonly result: EncodedColumns }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly RowObject[] }
  | { readonly kind: 'described'; readonly id: number; readonly columns: readonly EngineColumn[] }
  | { readonly kind: 'chunk'; readonly id: number; readonly bytes: Buffer }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

/** What an ingest child is told at its start. Its working folder is the output folder. */
export interface IngestJob {
  readonly task:
    | { readonly kind: 'ingest'; readonly request: IngestRequest }
    | { readonly kind: 'concat'; readonly request: ConcatRequest };
  readonly settings: Omit<DatabaseSettings, 'tempDir'>;
}
export type ToIngestChild =
  /** Look at this file, which is still written. The job follows when it is whole. */
  | {
      readonly kind: 'ahead';
      readonly path: string;
      readonly fileName: string;
      /** The same as those of the job. */
      readonly settings: IngestJob['settings'];
    }
  | { readonly kind: 'start'; readonly job: IngestJob };
/** Paths of files are relative to the output folder. */
export type FromIngestChild =
  | { readonly kind: 'update'; readonly update: IngestUpdate }
  | { readonly kind: 'done'; readonly outcome: IngestOutcome }
  | { readonly kind: 'concatenated'; readonly table: ConcatenatedTable }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Chunks of an export that may be under way before the child waits for an acknowledgement. */
export const exportWindow = 4;

/** An error as it crosses the process boundary: classes don't survive structured clone. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly position?: number;
}

const errorClasses = [
  EngineBusyError,
  EngineCrashedError,
  EngineQueryError,
  EngineTimeoutError,
  UnreadableFileError,
] as const;

/** For the sending side. */
export function toFailure(error: unknown): Failure {
  if (error instanceof EngineQueryError && error.position !== undefined)
    return { name: error.name, message: error.message, position: error.position };
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}

/** For the receiving side: an error of the class that was thrown, so that callers can tell them apart. */
export function fromFailure({ name, message, position }: Failure): Error {
  if (name === 'AbortError') return new DOMException(message, 'AbortError');
  for (const ErrorClass of errorClasses) {
    const error = new ErrorClass(message, position);
    if (error.name === name) return error;
  }
  const error = new Error(message);
  error.name = name;
  return error;
}
