import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { panelStyle } from '../../ui/Panel.js';
import { color } from '../../ui/theme/color.js';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** Figures side by side in one card, split by hairlines. */
export function FigureStrip({ label, figures }: { readonly label: string; readonly figures: readonly Figure[] }) {
  return (
    <Box component="section" aria-label={label} sx={[stripStyle, columnsFor(figures.length)]}>
      {figures.map((figure) => (
        <Box key={figure.label} sx={cellStyle}>
          <Typography variant="overline" component="h2" sx={{ color: color.ink2, display: 'block', m: 0 }}>
            {figure.label}
          </Typography>
          <Typography variant="h4" component="p" sx={{ mt: 1, whiteSpace: 'nowrap' }}>
            {figure.value}
          </Typography>
          <Typography variant="caption" component="p" sx={{ mt: 1, color: color.ink2 }}>
            {figure.note}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const stripStyle = {
  ...panelStyle,
  display: 'grid',
  overflow: 'hidden',
} as const;

/** Rows that come out even, as far as the width allows. */
const columnsFor = (figures: number) => {
  const [md, xl] = figures % 4 === 0 ? [4, 4] : [3, 6];
  return { gridTemplateColumns: { xs: 'repeat(2, 1fr)', md: `repeat(${md}, 1fr)`, xl: `repeat(${xl}, 1fr)` } };
};

// Each cell draws its own left and upper line; those at the edge fall outside.
const cellStyle = {
  px: 4,
  py: 3,
  minWidth: 0,
  ml: '-1px',
  mt: '-1px',
  borderLeft: `1px solid ${color.hair}`,
  borderTop: `1px solid ${color.hair}`,
} as const;
