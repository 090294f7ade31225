import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { panelStyle } from './Panel.js';
import { VisuallyHidden } from './VisuallyHidden.js';

/** The shape of what is coming, so that nothing jumps when it arrives. Announced once. */
export function LoadingState({ label = 'Loading' }: { readonly label?: string }) {
  return (
    <Box role="status" aria-live="polite">
      <VisuallyHidden>{label}…</VisuallyHidden>
      <Skeleton width={220} height={26} sx={{ mb: 5, maxWidth: '60%' }} />
      <RowsSkeleton rows={6} />
    </Box>
  );
}

export function RowsSkeleton({ rows = 5 }: { readonly rows?: number }) {
  return (
    <Box sx={{ ...panelStyle, p: 4, gap: 4 }} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} sx={{ display: 'flex', gap: 3, alignItems: 'center' }}>
          <Skeleton width={28} height={28} />
          <Box sx={{ flex: 1 }}>
            <Skeleton width={`${38 + ((row * 17) % 31)}%`} height={12} sx={{ mb: 2 }} />
            <Skeleton width={`${18 + ((row * 11) % 19)}%`} height={9} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

export function CardsSkeleton({ cards = 3, height = 148 }: { readonly cards?: number; readonly height?: number }) {
  return (
    <Box
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' }}
      aria-hidden="true"
    >
      {Array.from({ length: cards }, (_, card) => (
        <Skeleton key={card} height={height} sx={{ borderRadius: '10px' }} />
      ))}
    </Box>
  );
}
