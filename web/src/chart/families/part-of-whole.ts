import type { ChartLoaders } from './loaders';

export const partOfWhole = {
  pie: () => import('../plots/pie'),
  waffle: () => import('../plots/waffle'),
  treemap: () => import('../plots/treemap'),
  sunburst: () => import('../plots/sunburst'),
  icicle: () => import('../plots/icicle'),
  circlePacking: () => import('../plots/circle-packing'),
} satisfies ChartLoaders;
