import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { QueryResult } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { formatCount, formatDateTime, formatInteger } from '../../../ui/format';
import { panelStyle } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { useTableRows } from '../api';
import { SourceTrouble } from '../connected/SourceTrouble';
import { DataGrid } from './DataGrid';

const previewRows = 500;

/** The first rows, as they are stored. */
export function PreviewTab({
  id,
  table,
  rowCount,
  estimated = false,
}: {
  readonly id: string;
  readonly table: string;
  /** Null: nobody knows. */
  readonly rowCount: number | null;
  /** The number of rows is only known roughly. */
  readonly estimated?: boolean;
}) {
  const rows = useTableRows(id, table, previewRows);
  if (rows.isPending) return <Skeleton height={420} sx={{ borderRadius: '10px' }} />;
  if (rows.isError) return <SourceTrouble id={id} error={rows.error} onRetry={() => void rows.refetch()} />;
  if (rows.data.rowCount === 0) {
    return (
      <EmptyState title="This table has no rows" compact>
        Only its columns are known.
      </EmptyState>
    );
  }
  const shown = rows.data.rowCount;
  const height = Math.min(34 + shown * 30 + 2, 680);
  return (
    <Box component="section" aria-label="Preview" sx={{ ...panelStyle, overflow: 'hidden' }}>
      <DataGrid result={rows.data} label={`Rows of ${table}`} height={`min(70vh, ${height}px)`} />
      <Box sx={footStyle}>{describeRows(rows.data, rowCount, estimated)}</Box>
    </Box>
  );
}

function describeRows(result: QueryResult, all: number | null, estimated: boolean): string {
  const { rowCount: shown, truncated, cache, asOf, warnings = [] } = result;
  const first = `The first ${formatInteger(shown)}`;
  const whole = truncated ? `${first} rows` : formatCount(shown, 'row');
  const rows =
    all !== null && shown < all ? `${first} of ${estimated ? 'about ' : ''}${formatCount(all, 'row')}` : whole;
  // That the source is away is among the warnings.
  return [rows, ...(cache === 'stale' ? [`as of ${formatDateTime(asOf)}`] : []), ...warnings].join(' · ');
}

const footStyle = {
  px: 4,
  py: '7px',
  borderTop: `1px solid ${color.hair}`,
  color: color.ink2,
  fontSize: 11.5,
} as const;
