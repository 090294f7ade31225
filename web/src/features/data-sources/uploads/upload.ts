import type { DataSource, IngestProgress } from '@datavizpro/contract';
import type { RateSample } from './rate';

export type UploadPhase = 'sending' | 'reading' | 'done' | 'failed' | 'cancelled';

/** Why an upload failed, and what to do about it. */
export interface UploadFailure {
  readonly title: string;
  readonly detail: string;
  readonly advice: string;
}

/** One drop: one or more files that become the tables of one data source. */
export interface Upload {
  readonly id: string;
  /** Kept until the end, so that a failed upload is tried again without choosing the files anew. */
  readonly files: readonly File[];
  readonly title: string;
  readonly phase: UploadPhase;
  readonly bytesTotal: number;
  readonly bytesSent: number;
  readonly samples: readonly RateSample[];
  readonly source: DataSource | null;
  readonly ingest: IngestProgress | null;
  readonly failure: UploadFailure | null;
  /** Where the person was when it began: only there the page goes on by itself. */
  readonly startedOn: string;
}

export const isActive = (upload: Upload): boolean => upload.phase === 'sending' || upload.phase === 'reading';

const uploadTitle = (files: readonly File[]): string => {
  const [first] = files;
  if (!first) return '';
  return files.length === 1 ? first.name : `${first.name} and ${files.length - 1} more`;
};

export function createUpload(id: string, files: readonly File[], startedOn: string): Upload {
  return {
    id,
    files,
    title: uploadTitle(files),
    phase: 'sending',
    bytesTotal: files.reduce((sum, file) => sum + file.size, 0),
    bytesSent: 0,
    samples: [],
    source: null,
    ingest: null,
    failure: null,
    startedOn,
  };
}

/** 0 to 1 of the step that is going on; null when its length is unknown. */
export function fractionOf(upload: Upload): number | null {
  if (upload.phase === 'sending') {
    return upload.bytesSent < upload.bytesTotal ? upload.bytesSent / upload.bytesTotal : null;
  }
  if (upload.phase !== 'reading') return 1;
  return ingestFraction(upload.ingest);
}

export function ingestFraction(progress: IngestProgress | null): number | null {
  if (!progress?.bytesTotal || progress.phase === 'queued') return null;
  return Math.min(1, progress.bytesRead / progress.bytesTotal);
}
