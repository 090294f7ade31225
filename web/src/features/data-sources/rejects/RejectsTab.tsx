import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Download } from 'lucide-react';
import type { RejectedRow } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { formatInteger } from '../../../ui/format';
import { RowsSkeleton } from '../../../ui/LoadingState';
import { useNotifier } from '../../../ui/notifications';
import { Panel } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { fonts } from '../../../ui/theme/tokens';
import { saveFile } from '../../../ui/save-file';
import { apiFetch } from '../../session';
import { useRejects } from '../api';
import { tableUrl } from '../keys';

const shownRows = 500;

/** What could not be taken as it stood in the file, with the place and the reason. Nothing is lost in silence. */
export function RejectsTab({ id, table }: { readonly id: string; readonly table: string }) {
  const rejects = useRejects(id, table, shownRows);
  if (rejects.isPending) return <RowsSkeleton rows={6} />;
  if (rejects.isError) return <ErrorState error={rejects.error} onRetry={() => void rejects.refetch()} />;
  if (rejects.data.length === 0) {
    return (
      <EmptyState title="Nothing was refused" compact>
        Every row and every value of this table was taken as it stands in the file.
      </EmptyState>
    );
  }
  const more = rejects.data.length >= shownRows;
  return (
    <Panel
      flush
      title="Refused"
      subtitle="Rows left out and values emptied. The file itself is unchanged."
      actions={
        <Box sx={{ display: 'flex', gap: 2 }}>
          <DownloadButton id={id} table={table} format="csv" />
          <DownloadButton id={id} table={table} format="ndjson" />
        </Box>
      }
      {...(more ? { footer: `The first ${formatInteger(shownRows)}; a download has them all` } : {})}
    >
      <RejectsTable rows={rejects.data} />
    </Panel>
  );
}

function RejectsTable({ rows }: { readonly rows: readonly RejectedRow[] }) {
  return (
    <Box sx={{ overflow: 'auto', maxHeight: '65vh' }} tabIndex={0} role="region" aria-label="Refused rows">
      <Table size="small" stickyHeader aria-label="Refused rows">
        <TableHead>
          <TableRow>
            <TableCell align="right">Line</TableCell>
            <TableCell>Column</TableCell>
            <TableCell>Reason</TableCell>
            <TableCell>As it stands in the file</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={index}>
              <TableCell align="right" sx={{ color: color.ink2 }}>
                {formatInteger(row.line)}
              </TableCell>
              <TableCell>
                {row.column ?? (
                  <Box component="span" sx={{ color: color.ink2 }}>
                    Whole row
                  </Box>
                )}
              </TableCell>
              <TableCell sx={{ minWidth: 160 }}>{row.reason}</TableCell>
              <TableCell sx={rawStyle} title={row.raw.slice(0, 2000)}>
                {row.raw.slice(0, 300)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface DownloadButtonProps {
  readonly id: string;
  readonly table: string;
  readonly format: 'csv' | 'ndjson';
}

function DownloadButton({ id, table, format }: DownloadButtonProps) {
  const [busy, setBusy] = useState(false);
  const { notifyFailure } = useNotifier();
  const download = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await apiFetch(`${tableUrl(id, table)}/rejects?format=${format}`);
      saveFile(await answer.blob(), `${table}-refused.${format}`);
    } catch (error) {
      notifyFailure('The refused rows were not downloaded', error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" startIcon={<Download size={14} />} loading={busy} onClick={download}>
      {format === 'csv' ? 'CSV' : 'NDJSON'}
    </Button>
  );
}

const rawStyle = {
  fontFamily: fonts.mono,
  fontSize: 12,
  color: color.ink2,
  maxWidth: 420,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'pre',
} as const;
