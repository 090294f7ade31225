import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import Box from '@mui/material/Box';
import { Eye, Table2 } from 'lucide-react';
import type { TableSummary } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { formatCompact, formatCount } from '../../../ui/format';
import { RowsSkeleton } from '../../../ui/LoadingState';
import { SearchField } from '../../../ui/SearchField';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { useTableSearch, type TableSearch } from './api';
import { listRows, stepTo, type ListRow } from './table-rows';

interface TableListProps {
  readonly id: string;
  readonly chosen: string | null;
  readonly refOf: (table: TableSummary) => string;
  readonly onChoose: (ref: string) => void;
  readonly autoFocus?: boolean;
}

/** All tables of a database. The server searches, and only what is in sight is drawn: thousands stay usable. */
export function TableList({ id, chosen, refOf, onChoose, autoFocus = false }: TableListProps) {
  const [text, setText] = useState('');
  const found = useTableSearch(id, text.trim());
  const { tables, total } = found;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <Box sx={{ p: 3, pb: 2 }}>
        <SearchField value={text} onChange={setText} label="Find a table" width="100%" autoFocus={autoFocus} />
      </Box>
      {found.isLoading && (
        <Box sx={{ px: 3 }}>
          <RowsSkeleton rows={6} />
        </Box>
      )}
      {found.error && tables.length === 0 && <ErrorState compact error={found.error} onRetry={found.reload} />}
      {!found.isLoading && !found.error && tables.length === 0 && (
        <EmptyState sketch="search" compact title={text === '' ? 'No tables' : `No table is called “${text}”`}>
          {text === ''
            ? 'The database’s user may read none. Give it the right to, then refresh.'
            : 'Names of tables and schemas are searched.'}
        </EmptyState>
      )}
      {tables.length > 0 && <Rows {...{ found, chosen, refOf, onChoose }} />}
      {tables.length > 0 && (
        <Box role="status" sx={footStyle}>
          {text === '' ? formatCount(total, 'table') : `${formatCount(total, 'table')} found`}
        </Box>
      )}
    </Box>
  );
}

interface RowsProps extends Pick<TableListProps, 'chosen' | 'refOf' | 'onChoose'> {
  readonly found: TableSearch;
}

const rowHeight = 30;
const pageStep = 10;

function Rows({ found, chosen, refOf, onChoose }: RowsProps) {
  const { tables, total, hasMore, isLoadingMore, loadMore } = found;
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => listRows(tables, !hasMore), [tables, hasMore]);
  const chosenAt = rows.findIndex((row) => row.kind === 'table' && refOf(row.table) === chosen);
  const [active, setActive] = useState<number | null>(null);
  const at = active !== null && rows[active]?.kind === 'table' ? active : chosenAt;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && lastSeen >= rows.length - 20) loadMore();
  }, [hasMore, isLoadingMore, lastSeen, rows.length, loadMore]);

  // A table that was come to by a link is brought into sight, once.
  const sought = useRef(false);
  useEffect(() => {
    if (sought.current || chosenAt < 0) return;
    sought.current = true;
    virtual.scrollToIndex(chosenAt, { align: 'center' });
  }, [chosenAt, virtual]);

  const go = (next: number): void => {
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if ((event.key === 'Enter' || event.key === ' ') && row?.kind === 'table') onChoose(refOf(row.table));
    else {
      const next = keyTarget(event.key, rows, at);
      if (next === null) return;
      go(next);
    }
    event.preventDefault();
  };
  return (
    <Box
      ref={frame}
      role="listbox"
      aria-label="Tables"
      tabIndex={0}
      aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
      onKeyDown={onKeyDown}
      sx={frameStyle}
    >
      <Box role="presentation" sx={{ position: 'relative', height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place = { transform: `translateY(${start}px)` };
          if (row.kind === 'schema') {
            return (
              <Box key={`schema ${row.schema}`} role="presentation" sx={schemaStyle} style={place}>
                {row.schema}
              </Box>
            );
          }
          const ref = refOf(row.table);
          return (
            <Option
              key={ref}
              id={`${listId}-${index}`}
              table={row.table}
              selected={ref === chosen}
              active={index === at}
              place={row.place + 1}
              total={total}
              style={place}
              onChoose={() => {
                setActive(index);
                onChoose(ref);
              }}
            />
          );
        })}
      </Box>
    </Box>
  );
}

function keyTarget(key: string, rows: readonly ListRow[], at: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageStep, PageUp: -pageStep };
  const step = steps[key];
  if (step !== undefined) return stepTo(rows, at, step);
  if (key === 'Home') return stepTo(rows, -1, 1);
  return key === 'End' ? stepTo(rows, rows.length, -1) : null;
}

interface OptionProps {
  readonly id: string;
  readonly table: TableSummary;
  readonly selected: boolean;
  readonly active: boolean;
  readonly place: number;
  readonly total: number;
  readonly style: React.CSSProperties;
  readonly onChoose: () => void;
}

function Option({ id, table, selected, active, place, total, style, onChoose }: OptionProps) {
  const Icon = table.kind === 'view' ? Eye : Table2;
  return (
    <Box
      id={id}
      role="option"
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={place}
      title={`${table.schema}.${table.name}`}
      onClick={onChoose}
      style={style}
      sx={{ ...optionStyle, ...(selected ? selectedStyle : {}), ...(active ? activeStyle : {}) }}
    >
      <Icon size={14} role="img" aria-label={table.kind === 'view' ? 'View' : 'Table'} style={{ flexShrink: 0 }} />
      <Box component="span" sx={nameStyle}>
        {table.name}
      </Box>
      {table.rowCountEstimate !== null && (
        <Box component="span" sx={{ color: color.ink2, fontSize: 11.5 }}>
          {formatCompact(table.rowCountEstimate)}
        </Box>
      )}
    </Box>
  );
}

const frameStyle = {
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  px: 2,
  // The active line shows where the focus is.
  '&:focus-visible': { outline: 'none' },
} as const;

const lineStyle = { position: 'absolute', left: 0, right: 0, top: 0, height: rowHeight, px: 2 } as const;

const schemaStyle = {
  ...lineStyle,
  display: 'flex',
  alignItems: 'flex-end',
  pb: '4px',
  fontSize: 11.5,
  fontWeight: 560,
  color: color.ink2,
} as const;

const optionStyle = {
  ...lineStyle,
  display: 'flex',
  alignItems: 'center',
  gap: '7px',
  fontSize: 13,
  cursor: 'pointer',
  color: color.ink,
  borderRadius: `${radius.sm}px`,
  '& svg': { color: color.ink3 },
  '&:hover': { bgcolor: color.hover },
} as const;

const selectedStyle = { bgcolor: color.brandSoft, fontWeight: 560, '& svg': { color: color.brand } } as const;

const activeStyle = {
  '[role=listbox]:focus-visible &': { outline: `2px solid ${color.brand}`, outlineOffset: '-2px' },
} as const;

const nameStyle = {
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

const footStyle = { px: 4, py: 2, fontSize: 11.5, color: color.ink2, borderTop: `1px solid ${color.hair}` } as const;
