import type { ResultColumn } from '@datavizpro/contract';
import { dimmedColor, mixColors } from '../colors';
import { extent, mappedColumns, outputShape, shapeScatter, toNumbers } from '@datavizpro/contract/shapes';
import { colorings, type Coloring } from '../data/point-colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { thinned, type AxisTick } from '../layout/axis-ticks';
import { axisNotes, axisWish } from '../layout/axis-wish';
import { axisLabelWidth, createFrame, titleRoom, type Frame } from '../layout/frame';
import { trendOfCloud, withCloudTrend, type Cloud } from '../layout/cloud-trend';
import { rightLegend, topLegend } from '../layout/legend';
import { labelPoints, type PlacedLabel } from '../layout/point-labels';
import { positionOn } from '../layout/axis-position';
import type { ValueScale } from '../layout/linear-ticks';
import { valueScale, valueTickLabels } from '../layout/value-axis';
import { createPointMarks, type DrawnPoint } from '../marks/point-marks';
import { exactly } from '../reference/exactly';
import { valuePlane, type AxisPlane, type ReferencePlane } from '../reference/plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { wordBoxes } from '../reference/words-there';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type ChartInput,
  type ChartModel,
  type LegendItem,
  type MarkValues,
} from '../model';

/** A scatter plot, ready to be drawn; points are in the inner plot. */
export interface ScatterModel extends ChartModel {
  readonly kind: 'scatter' | 'bubble';
  readonly frame: Frame;
  readonly xScale: ValueScale;
  readonly yScale: ValueScale;
  readonly xTicks: readonly AxisTick[];
  readonly yTicks: readonly AxisTick[];
  readonly points: readonly DrawnPoint[];
  readonly opacity: number;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly renderer: 'svg' | 'canvas';
  /** Names of points, in the inner plot. */
  readonly labels: readonly PlacedLabel[];
}

/** Points drawn as nodes of their own; more of them are drawn on a canvas. */
const svgPoints = 500;
const largestRadius = 16;
const largestBubble = 64;
const labelFont = 11;
const mostLabels = 30;

interface Columns {
  readonly x: ResultColumn;
  readonly y: ResultColumn;
  readonly size: ResultColumn | undefined;
  readonly by: ResultColumn | undefined;
  readonly details: readonly ResultColumn[];
}

export function computeScatter(input: ChartInput): ScatterModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const first = (role: string): ResultColumn | undefined => mappedColumns(result, configuration.mapping, role)[0];
  const [x, y] = [first('x'), first('y')];
  if (!x || !y) return emptyModel(input, noMapping);
  const columns = {
    x,
    y,
    size: first('size'),
    by: first('series'),
    details: mappedColumns(result, configuration.mapping, 'detail'),
  };
  const xs = toNumbers(x);
  const ys = toNumbers(y);
  const shape = shapeScatter(input);
  const rows = shape?.points.map(({ row }) => row) ?? [];
  const notes = shape?.notes ?? [];
  const xRange = extent(rows.map((row) => xs[row] ?? null));
  const yRange = extent(rows.map((row) => ys[row] ?? null));
  if (!xRange || !yRange) return emptyModel(input, noValues, notes);
  return onlyNotes(input, notes) ?? assemble(input, columns, { xs, ys, rows, xRange, yRange, notes });
}

interface Data {
  readonly xs: readonly (number | null)[];
  readonly ys: readonly (number | null)[];
  readonly rows: readonly number[];
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
  readonly notes: readonly string[];
}

/** Side of a plot that is a tile's, in pixels. */
const smallPlot = 140;

/** Area grows with the value from nothing, as the eye reads it. */
function radiusOf(
  size: ResultColumn | undefined,
  count: number,
  { largest, least }: { readonly largest: number; readonly least: number },
): (row: number) => number {
  const usual = count > 2000 ? 2 : count > svgPoints ? 2.5 : count > 120 ? 3.5 : 4.5;
  // In a tile they would be one blot.
  const plain = least < smallPlot ? Math.max(1.6, usual * 0.6) : usual;
  if (!size) return () => plain;
  const values = toNumbers(size);
  const range = extent(values);
  const most = range ? Math.max(Math.abs(range[0]), Math.abs(range[1])) : 0;
  if (most === 0) return () => plain;
  return (row) => Math.max(1.6, Math.sqrt(Math.abs(values[row] ?? 0) / most) * largest);
}

