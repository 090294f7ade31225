import { commonSettings, dimension, measure, type ChartTypeDefinition } from './definition.js';

/** Charts on maps. */
export const places = {
  choropleth: {
    title: 'Map of regions',
    family: 'places',
    description: 'A measure by country, or by state of the USA, as colour on a map.',
    maxMarks: 1_000,
    roles: [dimension('region', 'Places', [1, 1], ['string', 'integer']), measure('value', 'Colour', [1, 1])],
    settings: [...commonSettings, 'map', 'labels', 'legend'],
  },
} satisfies Record<string, ChartTypeDefinition>;
