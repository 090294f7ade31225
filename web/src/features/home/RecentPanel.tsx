import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink } from 'react-router-dom';
import { ErrorState } from '../../ui/ErrorState.js';
import { Panel } from '../../ui/Panel.js';
import { color } from '../../ui/theme/color.js';
import type { ApiList } from '../session/index.js';

interface RecentPanelProps<T> {
  readonly title: string;
  /** Where all of them are. */
  readonly to: string;
  readonly list: ApiList<T>;
  readonly empty: ReactNode;
  readonly renderRow: (item: T) => ReactNode;
}

/** The latest of one kind, in short rows. */
export function RecentPanel<T extends { readonly id: string }>({
  title,
  to,
  list,
  empty,
  renderRow,
}: RecentPanelProps<T>) {
  return (
    <Panel
      title={title}
      flush
      actions={
        <Link component={RouterLink} to={to} sx={{ fontSize: 13 }}>
          All {title.toLowerCase()}
        </Link>
      }
    >
      {list.isLoading && <Rows />}
      {list.error !== null && list.items.length === 0 && (
        <ErrorState compact error={list.error} onRetry={list.reload} />
      )}
      {!list.isLoading && list.error === null && list.items.length === 0 && empty}
      {list.items.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, pb: 2 }}>
          {list.items.map((item) => (
            <Box component="li" key={item.id} sx={rowStyle}>
              {renderRow(item)}
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
}

interface RecentRowProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly to: string;
  readonly badge?: ReactNode;
  readonly note: ReactNode;
}

/** One of them: sign, name, and a quiet fact on the right. */
export function RecentRow({ icon, name, to, badge, note }: RecentRowProps) {
  return (
    <>
      <Box sx={{ display: 'flex', color: color.ink3 }}>{icon}</Box>
      <Box component={RouterLink} to={to} sx={linkStyle} title={name}>
        {name}
      </Box>
      {badge}
      <Box sx={{ ml: 'auto', pl: 2, fontSize: 12, color: color.ink2, whiteSpace: 'nowrap' }}>{note}</Box>
    </>
  );
}

function Rows() {
  return (
    <Box aria-hidden="true" sx={{ px: 4, pb: 4, display: 'grid', gap: 4 }}>
      {[62, 48, 70, 55].map((width) => (
        <Skeleton key={width} height={12} width={`${width}%`} />
      ))}
    </Box>
  );
}

const rowStyle = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  mx: 2,
  px: 2,
  minHeight: 36,
  borderRadius: '6px',
  '&:hover': { bgcolor: color.hover },
} as const;

const linkStyle = {
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: color.ink,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: '6px' },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': { outline: `2px solid ${color.brand}`, outlineOffset: -1 },
} as const;
