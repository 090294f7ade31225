import {
  bins,
  commonSettings,
  dimension,
  measure,
  measures,
  type ChartTypeDefinition,
  type RoleMeasure,
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
    settings: [...commonSettings, 'xTitle', 'yTitle', 'labels', 'legend'],
  },
  boxPlot: {
    title: 'Box plot',
    family: 'distribution',
    description: 'Median, quartiles and ends of a number, side by side for groups.',
    maxMarks: 200,
    roles: [measures('value', 'Values', [1, 1], boxNumbers), dimension('x', 'Boxes by', [0, 1])],
    order: 'none',
    settings: [...commonSettings, 'xTitle', 'yTitle', 'scale', 'zeroBaseline', 'orientation'],
  },
} satisfies Record<string, ChartTypeDefinition>;
