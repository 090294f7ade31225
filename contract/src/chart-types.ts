import type { ChartKind, ChartRole, ChartTypeDefinition } from './chart.js';
import { columnTypes, type ColumnType } from './result.js';

const numeric: readonly ColumnType[] = ['integer', 'decimal', 'float'];
const discrete: readonly ColumnType[] = [
  'string',
  'boolean',
  'date',
  'timestamp',
  'time',
  'integer',
  'decimal',
  'float',
];

const role = (
  name: string,
  title: string,
  kind: ChartRole['kind'],
  min: number,
  max: number | null,
  types: readonly ColumnType[],
): ChartRole => ({ role: name, title, kind, min, max, types });

/** Every chart type with what it needs. The one place that says so: editor, server check and suggestions read it. */
export const chartTypes: Readonly<Record<ChartKind, ChartTypeDefinition>> = {
  line: {
    type: 'line',
    title: 'Line',
    description: 'A measure over time, or along another ordered column.',
    maxMarks: 20_000,
    roles: [
      role('x', 'Horizontal axis', 'dimension', 1, 1, discrete),
      role('y', 'Values', 'measure', 1, null, numeric),
      role('series', 'Lines by', 'dimension', 0, 1, discrete),
    ],
  },
  area: {
    type: 'area',
    title: 'Area',
    description: 'How a total over time is made up of its parts.',
    maxMarks: 20_000,
    roles: [
      role('x', 'Horizontal axis', 'dimension', 1, 1, discrete),
      role('y', 'Values', 'measure', 1, null, numeric),
      role('series', 'Areas by', 'dimension', 0, 1, discrete),
    ],
  },
  bar: {
    type: 'bar',
    title: 'Bar',
    description: 'Compares categories; grouped or stacked by a second one.',
    maxMarks: 10_000,
    roles: [
      role('x', 'Categories', 'dimension', 1, 1, discrete),
      role('y', 'Values', 'measure', 1, null, numeric),
      role('series', 'Bars by', 'dimension', 0, 1, discrete),
    ],
  },
  pie: {
    type: 'pie',
    title: 'Pie',
    description: 'Shares of a whole, for a handful of parts.',
    maxMarks: 30,
    roles: [role('category', 'Slices', 'dimension', 1, 1, discrete), role('value', 'Value', 'measure', 1, 1, numeric)],
  },
  scatter: {
    type: 'scatter',
    title: 'Scatter',
    description: 'How two numbers go together, a point for each row or group.',
    maxMarks: 5_000,
    roles: [
      role('x', 'Horizontal axis', 'either', 1, 1, numeric),
      role('y', 'Vertical axis', 'either', 1, 1, numeric),
      role('size', 'Size', 'either', 0, 1, numeric),
      role('series', 'Colour by', 'dimension', 0, 1, discrete),
      role('detail', 'A point for each', 'dimension', 0, 3, discrete),
    ],
  },
  heatmap: {
    type: 'heatmap',
    title: 'Heatmap',
    description: 'A measure where two columns cross, as colour.',
    maxMarks: 2_500,
    roles: [
      role('x', 'Columns', 'dimension', 1, 1, discrete),
      role('y', 'Rows', 'dimension', 1, 1, discrete),
      role('value', 'Colour', 'measure', 1, 1, numeric),
    ],
  },
  table: {
    type: 'table',
    title: 'Table',
    description: 'The numbers themselves.',
    maxMarks: 50_000,
    roles: [role('columns', 'Columns', 'either', 1, null, columnTypes)],
  },
  number: {
    type: 'number',
    title: 'Big number',
    description: 'One figure, with its course when there is a time column.',
    maxMarks: 1_000,
    roles: [
      role('value', 'Figure', 'measure', 1, 1, numeric),
      role('trend', 'Course over', 'dimension', 0, 1, ['date', 'timestamp', 'integer']),
    ],
  },
};
