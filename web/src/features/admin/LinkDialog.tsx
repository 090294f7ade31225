import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { CopyField } from '../../ui/CopyField.js';

interface LinkDialogProps {
  readonly title: string;
  readonly label: string;
  readonly link: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A one-time link, shown this once. */
export function LinkDialog({ title, label, link, children, onClose }: LinkDialogProps) {
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="link-title">
      <DialogTitle variant="h2" id="link-title">
        {title}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3, fontSize: 13.5 }}>
        <div>{children}</div>
        <CopyField label={label} value={link} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
