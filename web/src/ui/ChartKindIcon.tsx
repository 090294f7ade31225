import {
  ChartArea,
  ChartColumn,
  ChartLine,
  ChartPie,
  ChartScatter,
  Grid3x3,
  Hash,
  Table2,
  type LucideIcon,
} from 'lucide-react';
import type { ChartKind } from '@datavizpro/contract';

const icons: Readonly<Record<ChartKind, LucideIcon>> = {
  line: ChartLine,
  area: ChartArea,
  bar: ChartColumn,
  pie: ChartPie,
  scatter: ChartScatter,
  heatmap: Grid3x3,
  table: Table2,
  number: Hash,
};

/** The sign of a chart type. Its name stands beside it, so readers skip it. */
export function ChartKindIcon({ kind, size = 16 }: { readonly kind: ChartKind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
