import type { ChartLoaders } from './loaders';

export const distribution = {} satisfies ChartLoaders;
