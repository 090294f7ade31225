import { ChartScatter, Grid3x3, Waypoints, type LucideIcon } from 'lucide-react';

export const relation = {
  scatter: ChartScatter,
  heatmap: Grid3x3,
  sankey: Waypoints,
} satisfies Readonly<Record<string, LucideIcon>>;