function assemble(input: ChartInput, columns: Columns, data: Data): ScatterModel {
  const { environment, configuration } = input;
  const { measure, locale } = environment;
  const { visual } = configuration;
  const bubbles = configuration.type === 'bubble';
  const points_ = colorings(input, columns.by, data.rows);
  const coloring =
    bubbles && columns.size && input.height >= 200
      ? { ...points_, items: [...points_.items, sizeItem(input, columns.size)] }
      : points_;
  const wish = visual.legend ?? 'auto';
  const { xScale, yScale } = scalesOf(input, columns, data);
  const names = { across: columns.x.name, up: columns.y.name };
  const all = (): Cloud => ({ xs: numbersOf(data, 'x'), ys: numbersOf(data, 'y') });
  const { trend, notes: trendNotes } = trendOfCloud(input, { ...names, points: all, x: xScale, y: yScale });
  const items = trend && input.height >= 150 ? [...coloring.items, trend.item] : coloring.items;
  const legend =
    wish === 'none' || items.length < (bubbles || trend ? 1 : 2)
      ? null
      : wish === 'right'
        ? rightLegend(items, input, measure)
        : topLegend(items, input, measure);
  const xFormat = createValueFormat(undefined, columns.x.type, data.xs, locale);
  const yFormat = createValueFormat(visual.valueFormat, columns.y.type, data.ys, locale);
  const yLabels = valueTickLabels(yScale, yFormat);
  const xLabels = valueTickLabels(xScale, xFormat);
  const right = Math.ceil(measure(xLabels.at(-1) ?? '', 11) / 2) + 6;
  const titles = { xTitle: visual.xTitle ?? columns.x.name, yTitle: visual.yTitle ?? columns.y.name };
  const margin = {
    top: 10,
    right,
    bottom: 26 + titleRoom(titles.xTitle),
    left: Math.max(
      axisLabelWidth(yLabels, measure) + titleRoom(titles.yTitle),
      Math.ceil(measure(xLabels[0] ?? '', 11) / 2) + 2,
    ),
  };
  const frame = createFrame(input, legend, margin);
  const { width, height } = frame.inner;
  const ticks = (scale: ValueScale, labels: readonly string[], length: number): AxisTick[] =>
    scale.ticks.map((value, index) => ({ value, at: positionOn(scale, value) * length, label: labels[index] ?? '' }));
  const points = drawPoints(input, columns, data, { coloring, xScale, yScale, frame, bubbles });
  const axes = { x: { scale: xScale, format: xFormat }, y: { scale: yScale, format: yFormat } };
  const model: ScatterModel = {
    kind: bubbles ? 'bubble' : 'scatter',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(columns, data, xFormat, yFormat, locale),
    notes: [...data.notes, ...trendNotes, ...notesOf(input, data, axes)],
    legend,
    marks: createPointMarks(points, frame, (point) =>
      readPoint(input, columns, coloring, { x: xFormat, y: yFormat }, point),
    ),
    frame,
    xScale,
    yScale,
    xTicks: thinned(ticks(xScale, xLabels, width), (kept) => [...kept], measure),
    yTicks: ticks(yScale, yLabels, height),
    points,
    labels: bubbles || visual.labels === true ? namesOf(input, columns, points, frame) : [],
    opacity: points.length > 2000 ? 0.45 : points.length > 200 ? 0.6 : 0.78,
    ...titles,
    renderer: points.length > svgPoints ? 'canvas' : 'svg',
  };
  const drawn = withReferences(input, model, () => planeOf(input, data, model, axes));
  return withCloudTrend(drawn, trend, { inner: frame.inner, x: xScale, y: yScale, xs: data.xRange });
}

interface Axis {
  readonly scale: ValueScale;
  readonly format: ValueFormat;
}
type Axes = Readonly<Record<'x' | 'y', Axis>>;

const numbersOf = ({ rows, xs, ys }: Data, axis: 'x' | 'y'): number[] =>
  rows.map((row) => (axis === 'x' ? xs : ys)[row] ?? 0);

