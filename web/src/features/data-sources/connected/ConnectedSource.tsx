import { useId } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useSearchParams } from 'react-router-dom';
import type { DataSource } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { formatCount } from '../../../ui/format';
import { PageHeader } from '../../../ui/PageHeader';
import { panelStyle } from '../../../ui/Panel';
import { RelativeTime } from '../../../ui/RelativeTime';
import { color } from '../../../ui/theme/color';
import { SavedQueryList } from '../../queries';
import { KindIcon } from '../connect/KindIcon';
import { nameOf } from '../connect/server-name';
import { dataPath, sourcePath } from '../paths';
import { ConnectedSettings } from './ConnectedSettings';
import { ConnectedTable, tableTabs, type TableTab } from './ConnectedTable';
import { LastChanges } from './LastChanges';
import { RefreshButton } from './RefreshButton';
import { TableList } from './TableList';
import { tableRef } from './table-ref';

const views = ['tables', 'queries', 'settings'] as const;
type View = (typeof views)[number];
const viewTitles: Readonly<Record<View, string>> = { tables: 'Tables', queries: 'Saved queries', settings: 'Settings' };

const oneOf = <T extends string>(all: readonly T[], name: string | null, first: T): T =>
  all.find((each) => each === name) ?? first;

/** A database: its tables, the queries that were saved on it, and how it is reached. All of it stands in the address. */
export function ConnectedSource({ source }: { readonly source: DataSource }) {
  const id = useId();
  const [params, setParams] = useSearchParams();
  const view = oneOf(views, params.get('view'), 'tables');
  const mayEdit = source.access !== 'view';
  return (
    <>
      <PageHeader
        title={source.name}
        breadcrumbs={[{ label: 'Data', to: dataPath }]}
        adornment={<KindIcon type={source.type} size={22} />}
        status={<Facts source={source} />}
        actions={mayEdit ? <RefreshButton id={source.id} /> : undefined}
      />
      <Tabs
        value={view}
        onChange={(_event, next: View) => setParams(next === 'tables' ? {} : { view: next }, { replace: true })}
        aria-label="About this database"
        sx={{ mb: 4, borderBottom: `1px solid ${color.hair}` }}
      >
        {views.map((name) => (
          <Tab key={name} value={name} label={viewTitles[name]} id={`${id}-${name}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`} sx={{ minWidth: 0 }}>
        {view === 'tables' && (
          <>
            <LastChanges id={source.id} />
            <Tables source={source} />
          </>
        )}
        {view === 'queries' && <SavedQueryList dataSourceId={source.id} mayWrite={source.sqlAllowed} />}
        {view === 'settings' && <ConnectedSettings source={source} />}
      </Box>
    </>
  );
}

function Facts({ source }: { readonly source: DataSource }) {
  const { server, tablesReadAt } = source.connection ?? {};
  return (
    <>
      {server && `${nameOf(server)} · `}
      {formatCount(source.tableCount, 'table')}
      {tablesReadAt && (
        <>
          {' · looked at '}
          <RelativeTime iso={tablesReadAt} />
        </>
      )}
    </>
  );
}

/** List and table side by side; on a narrow screen one leads to the other. */
function Tables({ source }: { readonly source: DataSource }) {
  const wide = useMediaQuery('(min-width: 900px)', { noSsr: true });
  const [params, setParams] = useSearchParams();
  const table = params.get('table');
  const tab = oneOf<TableTab>(tableTabs, params.get('tab'), 'columns');
  const change = (next: Readonly<Record<string, string | null>>, replace: boolean): void =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(next))
          if (value === null) before.delete(name);
          else before.set(name, value);
        return before;
      },
      { replace },
    );
  // Where only one of the two has room, the list is hidden and not gone: what was searched stays.
  const list = (
    <Box component="section" aria-label="Tables" hidden={!wide && table !== null} sx={{ ...panelStyle, ...listStyle }}>
      <TableList
        id={source.id}
        chosen={table}
        refOf={(each) => tableRef(source.type, each)}
        // On a phone the way back is the browser's, too.
        onChoose={(ref) => change({ table: ref }, wide)}
      />
    </Box>
  );
  const detail = table !== null && (
    <ConnectedTable
      key={table}
      source={source}
      table={table}
      tab={tab}
      onTab={(next) => change({ tab: next }, true)}
      pathOf={(other) => `${sourcePath(source.id)}?table=${encodeURIComponent(tableRef(source.type, other))}`}
      {...(wide ? {} : { onBack: () => change({ table: null }, true) })}
    />
  );
  return (
    <Box sx={wide ? sideBySide : undefined}>
      {list}
      <Box sx={{ minWidth: 0 }}>
        {detail ||
          (wide && (
            <EmptyState sketch="list" title="Choose a table">
              Its columns, keys and first rows are shown here.
            </EmptyState>
          ))}
      </Box>
    </Box>
  );
}

const sideBySide = {
  display: 'grid',
  gap: 5,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(250px, 320px) minmax(0, 1fr)',
} as const;

const listStyle = {
  overflow: 'hidden',
  '&[hidden]': { display: 'none' },
  height: { xs: 'calc(100dvh - 305px)', sm: 'calc(100dvh - 200px)' },
  minHeight: 320,
  position: 'sticky',
  top: 64,
} as const;
