import { columnTypes } from '../result.js';
import { commonSettings, dimension, either, measure, type ChartTypeDefinition } from './definition.js';

/** The figures themselves. */
export const numbers = {
  table: {
    title: 'Table',
    family: 'numbers',
    description: 'The numbers themselves.',
    maxMarks: 100_000,
    roles: [either('columns', 'Columns', [1, null], columnTypes)],
    settings: [...commonSettings, 'totals', 'columns'],
  },
  pivot: {
    title: 'Pivot table',
    family: 'numbers',
    description: 'Figures where groups of rows and groups of columns cross, with their totals.',
    maxMarks: 50_000,
    roles: [
      dimension('rows', 'Rows', [1, 8]),
      dimension('columns', 'Columns', [0, 4]),
      measure('values', 'Values', [1, null]),
    ],
    settings: [...commonSettings, 'totals', 'subtotals', 'columns'],
  },
  number: {
    title: 'Big number',
    family: 'numbers',
    description: 'One figure, with its course when there is a time column.',
    maxMarks: 1_000,
    roles: [
      measure('value', 'Figure', [1, 1]),
      dimension('trend', 'Course over', [0, 1], ['date', 'timestamp', 'integer']),
    ],
    settings: [...commonSettings, 'comparison', 'better'],
  },
  gauge: {
    title: 'Gauge',
    family: 'numbers',
    description: 'How far one figure has come on its way to a goal.',
    maxMarks: 1,
    roles: [measure('value', 'Figure', [1, 1]), measure('target', 'Goal', [0, 1])],
    settings: [...commonSettings, 'gauge'],
  },
} satisfies Record<string, ChartTypeDefinition>;
