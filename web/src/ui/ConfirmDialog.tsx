import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';

interface ConfirmDialogProps {
  readonly open: boolean;
  /** A question: "Delete “Sales 2026”?" */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children?: ReactNode;
  /** The verb: "Delete", not "OK". */
  readonly confirm: string;
  readonly destructive?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** For what cannot be undone. Whatever can be undone is done at once, with undo in the notification. */
export function ConfirmDialog({
  open,
  title,
  children,
  confirm,
  destructive = false,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog open={open} onClose={busy ? undefined : onClose} maxWidth="xs" fullWidth>
      <DialogTitle variant="h2">{title}</DialogTitle>
      {children !== undefined && <DialogContent sx={{ fontSize: 13.5 }}>{children}</DialogContent>}
      <DialogActions>
        <Button onClick={onClose} disabled={busy}>
          Cancel
        </Button>
        <Button
          variant="contained"
          color={destructive ? 'error' : 'primary'}
          onClick={onConfirm}
          loading={busy}
          // Enter must not destroy by reflex: then the person has to go to the button.
          autoFocus={!destructive}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
