import { useState } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ChartColumn, Ellipsis, Trash2 } from 'lucide-react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { DataSource } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge';
import { formatBytes, formatInteger } from '../../ui/format';
import { ListTable, type ListColumn } from '../../ui/ListTable';
import { RelativeTime } from '../../ui/RelativeTime';
import { color } from '../../ui/theme/color';
import type { ApiList } from '../session';
import { KindIcon } from './connect/KindIcon';
import { newChartPath, sourcePath } from './paths';
import { describeSize } from './size-words';
import { SourceStatus } from './SourceStatus';

interface DataSourceTableProps {
  readonly list: ApiList<DataSource>;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly onDelete: (source: DataSource) => void;
}

export function DataSourceTable({ list, sort, onSort, onDelete }: DataSourceTableProps) {
  const columns: readonly ListColumn<DataSource>[] = [
    ...plainColumns,
    {
      id: 'menu',
      title: 'Actions',
      hideTitle: true,
      align: 'right',
      width: 44,
      render: (source) => <RowMenu source={source} onDelete={onDelete} />,
    },
  ];
  return (
    <ListTable
      label="Data sources"
      columns={columns}
      items={list.items}
      keyOf={(source) => source.id}
      sort={sort}
      onSort={onSort}
      hasMore={list.hasMore}
      isLoadingMore={list.isLoadingMore}
      onMore={list.loadMore}
      total={list.total}
    />
  );
}

const ready = (source: DataSource): boolean => source.status === 'ready';
/** Rows and bytes of a database are its own. */
const isStored = (source: DataSource): boolean => ready(source) && source.type === 'file';

const plainColumns: readonly ListColumn<DataSource>[] = [
  { id: 'name', title: 'Name', sort: 'name', render: (source) => <NameCell source={source} /> },
  {
    id: 'rows',
    title: 'Rows',
    sort: 'rowCount',
    align: 'right',
    from: 'sm',
    render: (source) => (isStored(source) ? formatInteger(source.rowCount) : '–'),
  },
  {
    id: 'size',
    title: 'Size',
    sort: 'sizeBytes',
    align: 'right',
    from: 'md',
    render: (source) => (isStored(source) ? formatBytes(source.sizeBytes) : '–'),
  },
  {
    id: 'tables',
    title: 'Tables',
    align: 'right',
    from: 'md',
    render: (source) => (ready(source) ? formatInteger(source.tableCount) : '–'),
  },
  { id: 'status', title: 'Status', from: 'sm', render: (source) => <SourceStatus source={source} /> },
  {
    id: 'updated',
    title: 'Updated',
    sort: 'updatedAt',
    from: 'md',
    render: (source) => <RelativeTime iso={source.updatedAt} />,
  },
  { id: 'owner', title: 'Owner', from: 'lg', render: (source) => (source.sample ? '–' : source.owner.name) },
];

function NameCell({ source }: { readonly source: DataSource }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minWidth: 0 }}>
      <Box aria-hidden sx={iconStyle}>
        <KindIcon type={source.type} size={17} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Link component={RouterLink} to={sourcePath(source.id)} sx={nameStyle}>
            {source.name}
          </Link>
          {source.sample && <Badge tone="brand">Sample</Badge>}
          {source.rejectedCount > 0 && <Badge tone="warn">{formatInteger(source.rejectedCount)} refused</Badge>}
        </Box>
        <Box sx={{ display: { xs: 'flex', sm: 'none' }, gap: 2, mt: '2px', fontSize: 12, color: color.ink2 }}>
          {ready(source) ? describeSize(source) : <SourceStatus source={source} />}
        </Box>
      </Box>
    </Box>
  );
}

interface RowMenuProps {
  readonly source: DataSource;
  readonly onDelete: (source: DataSource) => void;
}

function RowMenu({ source, onDelete }: RowMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  const close = (): void => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label={`Actions for ${source.name}`}
        aria-haspopup="menu"
        onClick={(e) => setAnchor(e.currentTarget)}
      >
        <Ellipsis size={16} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem disabled={!ready(source)} onClick={() => void navigate(newChartPath(source.id))}>
          <ChartColumn size={15} /> Create a chart
        </MenuItem>
        <MenuItem
          disabled={source.access !== 'owner' || source.sample}
          onClick={() => {
            close();
            onDelete(source);
          }}
          sx={{ color: color.bad }}
        >
          <Trash2 size={15} /> Delete
        </MenuItem>
      </Menu>
    </>
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
