import Box from '@mui/material/Box';
import { ArrowUpRight } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import type { ColumnProfile } from '@datavizpro/contract';
import { formatInteger } from '../../../ui/format';
import { panelStyle } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { TypeIcon } from '../column-types';
import { describeShare, histogramBars, nullShare, shortValue, topBars } from './bars';
import { Histogram } from './Histogram';
import { TopValues } from './TopValues';

interface ProfileCardProps {
  readonly column: ColumnProfile;
  readonly rowCount: number;
  /** The editor, with this column already chosen. */
  readonly chartPath: string;
}

/** What one column holds. The whole card leads to a chart of it. */
export function ProfileCard({ column, rowCount, chartPath }: ProfileCardProps) {
  const share = nullShare(column, rowCount);
  return (
    <Box component="li" sx={{ ...panelStyle, ...cardStyle }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, color: color.ink2 }}>
        <TypeIcon type={column.type} />
        <Box component={RouterLink} to={chartPath} sx={titleStyle} aria-label={`Chart of ${column.name}`}>
          {column.name}
        </Box>
        <ArrowUpRight size={14} aria-hidden />
      </Box>
      <Distribution column={column} />
      <Box component="dl" sx={factsStyle}>
        <Fact term="Distinct">{formatInteger(column.distinct)}</Fact>
        <Fact term="No value">
          <Box component="span" sx={share > 0.2 ? { color: color.warn } : {}}>
            {describeShare(share)}
          </Box>
        </Fact>
        {column.mean !== null && <Fact term="Mean">{shortValue(column.mean, 'float')}</Fact>}
      </Box>
      <Box sx={trackStyle} aria-hidden>
        <Box sx={{ bgcolor: color.brand, opacity: 0.75 }} style={{ width: `${(1 - share) * 100}%` }} />
      </Box>
    </Box>
  );
}

function Distribution({ column }: { readonly column: ColumnProfile }) {
  const bars = histogramBars(column);
  if (bars.length > 1) {
    const from = shortValue(column.min, column.type);
    const to = shortValue(column.max, column.type);
    return (
      <Box sx={{ minHeight: 112, display: 'flex', flexDirection: 'column', justifyContent: 'flex-end' }}>
        <Histogram bars={bars} label={`Distribution of ${column.name} from ${from} to ${to}`} />
        <Box sx={{ display: 'flex', justifyContent: 'space-between', mt: 1, fontSize: 11.5, color: color.ink2 }}>
          <span>{from}</span>
          <span>{to}</span>
        </Box>
      </Box>
    );
  }
  const top = topBars(column);
  if (top.length === 0) return <Box sx={{ minHeight: 112, color: color.ink3, fontSize: 12 }}>No values</Box>;
  return (
    <Box sx={{ minHeight: 112 }}>
      <TopValues bars={top} />
    </Box>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ color: color.ink2, fontSize: 11.5 }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: 13, fontWeight: 540 }}>
        {children}
      </Box>
    </Box>
  );
}

const cardStyle = {
  position: 'relative',
  p: 4,
  gap: 3,
  transition: 'border-color 120ms',
  '&:hover': { borderColor: color.hairStrong },
  '&:has(a:focus-visible)': { outline: `2px solid ${color.brand}`, outlineOffset: 2 },
} as const;

const titleStyle = {
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  fontSize: 13.5,
  fontWeight: 560,
  color: color.ink,
  textDecoration: 'none',
  // The link covers the card: anywhere on it leads on.
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 'inherit' },
  '&:focus-visible': { outline: 'none' },
} as const;

const factsStyle = { m: 0, display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 2 } as const;

const trackStyle = {
  height: 3,
  borderRadius: 2,
  overflow: 'hidden',
  bgcolor: color.sunken,
  display: 'flex',
} as const;
