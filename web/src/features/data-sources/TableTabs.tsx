import { useId } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Table2 } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import type { DataSource, TableDetail, TableSummary } from '@datavizpro/contract';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { formatCompact } from '../../ui/format';
import { RowsSkeleton } from '../../ui/LoadingState';
import { NativeSelect } from '../../ui/NativeSelect';
import { color } from '../../ui/theme/color';
import { useRejects, useTable, useTables } from './api';
import { PlainColumns } from './PlainColumns';
import { PreviewTab } from './preview/PreviewTab';
import { ProfileTab } from './profile/ProfileTab';
import { RejectsTab } from './rejects/RejectsTab';
import { ColumnReview } from './review/ColumnReview';
import { SettingsTab } from './SettingsTab';

const tabNames = ['columns', 'preview', 'profile', 'refused', 'settings'] as const;
type TabName = (typeof tabNames)[number];
const isTab = (name: string | null): name is TabName => tabNames.some((tab) => tab === name);

interface TableTabsProps {
  readonly source: DataSource;
  /** It is being read anew: what is asked for now would come too late. */
  readonly busy: boolean;
  readonly onStarted: () => void;
}

/** One table of the data source at a time. Table and tab stand in the address. */
export function TableTabs({ source, busy, onStarted }: TableTabsProps) {
  const tables = useTables(source.id);
  const [params, setParams] = useSearchParams();
  if (tables.isPending) return <RowsSkeleton rows={6} />;
  if (tables.isError) return <ErrorState error={tables.error} onRetry={() => void tables.refetch()} />;
  const first = tables.data[0];
  if (!first) return <EmptyState title="There are no tables in this file" />;
  const chosen = tables.data.find((table) => table.name === params.get('table')) ?? first;
  const tab = params.get('tab');
  const change = (name: string, value: string): void =>
    setParams(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <TabbedTable
      key={chosen.name}
      source={source}
      busy={busy}
      onStarted={onStarted}
      tables={tables.data}
      chosen={chosen}
      tab={isTab(tab) ? tab : 'columns'}
      onTab={(next) => change('tab', next)}
      onTable={(next) => change('table', next)}
    />
  );
}

interface TabbedTableProps extends TableTabsProps {
  readonly tables: readonly TableSummary[];
  readonly chosen: TableSummary;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly onTable: (table: string) => void;
}

function TabbedTable(props: TabbedTableProps) {
  const { source, tables, chosen, tab, onTab, onTable } = props;
  const id = useId();
  const table = useTable(source.id, chosen.name);
  const refused = useRejects(source.id, source.rejectedCount > 0 ? chosen.name : '', 1);
  const hasRefused = (refused.data?.length ?? 0) > 0;
  const shown = tab === 'refused' && !hasRefused && refused.isSuccess ? 'columns' : tab;
  return (
    <>
      <Box sx={barStyle}>
        <Tabs
          value={shown}
          onChange={(_event, next: TabName) => onTab(next)}
          aria-label="About this table"
          variant="scrollable"
          scrollButtons={false}
          sx={{ flex: '1 1 auto', minWidth: 0 }}
        >
          <Tab value="columns" label="Columns" {...tabProps(id, 'columns')} />
          <Tab value="preview" label="Preview" {...tabProps(id, 'preview')} />
          <Tab value="profile" label="Profile" {...tabProps(id, 'profile')} />
          {(hasRefused || tab === 'refused') && (
            <Tab
              value="refused"
              label={`Refused ${formatCompact(source.rejectedCount)}`}
              {...tabProps(id, 'refused')}
            />
          )}
          <Tab value="settings" label="Settings" {...tabProps(id, 'settings')} />
        </Tabs>
        {tables.length > 1 && (
          <Box sx={{ width: { xs: '100%', sm: 240 }, pb: { xs: 2, sm: 0 } }}>
            <NativeSelect
              label="Table"
              value={chosen.name}
              startIcon={<Table2 size={14} />}
              options={tables.map(({ name }) => ({ value: name, label: name }))}
              onChange={onTable}
            />
          </Box>
        )}
      </Box>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} sx={{ minWidth: 0 }}>
        {table.isPending && <RowsSkeleton rows={8} />}
        {table.isError && <ErrorState error={table.error} onRetry={() => void table.refetch()} />}
        {table.isSuccess && <TabContent {...props} tab={shown} table={table.data} />}
      </Box>
    </>
  );
}

const tabProps = (id: string, name: TabName): { id: string; 'aria-controls': string } => ({
  id: `${id}-${name}`,
  'aria-controls': `${id}-panel`,
});

function TabContent({ source, busy, table, tab, onStarted }: TabbedTableProps & { readonly table: TableDetail }) {
  switch (tab) {
    case 'columns':
      return table.reading ? (
        <ColumnReview key={table.dataVersion} {...{ source, busy, table, onStarted }} reading={table.reading} />
      ) : (
        <PlainColumns columns={table.columns} />
      );
    case 'preview':
      return <PreviewTab id={source.id} table={table.name} rowCount={table.rowCountEstimate} />;
    case 'profile':
      return <ProfileTab id={source.id} table={table.name} />;
    case 'refused':
      return <RejectsTab id={source.id} table={table.name} />;
    case 'settings':
      return <SettingsTab source={source} table={table.name} onStarted={onStarted} />;
  }
}

const barStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: { xs: 'wrap-reverse', sm: 'nowrap' },
  gap: 3,
  mb: 3,
  borderBottom: `1px solid ${color.hair}`,
} as const;
