import Box from '@mui/material/Box';
import type { DataSource } from '@datavizpro/contract';
import { PageHeader } from '../../ui/PageHeader';
import { panelStyle } from '../../ui/Panel';
import { SavedQueryList } from '../queries';
import { TableList, tableRef } from '../data-sources';

interface ChooseTableProps {
  readonly source: DataSource;
  readonly onChoose: (table: string) => void;
}

/** The second question of a new chart on a database: which of its tables, or which saved query. */
export function ChooseTable({ source, onChoose }: ChooseTableProps) {
  return (
    <>
      <PageHeader
        title="New chart"
        breadcrumbs={[{ label: 'Charts', to: '/charts' }]}
        subtitle={`Choose a table of “${source.name}”, or a query that was saved on it.`}
      />
      <Box sx={layoutStyle}>
        <Box component="section" aria-label="Tables" sx={{ ...panelStyle, ...listStyle }}>
          <TableList
            id={source.id}
            chosen={null}
            refOf={(table) => tableRef(source.type, table)}
            autoFocus
            onChoose={onChoose}
          />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <SavedQueryList dataSourceId={source.id} mayWrite={source.sqlAllowed} />
        </Box>
      </Box>
    </>
  );
}

const layoutStyle = {
  display: 'grid',
  gap: 5,
  alignItems: 'start',
  maxWidth: 1280,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(280px, 420px) minmax(0, 1fr)' },
} as const;

const listStyle = { overflow: 'hidden', height: { xs: 420, md: 'calc(100dvh - 190px)' }, minHeight: 320 } as const;
