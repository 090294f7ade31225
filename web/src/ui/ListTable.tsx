import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { panelStyle } from './Panel';
import { VisuallyHidden } from './VisuallyHidden';
import { color } from './theme/color';

export interface ListColumn<T> {
  readonly id: string;
  readonly title: string;
  readonly render: (item: T) => ReactNode;
  /** The field that the server sorts by; absent: not sortable. */
  readonly sort?: string;
  readonly align?: 'left' | 'right';
  /** Left out on screens narrower than this. */
  readonly from?: 'sm' | 'md' | 'lg';
  readonly width?: number | string;
  /** For columns of buttons: the title is only read out. */
  readonly hideTitle?: boolean;
}

interface ListTableProps<T> {
  readonly label: string;
  readonly columns: readonly ListColumn<T>[];
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** `name` or `-name`. */
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onMore?: () => void;
  readonly total?: number;
}

/** A list of things in rows: sortable heads, columns that make room on small screens, more on request. */
export function ListTable<T>(props: ListTableProps<T>) {
  const { label, columns, items, keyOf } = props;
  return (
    <Box sx={{ ...panelStyle, overflow: 'hidden' }}>
      <Table size="small" aria-label={label} sx={{ tableLayout: 'auto' }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((item) => (
            <TableRow key={keyOf(item)} sx={rowStyle}>
              {columns.map((column) => (
                <TableCell key={column.id} align={column.align ?? 'left'} sx={cellStyle(column)}>
                  {column.render(item)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {props.hasMore && (
        <Box sx={{ display: 'flex', justifyContent: 'center', p: 2, borderTop: `1px solid ${color.hair}` }}>
          <Button onClick={props.onMore} loading={props.isLoadingMore ?? false}>
            {props.total === undefined ? 'Show more' : `Show more of ${props.total}`}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface HeadCellProps<T> {
  readonly column: ListColumn<T>;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

function HeadCell<T>({ column, sort, onSort }: HeadCellProps<T>) {
  const key = column.sort;
  const active = key !== undefined && sort.replace('-', '') === key;
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const title = column.hideTitle ? <VisuallyHidden>{column.title}</VisuallyHidden> : column.title;
  return (
    <TableCell align={column.align ?? 'left'} sortDirection={active ? direction : false} sx={cellStyle(column)}>
      {key === undefined ? (
        title
      ) : (
        <TableSortLabel
          active={active}
          direction={active ? direction : 'asc'}
          onClick={() => onSort(active && direction === 'asc' ? `-${key}` : key)}
        >
          {title}
        </TableSortLabel>
      )}
    </TableCell>
  );
}

const cellStyle = <T,>(column: ListColumn<T>) =>
  ({
    ...(column.from ? { display: { xs: 'none', [column.from]: 'table-cell' } } : {}),
    ...(column.width === undefined ? {} : { width: column.width }),
    whiteSpace: column.align === 'right' ? 'nowrap' : 'normal',
  }) as const;

const rowStyle = {
  '&:hover': { bgcolor: color.hover },
  '&:last-of-type td': { borderBottom: 0 },
} as const;
