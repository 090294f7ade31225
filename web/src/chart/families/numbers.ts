import type { ChartLoaders } from './loaders';

export const numbers = {
  table: () => import('../plots/table'),
  number: () => import('../plots/number'),
} satisfies ChartLoaders;
