import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Revision } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge';
import { ErrorState } from '../../ui/ErrorState';
import { RowsSkeleton } from '../../ui/LoadingState';
import { RelativeTime } from '../../ui/RelativeTime';
import { color } from '../../ui/theme/color';
import { restoreRevision, useRevisions, type RevisedKind } from './api';

export interface HistoryDialogProps<T> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly kind: RevisedKind;
  readonly id: string;
  /** The version the page has read. */
  readonly version: number;
  /** Only those who may edit can restore. */
  readonly mayRestore: boolean;
  /** The object as it is after an earlier state was made the newest. */
  readonly onRestored: (object: T) => void;
}

/** Every save, newest first; any of them can be made the newest again. */
export function HistoryDialog<T>(props: HistoryDialogProps<T>) {
  return (
    <Dialog open={props.open} onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby="history-title">
      <DialogTitle variant="h2" id="history-title">
        History
      </DialogTitle>
      <DialogContent>
        <Revisions {...props} />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function Revisions<T>({ kind, id, version, mayRestore, onRestored, onClose }: HistoryDialogProps<T>) {
  const revisions = useRevisions(kind, id);
  const [restoring, setRestoring] = useState<string | null>(null);
  const restore = useMutation({
    mutationFn: (revision: Revision) => restoreRevision<T>(kind, id, revision.id, version),
    onMutate: (revision) => setRestoring(revision.id),
    onSuccess: (object) => {
      onRestored(object);
      onClose();
    },
    onSettled: () => setRestoring(null),
    meta: { failure: 'The earlier state was not restored' },
  });
  if (revisions.isPending) return <RowsSkeleton rows={4} />;
  if (revisions.isError) return <ErrorState compact error={revisions.error} onRetry={() => void revisions.refetch()} />;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {revisions.data.map((revision, index) => (
        <Box component="li" key={revision.id} sx={rowStyle}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Box sx={{ fontSize: 13, fontWeight: 540, overflowWrap: 'anywhere' }}>
              {revision.summary || `Save ${revision.number}`}
            </Box>
            <Box sx={{ fontSize: 11.5, color: color.ink2 }}>
              {revision.author.name}, <RelativeTime iso={revision.createdAt} />
            </Box>
          </Box>
          {index === 0 ? (
            <Badge tone="brand">Now</Badge>
          ) : (
            mayRestore && (
              <Button
                variant="outlined"
                aria-label={`Restore save ${revision.number}`}
                loading={restoring === revision.id}
                disabled={restoring !== null}
                onClick={() => restore.mutate(revision)}
              >
                Restore
              </Button>
            )
          )}
        </Box>
      ))}
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  py: 2,
  borderBottom: `1px solid ${color.hair}`,
  '&:last-of-type': { borderBottom: 0 },
} as const;
