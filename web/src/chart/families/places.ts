import { loadAtlas } from '../maps/atlas';
import type { ChartLoaders } from './loaders';

/** Maps come with their shapes: drawing them does not wait again. */
export const places = {
  choropleth: () =>
    Promise.all([import('../plots/choropleth'), loadAtlas('world'), loadAtlas('usStates')]).then(([chart]) => chart),
  pointMap: () => Promise.all([import('../plots/point-map'), loadAtlas('world')]).then(([chart]) => chart),
} satisfies ChartLoaders;
