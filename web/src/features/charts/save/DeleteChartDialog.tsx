import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Chart } from '@datavizpro/contract';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useNotifier } from '../../../ui/notifications';
import { chartsPath, deleteChart } from '../api';

interface DeleteChartDialogProps {
  /** Null: closed. */
  readonly chart: Chart | null;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

export function DeleteChartDialog({ chart, onClose, onDeleted }: DeleteChartDialogProps) {
  const client = useQueryClient();
  const { notifyDone } = useNotifier();
  const remove = useMutation({
    mutationFn: (target: Chart) => deleteChart(target),
    onSuccess: (_nothing, target) => {
      void client.invalidateQueries({ queryKey: [chartsPath, 'list'] });
      onClose();
      notifyDone(`“${target.name}” was deleted`);
      onDeleted?.();
    },
    meta: { failure: 'The chart was not deleted' },
  });
  return (
    <ConfirmDialog
      open={chart !== null}
      title={`Delete “${chart?.name ?? ''}”?`}
      confirm="Delete"
      destructive
      busy={remove.isPending}
      onConfirm={() => chart && remove.mutate(chart)}
      onClose={onClose}
    >
      It also disappears from the dashboards that show it. The data stays.
    </ConfirmDialog>
  );
}
