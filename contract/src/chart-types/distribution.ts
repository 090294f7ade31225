import {
  bins,
  commonSettings,
  dimension,
  measure,
  measures,
  type ChartTypeDefinition,
  type RoleMeasure,
  referenceSettings,
} from './definition.js';

const boxNumbers: readonly RoleMeasure[] = [
  { title: 'Minimum', agg: 'min' },
  { title: 'Lower quartile', agg: 'quantile', q: 0.25 },
  { title: 'Median', agg: 'median' },
  { title: 'Upper quartile', agg: 'quantile', q: 0.75 },
  { title: 'Maximum', agg: 'max' },
  { title: 'Count', agg: 'count' },
];

/** Charts that show how values are spread. */
export const distribution = {
  histogram: {
    title: 'Histogram',
    family: 'distribution',
    description: 'How often values fall into each range.',
    maxMarks: 2_000,
    roles: [bins('x', 'Values', [1, 1]), measure('y', 'How often', [1, 1]), dimension('series', 'Colours by', [0, 1])],
    axes: ['y'],
    settings: [...commonSettings, 'xTitle', 'yTitle', 'labels', 'legend', ...referenceSettings, 'patterns'],
  },
  boxPlot: {
    title: 'Box plot',
    family: 'distribution',
    description: 'Median, quartiles and ends of a number, side by side for groups.',
    maxMarks: 200,
    roles: [measures('value', 'Values', [1, 1], boxNumbers), dimension('x', 'Boxes by', [0, 1])],
    order: 'none',
    axes: ['y'],
    settings: [...commonSettings, 'xTitle', 'yTitle', 'scale', 'zeroBaseline', 'orientation', ...referenceSettings],
  },
  histogram2d: {
    title: '2-D histogram',
    family: 'distribution',
    description: 'How often two numbers fall into the same ranges, as colour: for more points than a scatter can show.',
    maxMarks: 4_000,
    roles: [
      bins('x', 'Horizontal axis', [1, 1]),
      bins('y', 'Vertical axis', [1, 1]),
      measure('value', 'Colour', [1, 1]),
    ],
    settings: [...commonSettings, 'xTitle', 'yTitle', 'legend'],
  },
  densityHeatmap: {
    title: 'Density heatmap',
    family: 'distribution',
    description: 'Where two numbers meet most often, smoothed into areas that hold a share of all: few or many points.',
    maxMarks: 10_000,
    roles: [
      bins('x', 'Horizontal axis', [1, 1]),
      bins('y', 'Vertical axis', [1, 1]),
      measure('value', 'How often', [1, 1]),
    ],
    settings: [...commonSettings, 'xTitle', 'yTitle', 'legend'],
  },
  violin: {
    title: 'Violin',
    family: 'distribution',
    description: 'The shape of how values are spread, side by side for groups: sees two humps where a box sees one.',
    maxMarks: 10_000,
    roles: [bins('y', 'Values', [1, 1]), dimension('x', 'Shapes by', [0, 1]), measure('value', 'How often', [1, 1])],
    axes: ['y'],
    linear: true,
    settings: [...commonSettings, 'xTitle', 'yTitle', 'zeroBaseline', 'orientation', ...referenceSettings],
  },
} satisfies Record<string, ChartTypeDefinition>;
