import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useNavigate } from 'react-router-dom';
import type { Chart } from '@datavizpro/contract';
import { ErrorNote } from '../../../ui/ErrorNote';
import { useNotifier } from '../../../ui/notifications';
import { DashboardField, type DashboardChoice } from './DashboardField';
import { placeOnDashboard } from './save-chart';

interface AddToDashboardDialogProps {
  readonly chart: Chart;
  readonly onClose: () => void;
  /** The chart as it is then: it may belong to the dashboard now. */
  readonly onAdded: (chart: Chart) => void;
}

export function AddToDashboardDialog({ chart, onClose, onAdded }: AddToDashboardDialogProps) {
  const [choice, setChoice] = useState<DashboardChoice>({ kind: 'none' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notify } = useNotifier();
  const add = useMutation({
    mutationFn: () => placeOnDashboard(chart, choice),
    onSuccess: (placed) => {
      onAdded(placed.chart);
      onClose();
      if (!placed.dashboard) return;
      const { id, name } = placed.dashboard;
      void client.invalidateQueries({ queryKey: ['/api/dashboards'] });
      notify({
        tone: 'good',
        message: `Added to “${name}”`,
        action: { label: 'Open', run: () => void navigate(`/dashboards/${id}`) },
      });
    },
    meta: { failure: false },
  });
  const ready = choice.kind === 'existing' || (choice.kind === 'new' && choice.name.trim() !== '');
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="add-title">
      <DialogTitle variant="h2" id="add-title">
        Add to a dashboard
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        <DashboardField value={choice} onChange={setChoice} required />
        <ErrorNote error={add.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!ready}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          Add
        </Button>
      </DialogActions>
    </Dialog>
  );
}
