import type { ChartLoaders } from './loaders';

export const relation = {
  scatter: () => import('../plots/scatter'),
  heatmap: () => import('../plots/heatmap'),
  sankey: () => import('../plots/sankey'),
} satisfies ChartLoaders;