function notesOf({ configuration, environment }: ChartInput, data: Data, axes: Axes): string[] {
  return (['x', 'y'] as const).flatMap((axis) =>
    axisNotes({
      wish: axisWish(configuration, axis),
      scale: axes[axis].scale,
      values: numbersOf(data, axis),
      write: axes[axis].format.short,
      locale: environment.locale,
    }),
  );
}

function planeOf(input: ChartInput, data: Data, { frame, labels }: ScatterModel, axes: Axes): ReferencePlane {
  const plane = (axis: 'x' | 'y'): AxisPlane =>
    valuePlane({
      scale: axes[axis].scale,
      inner: frame.inner,
      upright: axis === 'y',
      write: exactly(input, axes[axis].format.short),
      values: (series) => (series === undefined ? numbersOf(data, axis) : null),
    });
  const words = wordBoxes(labels, input.environment.measure, frame.inner);
  return { inner: frame.inner, axes: { x: plane('x'), y: plane('y') }, words };
}

function scalesOf(input: ChartInput, columns: Columns, data: Data): { xScale: ValueScale; yScale: ValueScale } {
  const zero = input.configuration.visual.zeroBaseline;
  const scale = (axis: 'x' | 'y', range: readonly [number, number], length: number, per?: number): ValueScale =>
    valueScale(reachingReferences(input, axis, range), {
      length,
      zero,
      log: false,
      whole: columns[axis].type === 'integer',
      wish: axisWish(input.configuration, axis),
      ...(per === undefined ? {} : { per }),
    });
  return { xScale: scale('x', data.xRange, input.width - 70, 80), yScale: scale('y', data.yRange, input.height - 60) };
}

/** What the size of a bubble stands for. */
function sizeItem(input: ChartInput, size: ResultColumn): LegendItem {
  const values = toNumbers(size);
  const range = extent(values);
  const format = createValueFormat(undefined, size.type, values, input.environment.locale);
  const label = `Area: ${size.name}${range ? `, up to ${format.short(range[1])}` : ''}`;
  return { id: 'size', label, color: input.environment.tokens.ink3, shape: 'dot' };
}

/** Names of the largest points that have room: what none of them covers. */
function namesOf(input: ChartInput, columns: Columns, points: readonly DrawnPoint[], frame: Frame): PlacedLabel[] {
  const [detail] = columns.details;
  if (!detail || points.length > svgPoints || input.width < 220) return [];
  const { query } = input.configuration;
  const write = createLabeler(detail, outputShape(query, detail.name), input.environment.locale, query.timezone);
  const named = points.map((point) => ({ ...point, text: write(detail.values[point.row] ?? null) }));
  const { width, height } = frame.inner;
  return labelPoints(named, {
    box: { x: 0, y: 0, width, height },
    measure: input.environment.measure,
    font: labelFont,
    most: mostLabels,
  });
}

interface Placing {
  readonly coloring: Coloring;
  readonly xScale: ValueScale;
  readonly yScale: ValueScale;
  readonly frame: Frame;
  readonly bubbles: boolean;
}

const isOn = ({ min, max }: ValueScale, value: number): boolean => value >= min && value <= max;

/** Larger points first, so that small ones are not hidden under them. */
function drawPoints(input: ChartInput, columns: Columns, data: Data, placing: Placing): DrawnPoint[] {
  const { width, height } = placing.frame.inner;
  const least = Math.min(width, height);
  const largest = placing.bubbles ? Math.min(largestBubble, least / 9) : Math.min(largestRadius, least / 12);
  const radius = radiusOf(columns.size, data.rows.length, { largest, least });
  const edges = new Map<string, string>();
  const edgeOf = (color: string): string => {
    const edge = edges.get(color) ?? mixColors(color, input.environment.tokens.ink, 0.15);
    edges.set(color, edge);
    return edge;
  };
  const { colorOf, symbolOf } = placing.coloring;
  const points: DrawnPoint[] = [];
  for (const row of data.rows) {
    const x = data.xs[row] ?? 0;
    const y = data.ys[row] ?? 0;
    if (!isOn(placing.xScale, x) || !isOn(placing.yScale, y)) continue;
    const lit = input.selected === null || isLit(valuesOf(columns, row), input.selected);
    const color = colorOf(row);
    const point = {
      row,
      x: positionOn(placing.xScale, x) * width,
      y: (1 - positionOn(placing.yScale, y)) * height,
      radius: radius(row),
      color: lit ? color : dimmedColor(color, input.environment.tokens),
      edge: edgeOf(color),
    };
    points.push(symbolOf ? { ...point, symbol: symbolOf(row) } : point);
  }
  return columns.size ? points.sort((a, b) => b.radius - a.radius) : points;
}

