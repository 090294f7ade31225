import type { ChartLoaders } from './loaders';

export const relation = {
  scatter: () => import('../plots/scatter'),
  heatmap: () => import('../plots/heatmap'),
} satisfies ChartLoaders;
