import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { VersionedSave } from '../features/session/index.js';

interface ConflictDialogProps {
  /** What it is about: "dashboard", "chart". */
  readonly noun: string;
  readonly saving: Pick<
    VersionedSave<unknown, unknown>,
    'conflict' | 'keepMine' | 'loadTheirs' | 'postpone' | 'isSaving'
  >;
}

/** Somebody saved a newer version: neither is overwritten until a person chooses. */
export function ConflictDialog({ noun, saving }: ConflictDialogProps) {
  return (
    <Dialog open={saving.conflict !== null} onClose={saving.postpone} maxWidth="xs" fullWidth>
      <DialogTitle variant="h2">Somebody saved this {noun} meanwhile</DialogTitle>
      <DialogContent sx={{ fontSize: 13.5 }}>
        Keep yours to save it over the newer version, which stays in the history. Load theirs to continue from it; yours
        is then given up.
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={saving.postpone}>Decide later</Button>
        <Button variant="outlined" onClick={saving.loadTheirs}>
          Load theirs
        </Button>
        <Button variant="contained" color="primary" onClick={saving.keepMine} loading={saving.isSaving}>
          Keep mine
        </Button>
      </DialogActions>
    </Dialog>
  );
}
