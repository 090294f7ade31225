import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextInput } from '../../../ui/TextInput';
import { DashboardField, type DashboardChoice } from './DashboardField';

export interface SaveRequest {
  readonly name: string;
  readonly description: string;
  readonly dashboard: DashboardChoice;
}

interface SaveDialogProps {
  readonly title: string;
  readonly name: string;
  readonly description: string;
  readonly dashboardId: string | undefined;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSave: (request: SaveRequest) => void;
  readonly onClose: () => void;
}

/** The first save: a name, and at once a place on a dashboard. */
export function SaveDialog(props: SaveDialogProps) {
  const [name, setName] = useState(props.name);
  const [description, setDescription] = useState(props.description);
  const [dashboard, setDashboard] = useState<DashboardChoice>(
    props.dashboardId === undefined ? { kind: 'none' } : { kind: 'existing', id: props.dashboardId },
  );
  const valid = name.trim() !== '' && (dashboard.kind !== 'new' || dashboard.name.trim() !== '');
  const save = (): void => props.onSave({ name: name.trim(), description: description.trim(), dashboard });
  return (
    <Dialog open onClose={props.busy ? undefined : props.onClose} maxWidth="xs" fullWidth aria-labelledby="save-title">
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) save();
        }}
      >
        <DialogTitle variant="h2" id="save-title">
          {props.title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3 }}>
          <TextInput label="Name" value={name} onChange={setName} maxLength={200} autoFocus required />
          <TextInput label="Description" value={description} onChange={setDescription} maxLength={5000} />
          <DashboardField value={dashboard} onChange={setDashboard} />
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
