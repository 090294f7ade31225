import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { ChartArea, ChartColumn, ChartLine, ChartPie, ChartScatter, Grid3x3, Table } from 'lucide-react';
import type { ChartKind } from '@datavizpro/contract';

const figure = (size: number): ReactNode => (
  <Box
    component="span"
    aria-hidden
    sx={{ fontSize: size * 0.86, lineHeight: `${size}px`, fontWeight: 680, letterSpacing: '-0.04em' }}
  >
    42
  </Box>
);

const icons: Readonly<Record<ChartKind, (size: number) => ReactNode>> = {
  line: (size) => <ChartLine size={size} aria-hidden />,
  area: (size) => <ChartArea size={size} aria-hidden />,
  bar: (size) => <ChartColumn size={size} aria-hidden />,
  pie: (size) => <ChartPie size={size} aria-hidden />,
  scatter: (size) => <ChartScatter size={size} aria-hidden />,
  heatmap: (size) => <Grid3x3 size={size} aria-hidden />,
  table: (size) => <Table size={size} aria-hidden />,
  number: figure,
};

/** A chart type as a small picture; the words go beside it. */
export const ChartIcon = ({ type, size = 16 }: { readonly type: ChartKind; readonly size?: number }): ReactNode =>
  icons[type](size);
