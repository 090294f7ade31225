import type { ChartLoaders } from './loaders';

export const relation = {
  scatter: () => import('../plots/scatter'),
  heatmap: () => import('../plots/heatmap'),
  sankey: () => import('../plots/sankey'),
  bubble: () => import('../plots/bubble'),
  correlation: () => import('../plots/correlation'),
  parallel: () => import('../plots/parallel'),
  chord: () => import('../plots/chord'),
  network: () => import('../plots/network'),
} satisfies ChartLoaders;
