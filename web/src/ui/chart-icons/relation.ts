import { ChartScatter, Grid3x3, type LucideIcon } from 'lucide-react';

export const relation = {
  scatter: ChartScatter,
  heatmap: Grid3x3,
} satisfies Readonly<Record<string, LucideIcon>>;
