import { commonSettings, dimension, measure, type ChartTypeDefinition } from './definition.js';

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
    settings: [...commonSettings, 'xTitle', 'yTitle', 'stack', 'orientation', 'labels', 'legend', 'colors'],
  },
  waterfall: {
    title: 'Waterfall',
    family: 'comparison',
    description: 'How gains and losses make a total, one after the other.',
    maxMarks: 200,
    roles: [dimension('x', 'Steps', [1, 1]), measure('y', 'Change', [1, 1])],
    settings: [...commonSettings, 'xTitle', 'yTitle', 'orientation', 'labels', 'better'],
  },
  funnel: {
    title: 'Funnel',
    family: 'comparison',
    description: 'How many are left at each stage, and how many went on.',
    maxMarks: 60,
    roles: [dimension('category', 'Stages', [0, 1]), measure('value', 'Values', [1, null])],
    settings: [...commonSettings, 'labels'],
  },
  bullet: {
    title: 'Bullet',
    family: 'comparison',
    description: 'Values beside their targets, and the ranges they should be in.',
    maxMarks: 200,
    roles: [
      dimension('category', 'Rows', [0, 1]),
      measure('value', 'Value', [1, 1]),
      measure('target', 'Target', [0, 1]),
      measure('ranges', 'Ends of ranges', [0, 4]),
    ],
    settings: [...commonSettings, 'labels', 'legend'],
  },
  radar: {
    title: 'Radar',
    family: 'comparison',
    description: 'Profiles of a few things over the same handful of qualities.',
    maxMarks: 200,
    order: 'axis',
    roles: [
      dimension('x', 'Spokes', [1, 1]),
      measure('y', 'Values', [1, null]),
      dimension('series', 'Outlines by', [0, 1]),
    ],
    settings: [...commonSettings, 'legend', 'colors'],
  },
  polarBar: {
    title: 'Polar bar',
    family: 'comparison',
    description: 'What goes round in a circle: hours, weekdays, months, directions.',
    maxMarks: 500,
    order: 'axis',
    roles: [
      dimension('x', 'Wedges', [1, 1]),
      measure('y', 'Values', [1, 1]),
      dimension('series', 'Stacked by', [0, 1]),
    ],
    settings: [...commonSettings, 'legend', 'colors'],
  },
  radialBar: {
    title: 'Radial bar',
    family: 'comparison',
    description: 'A handful of categories as rings: for the eye more than for comparing.',
    maxMarks: 200,
    roles: [dimension('x', 'Rings', [1, 1]), measure('y', 'Values', [1, 1]), dimension('series', 'Stacked by', [0, 1])],
    settings: [...commonSettings, 'legend', 'colors'],
  },
  marimekko: {
    title: 'Marimekko',
    family: 'comparison',
    description: 'Shares within columns that are as wide as their totals.',
    maxMarks: 500,
    roles: [dimension('x', 'Columns', [1, 1]), measure('y', 'Values', [1, 1]), dimension('series', 'Parts by', [1, 1])],
    settings: [...commonSettings, 'labels', 'legend', 'colors'],
  },
} satisfies Record<string, ChartTypeDefinition>;
