import { axisSettings, commonSettings, dimension, either, measure, type ChartTypeDefinition } from './definition.js';

/** Charts that show how columns go together. */
export const relation = {
  scatter: {
    title: 'Scatter',
    family: 'relation',
    description: 'How two numbers go together, a point for each row or group.',
    maxMarks: 5_000,
    roles: [
      either('x', 'Horizontal axis', [1, 1]),
      either('y', 'Vertical axis', [1, 1]),
      either('size', 'Size', [0, 1]),
      dimension('series', 'Colour by', [0, 1]),
      dimension('detail', 'A point for each', [0, 3]),
    ],
    settings: [...commonSettings, ...axisSettings, 'legend'],
  },
  heatmap: {
    title: 'Heatmap',
    family: 'relation',
    description: 'A measure where two columns cross, as colour.',
    maxMarks: 2_500,
    roles: [dimension('x', 'Columns', [1, 1]), dimension('y', 'Rows', [1, 1]), measure('value', 'Colour', [1, 1])],
    settings: [...commonSettings, 'xTitle', 'yTitle', 'labels', 'legend'],
  },
  sankey: {
    title: 'Sankey',
    family: 'relation',
    description: 'How much flows from where to where, through two steps or more.',
    maxMarks: 2_000,
    order: 'value',
    roles: [dimension('steps', 'Steps', [2, 6]), measure('value', 'Width', [1, 1])],
    settings: commonSettings,
  },
} satisfies Record<string, ChartTypeDefinition>;
