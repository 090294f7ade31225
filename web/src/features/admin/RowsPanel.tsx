import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { Panel } from '../../ui/Panel.js';
import { color } from '../../ui/theme/color.js';

interface RowsPanelProps<T> {
  readonly title: string;
  readonly subtitle: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** One sentence. */
  readonly empty: string;
  /** Cells side by side where there is room: what, whose, how long, and what can be done. */
  readonly cells: (item: T) => readonly [what: ReactNode, who: ReactNode, time: ReactNode, action: ReactNode];
}

/** A panel of rows with what, whose and how long; on phones these stand below each other. */
export function RowsPanel<T>({ title, subtitle, items, keyOf, empty, cells }: RowsPanelProps<T>) {
  return (
    <Panel title={title} subtitle={subtitle} flush>
      {items.length === 0 ? (
        <Box sx={{ px: 4, pb: 4, pt: 1, color: color.ink2, fontSize: 13 }}>{empty}</Box>
      ) : (
        <Box component="ul" aria-label={title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {items.map((item) => {
            const [what, who, time, action] = cells(item);
            return (
              <Box component="li" key={keyOf(item)} sx={rowStyle}>
                <Box sx={{ minWidth: 0 }}>{what}</Box>
                <Box sx={secondStyle}>{who}</Box>
                <Box sx={secondStyle}>{time}</Box>
                <Box sx={actionStyle}>{action}</Box>
              </Box>
            );
          })}
        </Box>
      )}
    </Panel>
  );
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr auto', md: 'minmax(0, 1fr) minmax(0, 200px) 150px 110px' },
  alignItems: 'center',
  columnGap: 3,
  rowGap: '2px',
  px: 4,
  py: '10px',
  minHeight: 48,
  fontSize: 13,
  borderTop: `1px solid ${color.hair}`,
} as const;
const secondStyle = {
  color: color.ink2,
  minWidth: 0,
  overflowWrap: 'anywhere',
  gridColumn: { xs: 1, md: 'auto' },
} as const;
const actionStyle = {
  textAlign: 'right',
  gridColumn: { xs: 2, md: 'auto' },
  gridRow: { xs: '1 / span 3', md: 'auto' },
} as const;
