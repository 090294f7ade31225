import type { IngestPhase, IngestProgress } from '@datavizpro/contract';
import { formatBytes, formatCount, formatDuration, formatInteger } from '../../../ui/format';
import { rateOf, remainingSeconds } from './rate';
import type { Upload } from './upload';

const phaseWords: Readonly<Record<IngestPhase, string>> = {
  queued: 'Waiting for a free place',
  uploading: 'Uploading',
  unpacking: 'Unpacking',
  scanning: 'Finding out how it is written',
  profiling: 'Looking at every value',
  writing: 'Storing',
  publishing: 'Nearly there',
  done: 'Ready',
  failed: 'Could not be read',
  cancelled: 'Cancelled',
};

export const describePhase = (progress: IngestProgress | null): string =>
  progress ? phaseWords[progress.phase] : phaseWords.queued;

/** `12,000 rows · 3 refused`, as far as known. */
export function describeCounts(progress: IngestProgress | null): string {
  if (!progress) return '';
  const rows = progress.rows > 0 ? [formatCount(progress.rows, 'row')] : [];
  const refused = progress.rejectedCount > 0 ? [`${formatInteger(progress.rejectedCount)} refused`] : [];
  return [...rows, ...refused].join(' · ');
}

/** `12 MB of 80 MB · 4 MB/s · 17 s left`. */
function describeSending(upload: Upload): string {
  if (upload.bytesSent >= upload.bytesTotal) return 'Sent; reading begins';
  const rate = rateOf(upload.samples);
  const seconds = remainingSeconds(upload.samples, upload.bytesTotal);
  const parts = [`${formatBytes(upload.bytesSent)} of ${formatBytes(upload.bytesTotal)}`];
  if (rate !== null) parts.push(`${formatBytes(rate)}/s`);
  if (seconds !== null && seconds >= 1) parts.push(`${formatDuration(Math.ceil(seconds) * 1000)} left`);
  return parts.join(' · ');
}

/** One line that says where an upload stands. */
export function describeUpload(upload: Upload): string {
  switch (upload.phase) {
    case 'sending':
      return describeSending(upload);
    case 'reading': {
      const counts = describeCounts(upload.ingest);
      return counts === '' ? describePhase(upload.ingest) : `${describePhase(upload.ingest)} · ${counts}`;
    }
    case 'done': {
      const rows = upload.ingest?.rows ?? upload.source?.rowCount ?? 0;
      return rows > 0 ? `Ready · ${formatCount(rows, 'row')}` : 'Ready';
    }
    case 'cancelled':
      return 'Cancelled';
    case 'failed':
      return upload.failure?.title ?? 'Failed';
  }
}
