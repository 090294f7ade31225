import {
  axisSettings,
  commonSettings,
  dimension,
  measure,
  measures,
  temporal,
  type ChartTypeDefinition,
  type RoleMeasure,
} from './definition.js';

const candleNumbers: readonly RoleMeasure[] = [
  { title: 'First', agg: 'first' },
  { title: 'Highest', agg: 'max' },
  { title: 'Lowest', agg: 'min' },
  { title: 'Last', agg: 'last' },
];

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
    settings: [...commonSettings, ...axisSettings, 'smooth', 'points', 'labels', 'legend', 'colors'],
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
    settings: [...commonSettings, 'xTitle', 'yTitle', 'stack', 'smooth', 'points', 'legend', 'colors'],
  },
  combo: {
    title: 'Combo',
    family: 'overTime',
    description: 'Bars and lines over the same places, on one axis or two that share their zero.',
    maxMarks: 5_000,
    roles: [
      dimension('x', 'Horizontal axis', [1, 1]),
      measure('y', 'Bars', [1, null]),
      measure('line', 'Lines', [1, null]),
    ],
    settings: [
      ...commonSettings,
      'xTitle',
      'yTitle',
      'secondAxis',
      'zeroBaseline',
      'smooth',
      'points',
      'legend',
      'colors',
    ],
  },
  calendar: {
    title: 'Calendar',
    family: 'overTime',
    description: 'A value for each day, as colour: weeks, weekends and seasons at a glance.',
    maxMarks: 4_000,
    roles: [{ ...dimension('day', 'Days', [1, 1], temporal), grain: 'day' }, measure('value', 'Colour', [1, 1])],
    settings: [...commonSettings, 'labels', 'legend'],
  },
  bump: {
    title: 'Bump',
    family: 'overTime',
    description: 'Who is first, second, third over time: ranks, not sizes.',
    maxMarks: 1_000,
    roles: [
      dimension('x', 'Horizontal axis', [1, 1]),
      measure('y', 'Ranked by', [1, 1]),
      dimension('series', 'Lines by', [1, 1]),
    ],
    settings: [...commonSettings, 'xTitle'],
  },
  stream: {
    title: 'Stream',
    family: 'overTime',
    description: 'How parts swell and shrink over time, around a middle line: for shapes, not for figures.',
    maxMarks: 20_000,
    roles: [
      dimension('x', 'Horizontal axis', [1, 1]),
      measure('y', 'Values', [1, null]),
      dimension('series', 'Bands by', [0, 1]),
    ],
    settings: [...commonSettings, 'xTitle', 'legend', 'colors'],
  },
  sparkline: {
    title: 'Sparklines',
    family: 'overTime',
    description: 'A small line and its last value for each group: many courses at a glance.',
    maxMarks: 20_000,
    roles: [dimension('x', 'Over', [1, 1]), measure('y', 'Values', [1, null]), dimension('series', 'Lines by', [0, 1])],
    settings: commonSettings,
  },
  candlestick: {
    title: 'Candlestick',
    family: 'overTime',
    description: 'First, highest, lowest and last value of each stretch of time: prices, above all.',
    maxMarks: 1_000,
    roles: [dimension('x', 'Horizontal axis', [1, 1]), measures('value', 'Values', [1, 1], candleNumbers)],
    settings: [...commonSettings, 'xTitle', 'yTitle', 'scale', 'zeroBaseline'],
  },
} satisfies Record<string, ChartTypeDefinition>;
