import { useEffect, useMemo } from 'react';
import type { Dashboard, DashboardChange } from '@datavizpro/contract';
import { useVersionedSave, type VersionedSave } from '../../session';
import { useNotifier } from '../../../ui/notifications';
import { useUndoableDraft, type UndoableDraft } from '../../../ui/use-undoable-draft';
import { readDashboard, updateDashboard, useStoreDashboard } from '../api';
import { changeOf, draftOf, type DashboardDraft } from '../model/draft';

export interface DashboardEditing {
  readonly draft: UndoableDraft<DashboardDraft>;
  readonly isDirty: boolean;
  readonly saving: VersionedSave<Dashboard, DashboardChange>;
  /** Saves what differs; with nothing to save it is done at once. */
  readonly save: () => void;
  readonly discard: () => void;
}

/** The unsaved state of a dashboard: kept on this device, undone step by step, saved over the version it is based on. */
export function useDashboardDraft(dashboard: Dashboard, onSaved: () => void): DashboardEditing {
  const draft = useUndoableDraft<DashboardDraft>(`dashboard.${dashboard.id}`, draftOf(dashboard));
  const store = useStoreDashboard();
  const { notifyDone } = useNotifier();
  const { settle } = draft;
  const take = (saved: Dashboard): void => {
    store(saved);
    settle(draftOf(saved));
  };
  const saving = useVersionedSave<Dashboard, DashboardChange>({
    save: (change, version) => updateDashboard(dashboard.id, change, version),
    load: () => readDashboard(dashboard.id),
    onSaved: (saved) => {
      take(saved);
      notifyDone('Dashboard saved');
      onSaved();
    },
    onTheirs: take,
    failure: 'The dashboard was not saved',
  });
  const change = useMemo(() => changeOf(draft.value, dashboard), [draft.value, dashboard]);
  // A newer version came, and nothing of one's own is in its way.
  const isBehind = draft.value.version < dashboard.version;
  useEffect(() => {
    if (isBehind && change === null) settle(draftOf(dashboard));
  }, [isBehind, change, settle, dashboard]);
  return {
    draft,
    isDirty: change !== null,
    saving,
    save: () => {
      if (!change) {
        onSaved();
        return;
      }
      const named = draft.value.name.trim() === '' ? { ...change, name: dashboard.name } : change;
      void saving.save(named, draft.value.version);
    },
    discard: () => settle(draftOf(dashboard)),
  };
}
