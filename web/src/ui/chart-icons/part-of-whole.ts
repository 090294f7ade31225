import { ChartPie, CircleDot, LayoutPanelLeft, Network, Sun, Grid2x2, type LucideIcon } from 'lucide-react';

export const partOfWhole = {
  pie: ChartPie,
  waffle: Grid2x2,
  treemap: LayoutPanelLeft,
  sunburst: Sun,
  icicle: Network,
  circlePacking: CircleDot,
} satisfies Readonly<Record<string, LucideIcon>>;
