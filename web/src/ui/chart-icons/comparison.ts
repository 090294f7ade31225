import {
  ChartColumn,
  ChartNoAxesGantt,
  Filter,
  LayoutPanelTop,
  LoaderCircle,
  Radar,
  Target,
  Fan,
  type LucideIcon,
} from 'lucide-react';

export const comparison = {
  bar: ChartColumn,
  waterfall: ChartNoAxesGantt,
  funnel: Filter,
  bullet: Target,
  radar: Radar,
  polarBar: Fan,
  radialBar: LoaderCircle,
  marimekko: LayoutPanelTop,
} satisfies Readonly<Record<string, LucideIcon>>;
