import type { ChartLoaders } from './loaders';

export const distribution = {
  histogram: () => import('../plots/histogram'),
  boxPlot: () => import('../plots/box-plot'),
  histogram2d: () => import('../plots/histogram-2d'),
  densityHeatmap: () => import('../plots/density-heatmap'),
  violin: () => import('../plots/violin'),
} satisfies ChartLoaders;
