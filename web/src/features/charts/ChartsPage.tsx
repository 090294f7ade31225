import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import { ChartColumn, Trash2 } from 'lucide-react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { chartTypes, type Chart } from '@datavizpro/contract';
import { ChartKindIcon } from '../../ui/ChartKindIcon';
import { DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import type { ListColumn } from '../../ui/ListTable';
import { PageHeader } from '../../ui/PageHeader';
import { RelativeTime } from '../../ui/RelativeTime';
import { SearchField } from '../../ui/SearchField';
import { color } from '../../ui/theme/color';
import { useApiList } from '../session';
import { chartsPath } from './api';
import { DeleteChartDialog } from './save/DeleteChartDialog';

const newestFirst = '-updatedAt';

/** All charts that this person may see. Search and order stand in the address. */
export function ChartsPage() {
  const [params, setParams] = useSearchParams();
  const [deleting, setDeleting] = useState<Chart | null>(null);
  const q = params.get('q') ?? '';
  const sort = params.get('sort') ?? newestFirst;
  const list = useApiList<Chart>(chartsPath, { q, sort, limit: 50 });
  const change = (name: string, value: string): void =>
    setParams(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <>
      <PageHeader
        title="Charts"
        subtitle="Charts on their own, and those that live on dashboards."
        actions={<NewChartButton />}
      />
      <Box sx={{ mb: 3 }}>
        <SearchField value={q} onChange={(text) => change('q', text)} label="Find a chart" width={280} />
      </Box>
      <DataList
        label="Charts"
        list={list}
        columns={[...columns, deleteColumn(setDeleting)]}
        noun="chart"
        sort={sort}
        onSort={(next) => change('sort', next === newestFirst ? '' : next)}
        empty={q === '' ? <NoCharts /> : <EmptyState sketch="search" title={`No chart is called “${q}”`} compact />}
      />
      <DeleteChartDialog chart={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}

const NewChartButton = () => (
  <Button
    variant="contained"
    color="primary"
    component={RouterLink}
    to="/charts/new"
    startIcon={<ChartColumn size={15} />}
  >
    New chart
  </Button>
);

const NoCharts = () => (
  <EmptyState sketch="chart" title="No charts yet" action={<NewChartButton />}>
    A chart starts from a table: choose a column, and it draws.
  </EmptyState>
);

const columns: readonly ListColumn<Chart>[] = [
  { id: 'name', title: 'Name', sort: 'name', render: (chart) => <NameCell chart={chart} /> },
  { id: 'type', title: 'Type', from: 'sm', render: (chart) => chartTypes[chart.configuration.type].title },
  {
    id: 'updated',
    title: 'Updated',
    sort: 'updatedAt',
    from: 'sm',
    render: (chart) => <RelativeTime iso={chart.updatedAt} />,
  },
  { id: 'owner', title: 'Owner', from: 'md', render: (chart) => chart.owner.name },
];

const deleteColumn = (onDelete: (chart: Chart) => void): ListColumn<Chart> => ({
  id: 'delete',
  title: 'Delete',
  hideTitle: true,
  align: 'right',
  width: 44,
  render: (chart) =>
    chart.access === 'owner' && (
      <Tooltip title="Delete">
        <IconButton aria-label={`Delete ${chart.name}`} onClick={() => onDelete(chart)} sx={{ color: color.ink3 }}>
          <Trash2 size={15} />
        </IconButton>
      </Tooltip>
    ),
});

function NameCell({ chart }: { readonly chart: Chart }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minWidth: 0 }}>
      <Box aria-hidden sx={iconStyle}>
        <ChartKindIcon kind={chart.configuration.type} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={`/charts/${chart.id}`} sx={nameStyle}>
          {chart.name}
        </Link>
        {chart.description !== '' && (
          <Box sx={{ fontSize: 12, color: color.ink2, overflowWrap: 'anywhere' }}>{chart.description}</Box>
        )}
      </Box>
    </Box>
  );
}

const iconStyle = {
  width: 28,
  height: 28,
  flexShrink: 0,
  borderRadius: '6px',
  display: 'grid',
  placeItems: 'center',
  bgcolor: color.sunken,
  color: color.ink2,
} as const;

const nameStyle = { color: color.ink, fontWeight: 540, overflowWrap: 'anywhere' } as const;
