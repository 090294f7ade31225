import type { ChartKind, ChartVisual } from '@datavizpro/contract';

type VisualKey = keyof ChartVisual;

const common: readonly VisualKey[] = ['subtitle', 'valueFormat'];
const axes: readonly VisualKey[] = ['xTitle', 'yTitle', 'scale', 'zeroBaseline'];

/** The settings that do something for each chart type; the others are not shown. */
export const visualOptions: Readonly<Record<ChartKind, readonly VisualKey[]>> = {
  line: [...common, ...axes, 'smooth', 'points', 'labels', 'legend'],
  area: [...common, ...axes, 'stack', 'smooth', 'points', 'legend'],
  bar: [...common, ...axes, 'stack', 'orientation', 'labels', 'legend'],
  pie: [...common, 'donut', 'labels', 'legend'],
  scatter: [...common, ...axes, 'legend'],
  heatmap: [...common, 'xTitle', 'yTitle', 'labels', 'legend'],
  table: common,
  number: [...common, 'comparison', 'better'],
};
