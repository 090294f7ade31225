import { useState, type ComponentProps } from 'react';
import { NameDialog, type Names } from '../../../ui/NameDialog';
import { DashboardField, type DashboardChoice } from './DashboardField';

export interface SaveRequest extends Names {
  readonly dashboard: DashboardChoice;
}

interface SaveDialogProps extends Omit<ComponentProps<typeof NameDialog>, 'children' | 'complete' | 'onSave'> {
  readonly dashboardId: string | undefined;
  readonly onSave: (request: SaveRequest) => void;
}

/** The first save: a name, and at once a place on a dashboard. */
export function SaveDialog({ dashboardId, onSave, ...props }: SaveDialogProps) {
  const [dashboard, setDashboard] = useState<DashboardChoice>(
    dashboardId === undefined ? { kind: 'none' } : { kind: 'existing', id: dashboardId },
  );
  const complete = dashboard.kind !== 'new' || dashboard.name.trim() !== '';
  return (
    <NameDialog {...props} complete={complete} onSave={(names) => onSave({ ...names, dashboard })}>
      <DashboardField value={dashboard} onChange={setDashboard} />
    </NameDialog>
  );
}
