import { useId, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { ErrorNote } from './ErrorNote.js';
import { TextInput } from './TextInput.js';

/** What something is called, and what it is about. */
export interface Names {
  readonly name: string;
  readonly description: string;
}

interface NameDialogProps {
  readonly title: string;
  readonly start: Names;
  /** Below the two fields. */
  readonly children?: ReactNode;
  /** What stands in `children` is complete. */
  readonly complete?: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSave: (names: Names) => void;
  readonly onClose: () => void;
}

/** Saves something under a name. */
export function NameDialog({ title, start, children, complete = true, busy, error, onSave, onClose }: NameDialogProps) {
  const id = useId();
  const [name, setName] = useState(start.name);
  const [description, setDescription] = useState(start.description);
  const valid = name.trim() !== '' && complete;
  return (
    <Dialog open onClose={busy ? undefined : onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) onSave({ name: name.trim(), description: description.trim() });
        }}
      >
        <DialogTitle variant="h2" id={id}>
          {title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3 }}>
          <TextInput label="Name" value={name} onChange={setName} maxLength={200} autoFocus required />
          <TextInput label="Description" value={description} onChange={setDescription} maxLength={5000} />
          {children}
          <ErrorNote error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" color="primary" disabled={!valid} loading={busy}>
            Save
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
