import type { ChartLoaders } from './loaders';

export const distribution = {
  histogram: () => import('../plots/histogram'),
  boxPlot: () => import('../plots/box-plot'),
  histogram2d: () => import('../plots/histogram-2d'),
  violin: () => import('../plots/violin'),
} satisfies ChartLoaders;
