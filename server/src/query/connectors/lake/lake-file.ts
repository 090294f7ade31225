import type { EngineFiles } from '../../../engine/index.js';
import type { Hold } from '../../../platform/storage/index.js';

export type LakeFormat = EngineFiles['format'];

/** A file as a listing tells of it. */
export interface LakeFile {
  /** Relative to the lake's path, with `/`. */
  readonly key: string;
  readonly size: number;
  /** Changes with the content. */
  readonly etag: string;
}

/** Where the files are. Every method stops when its signal aborts, and rejects with errors of the catalogue. */
export interface LakeStore {
  list(signal: AbortSignal): AsyncIterable<LakeFile>;
  /** The path of the whole file on this machine, which stays there while it is held; without that, for a minute. */
  fetch(file: LakeFile, signal: AbortSignal, hold?: Hold): Promise<string>;
  /** Some bytes of it. */
  read(file: LakeFile, start: number, length: number, signal: AbortSignal): Promise<Buffer>;
  /** The files are on this machine anyway. */
  readonly local: boolean;
  close(): void;
}

const extensions: Readonly<Record<string, LakeFormat>> = {
  parquet: 'parquet',
  pq: 'parquet',
  csv: 'csv',
  tsv: 'csv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'ndjson',
};

/** What a file is by its name; null for what is no data. */
export function formatOf(key: string): { readonly format: LakeFormat; readonly compressed: boolean } | null {
  const match = /\.([a-z]+)(\.gz|\.zst)?$/i.exec(key);
  const format = extensions[match?.[1]?.toLowerCase() ?? ''];
  return format === undefined ? null : { format, compressed: match?.[2] !== undefined };
}
