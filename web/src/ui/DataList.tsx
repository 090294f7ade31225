import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { ApiList } from '../features/session/index.js';
import { ErrorState } from './ErrorState.js';
import { ListTable, type ListColumn } from './ListTable.js';
import { RowsSkeleton } from './LoadingState.js';
import { panelStyle } from './Panel.js';
import { VisuallyHidden } from './VisuallyHidden.js';
import { formatCount } from './format.js';

interface DataListProps<T> {
  /** Names the table: "Dashboards". */
  readonly label: string;
  readonly list: ApiList<T>;
  readonly columns: readonly ListColumn<T>[];
  /** What is shown when there is nothing: differs when something was searched for. */
  readonly empty: ReactNode;
  /** As the API has it: `-updatedAt`. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  /** "dashboard": for counting. */
  readonly noun: string;
  readonly nounPlural?: string;
}

const ignore = (): void => undefined;

/** A list of the API in every state it can be in: coming, failed, empty, or a table that grows on request. */
export function DataList<T extends { readonly id: string }>(props: DataListProps<T>) {
  const { label, list, columns, empty, sort = '', onSort = ignore, noun, nounPlural } = props;
  if (list.isLoading) return <RowsSkeleton />;
  if (list.error !== null && list.items.length === 0) {
    return (
      <Box sx={panelStyle}>
        <ErrorState error={list.error} onRetry={list.reload} />
      </Box>
    );
  }
  if (list.items.length === 0) return <Box sx={panelStyle}>{empty}</Box>;
  return (
    <Box aria-busy={list.isRefreshing} sx={{ opacity: list.isRefreshing ? 0.75 : 1, transition: 'opacity 160ms' }}>
      <ListTable
        label={label}
        columns={columns}
        items={list.items}
        keyOf={(item) => item.id}
        sort={sort}
        onSort={onSort}
        hasMore={list.hasMore}
        isLoadingMore={list.isLoadingMore}
        onMore={list.loadMore}
        total={list.total}
      />
      <VisuallyHidden live="polite">{formatCount(list.total, noun, nounPlural)}</VisuallyHidden>
    </Box>
  );
}
