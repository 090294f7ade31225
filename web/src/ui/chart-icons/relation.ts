import {
  AudioLines,
  ChartScatter,
  CircleDotDashed,
  Component,
  Grid3x3,
  Share2,
  Table,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';

export const relation = {
  scatter: ChartScatter,
  heatmap: Grid3x3,
  sankey: Waypoints,
  bubble: CircleDotDashed,
  correlation: Component,
  parallel: AudioLines,
  chord: Table,
  network: Share2,
} satisfies Readonly<Record<string, LucideIcon>>;
