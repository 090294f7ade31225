import Box from '@mui/material/Box';
import { formatCompact, formatInteger } from '../../../ui/format';
import { color } from '../../../ui/theme/color';
import type { Bar } from './bars';

/** The commonest values with their counts, as bars behind the words. */
export function TopValues({ bars }: { readonly bars: readonly Bar[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: '3px' }}>
      {bars.map((bar) => (
        <Box component="li" key={bar.label} sx={rowStyle} title={`${bar.label}: ${formatInteger(bar.count)}`}>
          <Box aria-hidden sx={barStyle} style={{ width: `${Math.max(1, bar.share * 100)}%` }} />
          <Box component="span" sx={wordStyle}>
            {bar.label}
          </Box>
          <Box component="span" sx={{ position: 'relative', color: color.ink2 }}>
            {formatCompact(bar.count)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const rowStyle = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  height: 20,
  px: '6px',
  fontSize: 12,
} as const;

const barStyle = {
  position: 'absolute',
  inset: 0,
  right: 'auto',
  bgcolor: color.brandSoft,
  borderRadius: '3px',
} as const;

const wordStyle = {
  position: 'relative',
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
