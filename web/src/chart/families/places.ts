import type { ChartLoaders } from './loaders';

export const places = {} satisfies ChartLoaders;
