import { useMutation } from '@tanstack/react-query';
import type { DataSource } from '@datavizpro/contract';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useNotifier } from '../../ui/notifications';
import { deleteSource, useRefreshSource } from './api';

interface DeleteSourceDialogProps {
  /** Null: closed. */
  readonly source: DataSource | null;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

export function DeleteSourceDialog({ source, onClose, onDeleted }: DeleteSourceDialogProps) {
  const refresh = useRefreshSource();
  const { notifyDone } = useNotifier();
  const remove = useMutation({
    mutationFn: (target: DataSource) => deleteSource(target),
    onSuccess: (_nothing, target) => {
      refresh(target.id);
      onClose();
      notifyDone(`“${target.name}” was deleted`);
      onDeleted?.();
    },
    meta: { failure: 'The data source was not deleted' },
  });
  return (
    <ConfirmDialog
      open={source !== null}
      title={`Delete “${source?.name ?? ''}”?`}
      confirm="Delete"
      destructive
      busy={remove.isPending}
      onConfirm={() => source && remove.mutate(source)}
      onClose={onClose}
    >
      {source?.type === 'file'
        ? 'Its data and the kept original are removed. '
        : 'The connection, its stored passwords and its saved queries are removed; the database stays as it is. '}
      Charts that read it stay, but have nothing to show any more.
    </ConfirmDialog>
  );
}
