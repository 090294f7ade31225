import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import Button from '@mui/material/Button';
import { Copy, History, Pencil, Printer, Share2, Trash2 } from 'lucide-react';
import type { Dashboard } from '@datavizpro/contract';
import { Badge } from '../../../ui/Badge';
import { PageHeader } from '../../../ui/PageHeader';
import { HistoryDialog, ShareDialog } from '../../sharing';
import { ActionMenu, type MenuAction } from '../ActionMenu';
import { useDuplicateDashboard, useStoreDashboard } from '../api';
import { DeleteDashboardDialog } from '../DeleteDashboardDialog';
import type { BoardData } from '../data/board-data';
import { EditBar } from '../edit/EditBar';
import { DescriptionField, NameField } from '../edit/NameFields';
import type { DashboardEditing } from '../edit/use-dashboard-draft';
import { DataAge, RefreshControl } from './RefreshControl';

interface Props {
  readonly dashboard: Dashboard;
  readonly board: BoardData;
  readonly editing: DashboardEditing | null;
  readonly refreshSeconds: number;
  readonly onRefreshSeconds: (seconds: number) => void;
  readonly onEdit: () => void;
  readonly onAddChart: () => void;
  readonly onAddText: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

const crumbs = [{ label: 'Dashboards', to: '/dashboards' }];

/** Title and actions of a dashboard, for looking at it and for editing it. */
export function Header(props: Props) {
  return props.editing ? <EditHeader {...props} editing={props.editing} /> : <ViewHeader {...props} />;
}

function EditHeader({
  editing,
  onAddChart,
  onAddText,
  onDiscard,
  onSave,
}: Props & { readonly editing: DashboardEditing }) {
  const { draft, isDirty, saving } = editing;
  return (
    <PageHeader
      title={draft.value.name || 'Untitled dashboard'}
      breadcrumbs={crumbs}
      heading={
        <NameField
          value={draft.value.name}
          onChange={(name) => draft.change((before) => ({ ...before, name }), 'name')}
        />
      }
      subtitle={
        <DescriptionField
          value={draft.value.description}
          onChange={(description) => draft.change((before) => ({ ...before, description }), 'description')}
        />
      }
      actions={
        <EditBar
          draft={draft}
          isDirty={isDirty}
          isSaving={saving.isSaving}
          onAddChart={onAddChart}
          onAddText={onAddText}
          onDiscard={onDiscard}
          onSave={onSave}
        />
      }
    />
  );
}

function ViewHeader({ dashboard, board, refreshSeconds, onRefreshSeconds, onEdit }: Props) {
  const [dialog, setDialog] = useState<'share' | 'history' | 'delete' | null>(null);
  const navigate = useNavigate();
  const close = (): void => setDialog(null);
  const mayEdit = dashboard.access !== 'view';
  return (
    <>
      <PageHeader
        title={dashboard.name}
        breadcrumbs={crumbs}
        adornment={dashboard.sample ? <Badge tone="info">Sample</Badge> : undefined}
        {...(dashboard.description === '' ? {} : { subtitle: dashboard.description })}
        status={<DataAge board={board} />}
        actions={
          <>
            <RefreshControl board={board} seconds={refreshSeconds} onSeconds={onRefreshSeconds} />
            {mayEdit ? (
              <Button variant="outlined" startIcon={<Pencil size={14} />} onClick={onEdit} sx={noPrint}>
                Edit
              </Button>
            ) : null}
            {dashboard.access === 'owner' ? (
              <Button
                variant="contained"
                color="primary"
                startIcon={<Share2 size={14} />}
                onClick={() => setDialog('share')}
                sx={noPrint}
              >
                Share
              </Button>
            ) : null}
            <More dashboard={dashboard} onHistory={() => setDialog('history')} onDelete={() => setDialog('delete')} />
          </>
        }
      />
      {dialog === 'share' ? (
        <ShareDialog open onClose={close} kind="dashboards" id={dashboard.id} name={dashboard.name} />
      ) : null}
      {dialog === 'history' ? <SavedStates dashboard={dashboard} onClose={close} /> : null}
      {dialog === 'delete' ? (
        <DeleteDashboardDialog
          dashboard={dashboard}
          onDeleted={() => void navigate('/dashboards', { replace: true })}
          onClose={close}
        />
      ) : null}
    </>
  );
}

const noPrint = { '@media print': { display: 'none' } } as const;

interface MoreProps {
  readonly dashboard: Dashboard;
  readonly onHistory: () => void;
  readonly onDelete: () => void;
}

function More({ dashboard, onHistory, onDelete }: MoreProps) {
  const navigate = useNavigate();
  const copy = useDuplicateDashboard((made) => void navigate(`/dashboards/${made.id}`));
  const everybody: MenuAction[] = [
    { label: 'Make a copy', icon: <Copy size={14} />, run: () => copy.mutate(dashboard.id) },
    { label: 'Print', icon: <Printer size={14} />, run: () => window.print() },
    ...(dashboard.sample ? [] : [{ label: 'History', icon: <History size={14} />, run: onHistory }]),
  ];
  const owner: MenuAction[] =
    dashboard.access === 'owner'
      ? [{ label: 'Delete…', icon: <Trash2 size={14} />, run: onDelete, destructive: true }]
      : [];
  return <ActionMenu name={dashboard.name} groups={[everybody, owner]} />;
}

interface DialogProps {
  readonly dashboard: Dashboard;
  readonly onClose: () => void;
}

function SavedStates({ dashboard, onClose }: DialogProps) {
  const store = useStoreDashboard();
  return (
    <HistoryDialog<Dashboard>
      open
      onClose={onClose}
      kind="dashboards"
      id={dashboard.id}
      version={dashboard.version}
      mayRestore={dashboard.access !== 'view'}
      onRestored={store}
    />
  );
}
