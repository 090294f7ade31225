import { commonSettings, dimension, measure, type ChartTypeDefinition } from './definition.js';

/** Charts that show what a whole is made of. */
export const partOfWhole = {
  pie: {
    title: 'Pie',
    family: 'partOfWhole',
    description: 'Shares of a whole, for a handful of parts.',
    maxMarks: 30,
    roles: [dimension('category', 'Slices', [1, 1]), measure('value', 'Value', [1, 1])],
    settings: [...commonSettings, 'donut', 'labels', 'legend'],
  },
} satisfies Record<string, ChartTypeDefinition>;
