import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextInput } from '../../ui/TextInput';
import { color } from '../../ui/theme/color';

export interface QueryNames {
  readonly name: string;
  readonly description: string;
}

interface SaveQueryDialogProps {
  readonly title: string;
  readonly start: QueryNames;
  readonly hasParameters: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSave: (names: QueryNames) => void;
  readonly onClose: () => void;
}

/** A query's name and what it is about. */
export function SaveQueryDialog(props: SaveQueryDialogProps) {
  const [name, setName] = useState(props.start.name);
  const [description, setDescription] = useState(props.start.description);
  const valid = name.trim() !== '';
  return (
    <Dialog open onClose={props.busy ? undefined : props.onClose} maxWidth="xs" fullWidth aria-labelledby="query-title">
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) props.onSave({ name: name.trim(), description: description.trim() });
        }}
      >
        <DialogTitle variant="h2" id="query-title">
          {props.title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3 }}>
          <TextInput label="Name" value={name} onChange={setName} maxLength={200} autoFocus required />
          <TextInput label="Description" value={description} onChange={setDescription} maxLength={5000} />
          <Box sx={{ fontSize: 12.5, color: color.ink2 }}>
            Everybody who may see this data can run it and make charts of it.
            {props.hasParameters && ' The values that are set now become its defaults.'}
          </Box>
          <ErrorNote error={props.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose} disabled={props.busy}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" color="primary" disabled={!valid} loading={props.busy}>
            Save
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
