import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { PlugZap } from 'lucide-react';
import { ErrorNote } from '../../../ui/ErrorNote';
import { ErrorState } from '../../../ui/ErrorState';
import { asProblem } from '../../session';
import { testStored } from '../connect/api';
import { TestReport } from '../connect/TestReport';

interface SourceTroubleProps {
  readonly id: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

const troubles: readonly string[] = ['source_unreachable', 'source_failed', 'source_timeout', 'connection_failed'];

/** Why the database did not answer, and a look at which step of reaching it fails. */
export function SourceTrouble({ id, error, onRetry }: SourceTroubleProps) {
  const isSource = troubles.includes(asProblem(error).code);
  return <ErrorState error={error} onRetry={onRetry} {...(isSource ? { action: <CheckButton id={id} /> } : {})} />;
}

/** Tries the stored connection and shows what it finds. */
export function CheckButton({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const testing = useMutation({ mutationFn: () => testStored(id), meta: { failure: false } });
  const start = (): void => {
    setOpen(true);
    testing.mutate();
  };
  return (
    <>
      <Button variant="outlined" startIcon={<PlugZap size={14} />} onClick={start}>
        Test connection
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="xs" fullWidth aria-labelledby="check-title">
        <DialogTitle variant="h2" id="check-title">
          Test connection
        </DialogTitle>
        <DialogContent>
          <Box sx={{ minHeight: 120 }}>
            <TestReport test={testing.data ?? null} busy={testing.isPending} />
            <ErrorNote error={testing.error} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => testing.mutate()} disabled={testing.isPending}>
            Test again
          </Button>
          <Button variant="contained" color="primary" onClick={() => setOpen(false)}>
            Close
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
