import { useId, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { ArrowLeft, SquareCode } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import type { DataSource, TableDetail } from '@datavizpro/contract';
import { Badge } from '../../../ui/Badge';
import { formatCompact, formatCount } from '../../../ui/format';
import { RowsSkeleton } from '../../../ui/LoadingState';
import { color } from '../../../ui/theme/color';
import { sqlPath } from '../../queries';
import { useTable } from '../api';
import { CreateChartButton } from '../CreateChartButton';
import { PreviewTab } from '../preview/PreviewTab';
import { ConnectedColumns } from './ConnectedColumns';
import { ProfileOnRequest } from './ProfileOnRequest';
import { SourceTrouble } from './SourceTrouble';

export const tableTabs = ['columns', 'preview', 'profile'] as const;
export type TableTab = (typeof tableTabs)[number];
const titles: Readonly<Record<TableTab, string>> = { columns: 'Columns', preview: 'Preview', profile: 'Profile' };

interface ConnectedTableProps {
  readonly source: DataSource;
  /** As queries name it. */
  readonly table: string;
  readonly tab: TableTab;
  readonly onTab: (tab: TableTab) => void;
  readonly pathOf: (table: { readonly schema: string; readonly name: string }) => string;
  /** Where there is no room for the list beside it. */
  readonly onBack?: () => void;
}

/** One table of a database: what it is, its columns, its first rows, its profile. */
export function ConnectedTable({ source, table, tab, onTab, pathOf, onBack }: ConnectedTableProps) {
  const id = useId();
  const detail = useTable(source.id, table);
  if (detail.isPending) return <RowsSkeleton rows={8} />;
  if (detail.isError) {
    const retry = (): void => void detail.refetch();
    return <SourceTrouble id={source.id} error={detail.error} onRetry={retry} />;
  }
  const contents: Readonly<Record<TableTab, ReactNode>> = {
    columns: <ConnectedColumns table={detail.data} pathOf={pathOf} />,
    preview: <PreviewTab id={source.id} table={table} rowCount={detail.data.rowCountEstimate} estimated />,
    profile: <ProfileOnRequest key={table} id={source.id} table={table} rowCount={detail.data.rowCountEstimate} />,
  };
  return (
    <>
      {onBack && (
        <Button startIcon={<ArrowLeft size={14} />} onClick={onBack} sx={{ mb: 2, ml: -2 }}>
          All tables
        </Button>
      )}
      <Head source={source} table={table} detail={detail.data} />
      <Tabs
        value={tab}
        onChange={(_event, next: TableTab) => onTab(next)}
        aria-label={`About ${detail.data.name}`}
        sx={{ mb: 3, borderBottom: `1px solid ${color.hair}` }}
      >
        {tableTabs.map((name) => (
          <Tab key={name} value={name} label={titles[name]} id={`${id}-${name}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} sx={{ minWidth: 0 }}>
        {contents[tab]}
      </Box>
    </>
  );
}

interface HeadProps {
  readonly source: DataSource;
  readonly table: string;
  readonly detail: TableDetail;
}

function Head({ source, table, detail }: HeadProps) {
  const facts = [
    ...(detail.schema === '' ? [] : [detail.schema]),
    ...(detail.rowCountEstimate === null ? [] : [`about ${formatCompact(detail.rowCountEstimate)} rows`]),
    formatCount(detail.columns.length, 'column'),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 2, mb: 2 }}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {detail.name}
          </Typography>
          {detail.kind === 'view' && <Badge>View</Badge>}
        </Box>
        <Box sx={{ fontSize: 12.5, color: color.ink2, overflowWrap: 'anywhere' }}>{facts.join(' · ')}</Box>
        {detail.comment !== undefined && detail.comment !== '' && (
          <Box sx={{ fontSize: 13, mt: 1, maxWidth: 720, overflowWrap: 'anywhere' }}>{detail.comment}</Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        {source.sqlAllowed && (
          <Button
            variant="outlined"
            component={RouterLink}
            to={sqlPath({ dataSourceId: source.id, table })}
            startIcon={<SquareCode size={15} />}
          >
            Query with SQL
          </Button>
        )}
        <CreateChartButton id={source.id} table={table} />
      </Box>
    </Box>
  );
}
