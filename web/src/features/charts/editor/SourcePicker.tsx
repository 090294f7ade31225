import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Database, Table2 } from 'lucide-react';
import type { DataSource } from '@datavizpro/contract';
import { NativeSelect } from '../../../ui/NativeSelect';
import { useDataSource, useTables } from '../../data-sources';
import { useApiList } from '../../session';

interface SourcePickerProps {
  readonly dataSourceId: string;
  readonly table: string;
  readonly readOnly: boolean;
  readonly onChange: (dataSourceId: string, table: string | null) => void;
}

/** Which table the chart reads. */
export function SourcePicker({ dataSourceId, table, readOnly, onChange }: SourcePickerProps) {
  const list = useApiList<DataSource>('/api/data-sources', { limit: 100, sort: 'name' }, !readOnly);
  const current = useDataSource(dataSourceId);
  const tables = useTables(dataSourceId, current.data?.status === 'ready');
  if (list.isLoading && !readOnly) return <Skeleton height={30} />;
  const sources = list.items.filter((source) => source.status === 'ready');
  const shown = current.data && !sources.some(({ id }) => id === dataSourceId) ? [current.data, ...sources] : sources;
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
      {(tables.data?.length ?? 0) > 1 && (
        <NativeSelect
          label="Table"
          value={table}
          disabled={readOnly}
          startIcon={<Table2 size={14} />}
          options={(tables.data ?? []).map(({ name }) => ({ value: name, label: name }))}
          onChange={(name) => onChange(dataSourceId, name)}
        />
      )}
    </Box>
  );
}
