import { commonSettings, dimension, either, measure, type ChartTypeDefinition } from './definition.js';

/** Charts on maps. */
export const places = {
  choropleth: {
    title: 'Map of regions',
    family: 'places',
    description: 'A measure by country, or by region of one country, as colour on a map.',
    maxMarks: 1_000,
    roles: [dimension('region', 'Places', [1, 1], ['string', 'integer']), measure('value', 'Colour', [1, 1])],
    settings: [...commonSettings, 'map', 'labels', 'legend'],
  },
  pointMap: {
    title: 'Map of points',
    family: 'places',
    description: 'Places by latitude and longitude, larger where there is more.',
    maxMarks: 5_000,
    order: 'none',
    roles: [
      either('latitude', 'Latitude', [1, 1]),
      either('longitude', 'Longitude', [1, 1]),
      either('size', 'Size', [0, 1]),
      dimension('series', 'Colour by', [0, 1]),
      dimension('detail', 'A point for each', [0, 3]),
    ],
    settings: [...commonSettings, 'map', 'legend'],
  },
} satisfies Record<string, ChartTypeDefinition>;
