import type { ChartLoaders } from './loaders';

export const partOfWhole = {
  pie: () => import('../plots/pie'),
} satisfies ChartLoaders;
