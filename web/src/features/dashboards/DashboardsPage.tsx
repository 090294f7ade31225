import { useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Copy, Pencil, Plus, Share2, Trash2 } from 'lucide-react';
import type { Dashboard } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge';
import { DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import type { ListColumn } from '../../ui/ListTable';
import { PageHeader } from '../../ui/PageHeader';
import { RelativeTime } from '../../ui/RelativeTime';
import { SearchField } from '../../ui/SearchField';
import { useNotifier } from '../../ui/notifications';
import { color } from '../../ui/theme/color';
import { useApiList, useUser } from '../session';
import { ShareDialog } from '../sharing';
import { ActionMenu } from './ActionMenu';
import { dashboardsPath, useCreateDashboard, useDuplicateDashboard } from './api';
import { DeleteDashboardDialog } from './DeleteDashboardDialog';
import { chartIdsOf } from './model/draft';

/** `/dashboards`: every dashboard that one may see. */
export function DashboardsPage() {
  const [q, setQ] = useState('');
  const [sort, setSort] = useState('-updatedAt');
  const list = useApiList<Dashboard>(dashboardsPath, { q, sort });
  const navigate = useNavigate();
  const create = useCreateDashboard((made) => void navigate(`/dashboards/${made.id}?edit=1`));
  const columns = useColumns();
  const newButton = (
    <Button
      variant="contained"
      color="primary"
      startIcon={<Plus size={14} />}
      loading={create.isPending}
      onClick={() => create.mutate({ name: 'Untitled dashboard' })}
    >
      New dashboard
    </Button>
  );
  return (
    <>
      <PageHeader title="Dashboards" actions={newButton} />
      <Box sx={{ mb: 3 }}>
        <SearchField label="Find a dashboard" value={q} onChange={setQ} width={280} />
      </Box>
      <DataList
        label="Dashboards"
        noun="dashboard"
        list={list}
        columns={columns.columns}
        sort={sort}
        onSort={setSort}
        empty={
          q === '' ? (
            <EmptyState sketch="dashboard" title="No dashboards yet" action={newButton}>
              A dashboard brings charts together, with filters that apply to all of them.
            </EmptyState>
          ) : (
            <EmptyState sketch="search" title="Nothing found">
              No dashboard is called like “{q}”.
            </EmptyState>
          )
        }
      />
      {columns.dialogs}
    </>
  );
}

type Chosen = { readonly dialog: 'share' | 'delete'; readonly dashboard: Dashboard } | null;

function useColumns() {
  const [chosen, setChosen] = useState<Chosen>(null);
  const user = useUser();
  const columns: ListColumn<Dashboard>[] = [
    { id: 'name', title: 'Name', sort: 'name', render: (dashboard) => <Name dashboard={dashboard} /> },
    {
      id: 'charts',
      title: 'Charts',
      align: 'right',
      from: 'md',
      width: 90,
      render: (dashboard) => chartIdsOf(dashboard.layout).length,
    },
    {
      id: 'owner',
      title: 'Owner',
      from: 'sm',
      width: 180,
      render: ({ owner }) => <Box sx={{ color: color.ink2 }}>{owner.id === user.id ? 'You' : owner.name}</Box>,
    },
    {
      id: 'updated',
      title: 'Changed',
      sort: 'updatedAt',
      from: 'sm',
      width: 150,
      render: ({ updatedAt }) => (
        <Box sx={{ color: color.ink2 }}>
          <RelativeTime iso={updatedAt} />
        </Box>
      ),
    },
    {
      id: 'actions',
      title: 'Actions',
      hideTitle: true,
      align: 'right',
      width: 46,
      render: (dashboard) => <Actions dashboard={dashboard} onChoose={(dialog) => setChosen({ dialog, dashboard })} />,
    },
  ];
  return { columns, dialogs: chosen ? <ChosenDialog chosen={chosen} onClose={() => setChosen(null)} /> : null };
}

function Name({ dashboard }: { readonly dashboard: Dashboard }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Link
          component={RouterLink}
          to={`/dashboards/${dashboard.id}`}
          sx={{ color: color.ink, fontWeight: 560, overflowWrap: 'anywhere' }}
        >
          {dashboard.name}
        </Link>
        {dashboard.sample ? <Badge tone="info">Sample</Badge> : null}
        {!dashboard.sample && dashboard.access !== 'owner' ? <Badge>Shared with you</Badge> : null}
      </Box>
      {dashboard.description === '' ? null : <Box sx={descriptionStyle}>{dashboard.description}</Box>}
    </Box>
  );
}

interface ActionsProps {
  readonly dashboard: Dashboard;
  readonly onChoose: (dialog: 'share' | 'delete') => void;
}

function Actions({ dashboard, onChoose }: ActionsProps) {
  const navigate = useNavigate();
  const { notify } = useNotifier();
  const copy = useDuplicateDashboard((made) =>
    notify({
      tone: 'good',
      message: `“${made.name}” was made`,
      action: { label: 'Open', run: () => void navigate(`/dashboards/${made.id}`) },
    }),
  );
  const isOwner = dashboard.access === 'owner';
  return (
    <ActionMenu
      name={dashboard.name}
      groups={[
        [
          ...(dashboard.access === 'view'
            ? []
            : [
                {
                  label: 'Edit',
                  icon: <Pencil size={14} />,
                  run: () => void navigate(`/dashboards/${dashboard.id}?edit=1`),
                },
              ]),
          { label: 'Make a copy', icon: <Copy size={14} />, run: () => copy.mutate(dashboard.id) },
          ...(isOwner ? [{ label: 'Share…', icon: <Share2 size={14} />, run: () => onChoose('share') }] : []),
        ],
        isOwner
          ? [{ label: 'Delete…', icon: <Trash2 size={14} />, run: () => onChoose('delete'), destructive: true }]
          : [],
      ]}
    />
  );
}

function ChosenDialog({ chosen, onClose }: { readonly chosen: NonNullable<Chosen>; readonly onClose: () => void }) {
  const { dashboard, dialog } = chosen;
  const { notifyDone } = useNotifier();
  if (dialog === 'share')
    return <ShareDialog open onClose={onClose} kind="dashboards" id={dashboard.id} name={dashboard.name} />;
  return (
    <DeleteDashboardDialog
      dashboard={dashboard}
      onDeleted={() => {
        notifyDone(`“${dashboard.name}” was deleted`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

const descriptionStyle = {
  color: color.ink2,
  fontSize: 12.5,
  mt: '1px',
  display: '-webkit-box',
  WebkitLineClamp: 1,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;
