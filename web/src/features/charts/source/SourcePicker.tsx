import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { ChevronDown, Database, Table2 } from 'lucide-react';
import { isTableSource, type DataSource, type QuerySource } from '@datavizpro/contract';
import { NativeSelect } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { TableList, tableRef, useDataSource, useTables } from '../../data-sources';
import { useApiList } from '../../session';
import { QuerySummary } from './QuerySummary';

interface SourcePickerProps {
  readonly source: QuerySource;
  readonly readOnly: boolean;
  readonly onChange: (dataSourceId: string, table: string | null) => void;
}

/** What the chart reads: a table, or SQL. */
export function SourcePicker({ source, readOnly, onChange }: SourcePickerProps) {
  const { dataSourceId } = source;
  const list = useApiList<DataSource>('/api/data-sources', { limit: 100, sort: 'name' }, !readOnly);
  const current = useDataSource(dataSourceId);
  if (list.isLoading && !readOnly) return <Skeleton height={30} />;
  const sources = list.items.filter(({ status }) => status === 'ready');
  const shown = current.data && !sources.some(({ id }) => id === dataSourceId) ? [current.data, ...sources] : sources;
  const choose = (table: string): void => onChange(dataSourceId, table);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <NativeSelect
        label="Data"
        value={dataSourceId}
        disabled={readOnly}
        startIcon={<Database size={14} />}
        options={[
          ...(dataSourceId === '' ? [{ value: '', label: 'Choose data' }] : []),
          ...(current.isError ? [{ value: dataSourceId, label: 'Not shared with you' }] : []),
          ...shown.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange(id, null)}
      />
      {!isTableSource(source) && <QuerySummary source={source} />}
      {isTableSource(source) && current.data?.type === 'file' && (
        <FileTables id={dataSourceId} table={source.table} readOnly={readOnly} onChange={choose} />
      )}
      {isTableSource(source) && current.data && current.data.type !== 'file' && (
        <DatabaseTable source={current.data} table={source.table} readOnly={readOnly} onChange={choose} />
      )}
    </Box>
  );
}

interface FileTablesProps {
  readonly id: string;
  readonly table: string;
  readonly readOnly: boolean;
  readonly onChange: (table: string) => void;
}

/** A file has a table, or a few. */
function FileTables({ id, table, readOnly, onChange }: FileTablesProps) {
  const tables = useTables(id);
  if ((tables.data?.length ?? 0) < 2) return null;
  return (
    <NativeSelect
      label="Table"
      value={table}
      disabled={readOnly}
      startIcon={<Table2 size={14} />}
      options={(tables.data ?? []).map(({ name }) => ({ value: name, label: name }))}
      onChange={onChange}
    />
  );
}

interface DatabaseTableProps extends Omit<FileTablesProps, 'id'> {
  readonly source: DataSource;
}

/** A database may have thousands of tables: they are searched. */
function DatabaseTable({ source, table, readOnly, onChange }: DatabaseTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        disabled={readOnly}
        aria-haspopup="dialog"
        aria-label={`Table ${table}`}
        title={table}
        startIcon={<Table2 size={14} />}
        endIcon={<ChevronDown size={14} />}
        onClick={() => setOpen(true)}
        sx={buttonStyle}
      >
        <Box component="span" sx={nameStyle}>
          {table}
        </Box>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="xs" fullWidth aria-labelledby="table-title">
        <DialogTitle variant="h2" id="table-title">
          Table of {source.name}
        </DialogTitle>
        <Box sx={{ height: 'min(60dvh, 520px)' }}>
          <TableList
            id={source.id}
            chosen={table}
            refOf={(each) => tableRef(source.type, each)}
            autoFocus
            onChoose={(ref) => {
              setOpen(false);
              onChange(ref);
            }}
          />
        </Box>
      </Dialog>
    </>
  );
}

const buttonStyle = {
  justifyContent: 'flex-start',
  fontWeight: 430,
  minWidth: 0,
  borderColor: color.control,
  '& .MuiButton-endIcon': { ml: 'auto', color: color.ink3 },
  '& .MuiButton-startIcon': { color: color.ink3 },
} as const;

const nameStyle = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' } as const;
