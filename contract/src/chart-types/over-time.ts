import { axisSettings, commonSettings, dimension, measure, type ChartTypeDefinition } from './definition.js';

/** Charts that show how something goes on. */
export const overTime = {
  line: {
    title: 'Line',
    family: 'overTime',
    description: 'A measure over time, or along another ordered column.',
    maxMarks: 20_000,
    roles: [
      dimension('x', 'Horizontal axis', [1, 1]),
      measure('y', 'Values', [1, null]),
      dimension('series', 'Lines by', [0, 1]),
    ],
    settings: [...commonSettings, ...axisSettings, 'smooth', 'points', 'labels', 'legend'],
  },
  area: {
    title: 'Area',
    family: 'overTime',
    description: 'How a total over time is made up of its parts.',
    maxMarks: 20_000,
    roles: [
      dimension('x', 'Horizontal axis', [1, 1]),
      measure('y', 'Values', [1, null]),
      dimension('series', 'Areas by', [0, 1]),
    ],
    settings: [...commonSettings, ...axisSettings, 'stack', 'smooth', 'points', 'legend'],
  },
} satisfies Record<string, ChartTypeDefinition>;
