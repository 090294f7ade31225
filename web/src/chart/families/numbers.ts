import type { ChartLoaders } from './loaders';

export const numbers = {
  pivot: () => import('../plots/pivot'),
  table: () => import('../plots/table'),
  number: () => import('../plots/number'),
  gauge: () => import('../plots/gauge'),
} satisfies ChartLoaders;
