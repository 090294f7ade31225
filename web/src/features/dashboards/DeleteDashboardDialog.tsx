import type { Dashboard } from '@datavizpro/contract';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useDeleteDashboard } from './api';

interface Props {
  readonly dashboard: Dashboard;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Asks, then deletes: there is no way back. */
export function DeleteDashboardDialog({ dashboard, onDeleted, onClose }: Props) {
  const remove = useDeleteDashboard(onDeleted);
  return (
    <ConfirmDialog
      open
      title={`Delete “${dashboard.name}”?`}
      confirm="Delete"
      destructive
      busy={remove.isPending}
      onConfirm={() => remove.mutate(dashboard, { onError: onClose })}
      onClose={onClose}
    >
      The charts that were made for it are deleted, too. Everybody with whom it is shared loses it. This cannot be
      undone.
    </ConfirmDialog>
  );
}
