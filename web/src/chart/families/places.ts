import type { MapShapes } from '@datavizpro/contract';
import type { ChartLoaders } from './loaders';

/** The shapes of maps, fetched beside the chart's code. */
const maps = (...shapes: readonly MapShapes[]): Promise<unknown> =>
  import('../maps/view').then(({ prepareMap }) => Promise.all(shapes.map(prepareMap)));

/** Maps come with the shapes that most of them need: drawing them does not wait again. */
export const places = {
  choropleth: () => Promise.all([import('../plots/choropleth'), maps('world')]).then(([chart]) => chart),
  pointMap: () => Promise.all([import('../plots/point-map'), maps('world')]).then(([chart]) => chart),
} satisfies ChartLoaders;
