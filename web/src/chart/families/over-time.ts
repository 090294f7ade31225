import type { ChartLoaders } from './loaders';

export const overTime = {
  line: () => import('../plots/line'),
  area: () => import('../plots/area'),
} satisfies ChartLoaders;
