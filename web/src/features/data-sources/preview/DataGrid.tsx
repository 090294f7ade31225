import { useMemo, useRef, type KeyboardEvent } from 'react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import Box from '@mui/material/Box';
import type { QueryResult, ResultColumn } from '@datavizpro/contract';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { color } from '../../../ui/theme/color';
import { isRightAligned, TypeIcon } from '../column-types';
import { cellText, columnWidth } from './cells';

interface DataGridProps {
  readonly result: QueryResult;
  /** What it holds, for screen readers. */
  readonly label: string;
  readonly height?: number | string;
}

const rowHeight = 30;
const headHeight = 34;
const numberWidth = 56;

type Axis = Virtualizer<HTMLDivElement, Element>;

/** Rows and columns as they are. Only what is in sight is drawn; the head and the row numbers stay in place. */
export function DataGrid({ result, label, height = 'min(70vh, 680px)' }: DataGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { columns, rowCount } = result;
  const widths = useMemo(() => columns.map(columnWidth), [columns]);
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => widths[index] ?? 120,
    overscan: 4,
  });
  const size = { width: across.getTotalSize() + numberWidth, height: rows.getTotalSize() + headHeight };
  return (
    <Box
      ref={frame}
      role="table"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => scrollByKey(event, rows)}
      sx={{ ...frameStyle, maxHeight: height }}
    >
      <Box sx={{ position: 'relative', ...size }} role="presentation">
        <Head columns={columns} across={across} />
        <Box role="rowgroup">
          {rows.getVirtualItems().map((row) => (
            <Row key={row.key} index={row.index} top={row.start + headHeight} columns={columns} across={across} />
          ))}
        </Box>
      </Box>
    </Box>
  );
}

function Head({ columns, across }: { readonly columns: readonly ResultColumn[]; readonly across: Axis }) {
  return (
    <Box role="rowgroup" sx={headStyle}>
      <Box role="row" aria-rowindex={1} sx={{ position: 'relative', height: headHeight }}>
        <Box role="columnheader" sx={cornerStyle}>
          <VisuallyHidden>Row</VisuallyHidden>
        </Box>
        {across.getVirtualItems().map((item) => {
          const column = columns[item.index];
          if (!column) return null;
          const right = isRightAligned(column.type);
          return (
            <Box
              key={item.key}
              role="columnheader"
              aria-colindex={item.index + 1}
              title={column.name}
              sx={{ ...headCellStyle, flexDirection: right ? 'row-reverse' : 'row' }}
              style={{ left: item.start + numberWidth, width: item.size }}
            >
              <TypeIcon type={column.type} size={13} />
              <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
                {column.name}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

interface RowProps {
  readonly index: number;
  readonly top: number;
  readonly columns: readonly ResultColumn[];
  readonly across: Axis;
}

function Row({ index, top, columns, across }: RowProps) {
  return (
    <Box role="row" aria-rowindex={index + 2} sx={rowStyle} style={{ transform: `translateY(${top}px)` }}>
      <Box role="rowheader" sx={numberStyle}>
        {index + 1}
      </Box>
      {across.getVirtualItems().map((item) => {
        const column = columns[item.index];
        if (!column) return null;
        const value = column.values[index] ?? null;
        const text = cellText(value, column.type);
        return (
          <Box
            key={item.key}
            role="cell"
            aria-colindex={item.index + 1}
            title={text.length > 24 ? text : undefined}
            sx={{ ...cellStyle, textAlign: isRightAligned(column.type) ? 'right' : 'left' }}
            style={{ left: item.start + numberWidth, width: item.size }}
          >
            {value === null ? <NoValue /> : text}
          </Box>
        );
      })}
    </Box>
  );
}

const NoValue = () => (
  <Box component="span" sx={{ color: color.ink3, fontStyle: 'italic', fontSize: 11.5 }}>
    null
  </Box>
);

function scrollByKey(event: KeyboardEvent<HTMLDivElement>, rows: Axis): void {
  const last = rows.options.count - 1;
  if (event.key === 'Home' && event.ctrlKey) rows.scrollToIndex(0);
  else if (event.key === 'End' && event.ctrlKey) rows.scrollToIndex(last);
  else return;
  event.preventDefault();
}

const frameStyle = {
  overflow: 'auto',
  contain: 'strict',
  height: '100vh',
  fontSize: 12.5,
  '&:focus-visible': { outline: `2px solid ${color.brand}`, outlineOffset: '-2px' },
} as const;

const headStyle = { position: 'sticky', top: 0, zIndex: 2, bgcolor: color.sunken } as const;

const lineStyle = { borderBottom: `1px solid ${color.hair}`, boxSizing: 'border-box' } as const;

const headCellStyle = {
  ...lineStyle,
  position: 'absolute',
  top: 0,
  height: headHeight,
  display: 'flex',
  alignItems: 'center',
  gap: '6px',
  px: '10px',
  color: color.ink2,
  fontWeight: 560,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  bgcolor: color.sunken,
} as const;

const numberStyle = {
  ...lineStyle,
  position: 'sticky',
  left: 0,
  zIndex: 1,
  width: numberWidth,
  height: rowHeight,
  px: '10px',
  display: 'grid',
  alignItems: 'center',
  justifyItems: 'end',
  bgcolor: color.surface,
  color: color.ink3,
  fontSize: 11.5,
  borderRight: `1px solid ${color.hair}`,
} as const;

const cornerStyle = { ...numberStyle, height: headHeight, bgcolor: color.sunken, zIndex: 3 } as const;

const rowStyle = {
  position: 'absolute',
  left: 0,
  top: 0,
  width: '100%',
  height: rowHeight,
  '&:hover > [role=cell]': { bgcolor: color.hover },
} as const;

const cellStyle = {
  ...lineStyle,
  position: 'absolute',
  top: 0,
  height: rowHeight,
  lineHeight: `${rowHeight - 1}px`,
  px: '10px',
  whiteSpace: 'pre',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const;
