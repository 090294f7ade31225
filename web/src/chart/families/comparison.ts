import type { ChartLoaders } from './loaders';

export const comparison = {
  bar: () => import('../plots/bar'),
} satisfies ChartLoaders;
