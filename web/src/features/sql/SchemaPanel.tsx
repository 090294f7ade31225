import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { ArrowLeft, CornerDownLeft } from 'lucide-react';
import type { DataSource } from '@datavizpro/contract';
import { ErrorState } from '../../ui/ErrorState';
import { RowsSkeleton } from '../../ui/LoadingState';
import { color } from '../../ui/theme/color';
import { fonts, radius } from '../../ui/theme/tokens';
import { shortName, TableList, tableRef, TypeIcon, useTable } from '../data-sources';

interface SchemaPanelProps {
  readonly source: DataSource;
  /** Writes the table's name into the statement. */
  readonly onTable: (ref: string) => void;
  readonly onColumn: (name: string) => void;
}

/** What there is to ask: tables, and the columns of one. A click writes a name at the cursor. */
export function SchemaPanel({ source, onTable, onColumn }: SchemaPanelProps) {
  const [table, setTable] = useState<string | null>(null);
  if (table === null)
    return <TableList id={source.id} chosen={null} refOf={(each) => tableRef(source.type, each)} onChoose={setTable} />;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <Box sx={headStyle}>
        <Button startIcon={<ArrowLeft size={14} />} onClick={() => setTable(null)} sx={{ ml: -1, mb: 1 }}>
          All tables
        </Button>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Box component="h2" title={table} sx={titleStyle}>
            {shortName(table)}
          </Box>
          <Button
            variant="outlined"
            startIcon={<CornerDownLeft size={13} />}
            onClick={() => onTable(table)}
            aria-label={`Insert ${table}`}
          >
            Insert
          </Button>
        </Box>
      </Box>
      <Columns id={source.id} table={table} onColumn={onColumn} />
    </Box>
  );
}

interface ColumnsProps {
  readonly id: string;
  readonly table: string;
  readonly onColumn: (name: string) => void;
}

function Columns({ id, table, onColumn }: ColumnsProps) {
  const detail = useTable(id, table);
  if (detail.isPending) return <RowsSkeleton rows={6} />;
  if (detail.isError) return <ErrorState compact error={detail.error} onRetry={() => void detail.refetch()} />;
  return (
    <Box component="ul" aria-label={`Columns of ${table}`} sx={listStyle}>
      {detail.data.columns.map((column) => (
        <li key={column.name}>
          <ButtonBase
            onClick={() => onColumn(column.name)}
            title={column.comment ?? column.nativeType ?? column.name}
            sx={columnStyle}
          >
            <Box component="span" sx={{ color: color.ink3, lineHeight: 0 }}>
              <TypeIcon type={column.type} size={13} />
            </Box>
            <Box component="span" sx={nameStyle}>
              {column.name}
            </Box>
            <Box component="span" sx={{ color: color.ink2, fontFamily: fonts.mono, fontSize: 11 }}>
              {(column.nativeType ?? '').slice(0, 18)}
            </Box>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}

const headStyle = { p: 3, pb: 2, borderBottom: `1px solid ${color.hair}` } as const;

const titleStyle = {
  m: 0,
  flex: 1,
  minWidth: 0,
  fontSize: 13.5,
  fontWeight: 600,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

const listStyle = { listStyle: 'none', m: 0, p: 2, flex: 1, minHeight: 0, overflowY: 'auto' } as const;

const columnStyle = {
  width: '100%',
  height: 28,
  px: 2,
  gap: '7px',
  justifyContent: 'flex-start',
  fontSize: 13,
  color: color.ink,
  borderRadius: `${radius.sm}px`,
  '&:hover': { bgcolor: color.hover },
} as const;

const nameStyle = {
  flex: 1,
  minWidth: 0,
  textAlign: 'left',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
