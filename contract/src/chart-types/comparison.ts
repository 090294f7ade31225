import { axisSettings, commonSettings, dimension, measure, type ChartTypeDefinition } from './definition.js';

/** Charts that compare categories. */
export const comparison = {
  bar: {
    title: 'Bar',
    family: 'comparison',
    description: 'Compares categories; grouped or stacked by a second one.',
    maxMarks: 10_000,
    roles: [
      dimension('x', 'Categories', [1, 1]),
      measure('y', 'Values', [1, null]),
      dimension('series', 'Bars by', [0, 1]),
    ],
    settings: [...commonSettings, ...axisSettings, 'stack', 'orientation', 'labels', 'legend'],
  },
} satisfies Record<string, ChartTypeDefinition>;
