import type { ChartLoaders } from './loaders';

export const distribution = {
  histogram: () => import('../plots/histogram'),
  boxPlot: () => import('../plots/box-plot'),
} satisfies ChartLoaders;