/** A point stands for its dimensions: raw numbers on the axes are no dimensions to filter by. */
function valuesOf(columns: Columns, row: number): MarkValues {
  const dimensions = [...(columns.by ? [columns.by] : []), ...columns.details];
  return Object.fromEntries(dimensions.map((column) => [column.name, column.values[row] ?? null]));
}

function readPoint(
  input: ChartInput,
  columns: Columns,
  coloring: Coloring,
  formats: { x: ValueFormat; y: ValueFormat },
  point: DrawnPoint,
): {
  title: string;
  rows: { label: string; value: string; color: string | null; active: boolean }[];
  reading: string;
  values: MarkValues;
  resultRows: readonly number[];
} {
  const { query } = input.configuration;
  const { locale } = input.environment;
  const { row } = point;
  const details = columns.details.map((column) =>
    createLabeler(column, outputShape(query, column.name), locale, query.timezone)(column.values[row] ?? null),
  );
  const number = (column: ResultColumn, format: ValueFormat): string => format.full(Number(column.values[row]));
  const cells = [
    { label: columns.x.name, value: number(columns.x, formats.x) },
    { label: columns.y.name, value: number(columns.y, formats.y) },
    ...(columns.size
      ? [
          {
            label: columns.size.name,
            value: createValueFormat(undefined, columns.size.type, toNumbers(columns.size), locale).full(
              Number(columns.size.values[row] ?? 0),
            ),
          },
        ]
      : []),
  ];
  const group = coloring.label(row);
  const title = details.join(' · ') || group || '';
  const groupRow =
    group !== null && details.length > 0 && columns.by
      ? [{ label: columns.by.name, value: group, color: point.color, active: false }]
      : [];
  const reading = [title, ...cells.map((cell) => `${cell.label} ${cell.value}`)]
    .filter((part) => part !== '')
    .join(', ');
  return {
    title,
    rows: [...groupRow, ...cells.map((cell) => ({ ...cell, color: null, active: false }))],
    reading,
    values: valuesOf(columns, row),
    resultRows: [row],
  };
}

/** Pearson's coefficient in words. */
function relation(xs: readonly number[], ys: readonly number[]): string {
  const count = xs.length;
  if (count < 3) return '';
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / count, 0);
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const [dx, dy] = [(xs[index] ?? 0) - mx, (ys[index] ?? 0) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  const r = xy / Math.sqrt(xx * yy);
  if (!Number.isFinite(r)) return '';
  if (Math.abs(r) < 0.2) return 'They hardly go together.';
  const strength = Math.abs(r) > 0.7 ? 'strongly' : 'to some degree';
  return r > 0 ? `They rise together ${strength}.` : `One falls ${strength} as the other rises.`;
}

function describe(columns: Columns, data: Data, xFormat: ValueFormat, yFormat: ValueFormat, locale: string): string {
  const span = (name: string, range: readonly [number, number], format: ValueFormat): string =>
    `${name} runs from ${format.full(range[0])} to ${format.full(range[1])}`;
  const numbers = (values: readonly (number | null)[]): number[] => data.rows.map((row) => values[row] ?? 0);
  const count = data.rows.length;
  return sentence(
    `Scatter plot of ${columns.y.name} against ${columns.x.name}, ${formatCount(count, locale)} ${count === 1 ? 'point' : 'points'}.`,
    `${span(columns.x.name, data.xRange, xFormat)}, ${span(columns.y.name, data.yRange, yFormat)}.`,
    relation(numbers(data.xs), numbers(data.ys)),
  );
}
