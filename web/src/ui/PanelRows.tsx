import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { ApiList } from '../features/session/index.js';
import { ErrorState } from './ErrorState.js';
import { color } from './theme/color.js';

interface PanelRowsProps<T> {
  readonly list: ApiList<T>;
  /** One sentence. */
  readonly empty: ReactNode;
  readonly renderRow: (item: T) => ReactNode;
}

/** A short list inside a flush panel, in every state it can be in. */
export function PanelRows<T extends { readonly id: string }>({ list, empty, renderRow }: PanelRowsProps<T>) {
  if (list.isLoading) {
    return (
      <Box aria-hidden="true" sx={{ px: 4, pb: 4, pt: 1, display: 'grid', gap: 3 }}>
        <Skeleton height={14} width="46%" />
        <Skeleton height={14} width="58%" />
      </Box>
    );
  }
  if (list.error !== null && list.items.length === 0) {
    return <ErrorState compact error={list.error} onRetry={list.reload} />;
  }
  if (list.items.length === 0) return <Box sx={{ px: 4, pb: 4, pt: 1, color: color.ink2, fontSize: 13 }}>{empty}</Box>;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {list.items.map((item) => (
          <Box component="li" key={item.id} sx={rowStyle}>
            {renderRow(item)}
          </Box>
        ))}
      </Box>
      {list.hasMore && (
        <Box sx={{ px: 4, py: 2, borderTop: `1px solid ${color.hair}` }}>
          <Button onClick={list.loadMore} loading={list.isLoadingMore}>
            Show more
          </Button>
        </Box>
      )}
    </>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  px: 4,
  py: 2,
  minHeight: 48,
  fontSize: 13,
  borderTop: `1px solid ${color.hair}`,
  '& > svg': { flexShrink: 0 },
} as const;
