import type { ResultBatch, ResultColumnShape } from '../batch.js';

/** Where bytes go; waits while the reader is slow. */
export type Sink = (bytes: Buffer) => Promise<void>;

/** Writes one format. Called once with the columns, then per batch, then `end`. */
export interface ExportWriter {
  begin(columns: readonly ResultColumnShape[]): Promise<void>;
  write(batch: ResultBatch): Promise<void>;
  end(): Promise<void>;
}

/** A value that a format has no room for. The message is for the person. */
export class UnwritableValue extends Error {
  override readonly name = 'UnwritableValue';
}
