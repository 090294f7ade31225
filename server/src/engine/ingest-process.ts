import type { EngineOptions } from './engine.js';
import {
  UnreadableFileError,
  type ConcatenatedTable,
  type ConcatRequest,
  type IngestOutcome,
  type IngestRequest,
  type IngestUpdate,
} from './types.js';

export interface IngestOptions extends EngineOptions {
  readonly onUpdate: (update: IngestUpdate) => void;
  readonly signal: AbortSignal;
}

/** Reads a file into tables in a child process of its own. */
export function runIngest(_request: IngestRequest, _options: IngestOptions): Promise<IngestOutcome> {
  return Promise.reject(new UnreadableFileError('Files cannot be read yet.'));
}

/** Puts Parquet files one after the other in a child process of its own. */
export function runConcat(
  _request: ConcatRequest,
  _options: Omit<IngestOptions, 'onUpdate'>,
): Promise<ConcatenatedTable> {
  return Promise.reject(new UnreadableFileError('Files cannot be joined yet.'));
}
