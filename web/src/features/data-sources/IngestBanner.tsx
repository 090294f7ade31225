import { useMutation } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { IngestProgress } from '@datavizpro/contract';
import { formatBytes } from '../../ui/format';
import { panelStyle } from '../../ui/Panel';
import { color } from '../../ui/theme/color';
import { cancelIngest } from './api';
import type { IngestWatch } from './use-ingest';
import { ProgressLine } from './uploads/ProgressLine';
import { ingestFraction } from './uploads/upload';
import { describeCounts, describePhase } from './uploads/words';

interface IngestBannerProps {
  readonly id: string;
  readonly ingest: IngestWatch;
  readonly mayCancel: boolean;
  /** What can be used meanwhile: one sentence. */
  readonly meanwhile: string;
}

/** How far the reading of a file is; afterwards why it failed, if it did. */
export function IngestBanner({ id, ingest, mayCancel, meanwhile }: IngestBannerProps) {
  const cancel = useMutation({ mutationFn: () => cancelIngest(id), meta: { failure: 'It was not cancelled' } });
  const { progress, failure, dismiss } = ingest;
  if (failure) {
    const cancelled = failure.phase === 'cancelled';
    return (
      <Alert severity={cancelled ? 'info' : 'error'} onClose={dismiss} sx={{ mb: 3 }}>
        {cancelled ? 'Cancelled. The data is as it was before.' : (failure.error ?? 'The file could not be read.')}
      </Alert>
    );
  }
  if (!progress) return null;
  return (
    <Box sx={{ ...panelStyle, px: 4, py: 3, mb: 3 }} role="status">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontWeight: 560 }}>{describePhase(progress)}</Box>
          <Box sx={{ fontSize: 12.5, color: color.ink2 }}>
            {[detailOf(progress), meanwhile].filter(Boolean).join(' · ')}
          </Box>
        </Box>
        {mayCancel && (
          <Button variant="outlined" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            Cancel
          </Button>
        )}
      </Box>
      <ProgressLine fraction={ingestFraction(progress)} label={describePhase(progress)} />
    </Box>
  );
}

function detailOf(progress: IngestProgress): string {
  const bytes = progress.bytesTotal
    ? `${formatBytes(progress.bytesRead)} of ${formatBytes(progress.bytesTotal)}`
    : progress.bytesRead > 0
      ? formatBytes(progress.bytesRead)
      : '';
  return [bytes, describeCounts(progress)].filter(Boolean).join(' · ');
}
