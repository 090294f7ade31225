import type { Tokens } from '../../ui/theme/tokens';
import { areaColor, dimmedColor } from '../colors';
import type { Places } from '../data/categories';
import { readSeries, type Series, type SeriesTable } from '../data/series';
import { describeSeries } from '../describe';
import { endLabelWidth, fitEndLabel, spreadLabels, type EndLabel } from '../layout/end-labels';
import { axisLabelWidth, createFrame, titleRoom, type Frame } from '../layout/frame';
import { rightLegend, topLegend } from '../layout/legend';
import { positionOn, type ValueScale } from '../layout/linear-ticks';
import { pointAxis, turnedOverhang, type PlaceAxis } from '../layout/place-axis';
import { percentScale, seriesRange, toShares, valueScale, valueTickLabels } from '../layout/value-axis';
import { createLineMarks, type LineGeometry } from '../marks/line-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  type ChartInput,
  type ChartModel,
  type LegendItem,
  type LegendModel,
} from '../model';
import { bandPath, linePath, type PathPoint } from '../path';
import { reducePoints } from '../layout/reduce';
import { formatShare } from '../format/numbers';

export interface DrawnLine {
  readonly id: string;
  readonly color: string;
  readonly line: string;
  /** The filled shape under or between lines. */
  readonly area: string | null;
  readonly areaColor: string;
  readonly dots: readonly (readonly [number, number])[];
}

/** A line or area chart, ready to be drawn; coordinates of paths are those of the inner plot. */
export interface LineModel extends ChartModel {
  readonly kind: 'line';
  readonly frame: Frame;
  readonly axis: PlaceAxis;
  readonly scale: ValueScale;
  readonly valueLabels: readonly string[];
  readonly lines: readonly DrawnLine[];
  readonly endLabels: readonly EndLabel[];
  readonly xTitle: string | undefined;
  readonly yTitle: string | undefined;
  readonly renderer: 'svg' | 'canvas';
}

/** Points in all paths together above which a canvas is faster than SVG. */
const svgPoints = 10_000;

export const computeLine = (input: ChartInput): LineModel | ChartModel => compute(input, false);
export const computeArea = (input: ChartInput): LineModel | ChartModel => compute(input, true);

type StackMode = 'none' | 'stacked' | 'percent';

function compute(input: ChartInput, filled: boolean): LineModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const table = readSeries(input, false);
  if (!table) return emptyModel(input, noMapping);
  const stack = filled ? (input.configuration.visual.stack ?? (table.series.length > 1 ? 'stacked' : 'none')) : 'none';
  const shown = stack === 'percent' ? toShares(table.series) : table.series;
  const range = seriesRange(shown, stack !== 'none');
  if (!range || table.places.positions.length === 0) return emptyModel(input, noValues, table.notes);
  return assemble(input, table, shown, range, stack, filled);
}

function scaleOf(
  input: ChartInput,
  table: SeriesTable,
  range: readonly [number, number],
  stack: StackMode,
  filled: boolean,
): ValueScale {
  const { visual } = input.configuration;
  if (stack === 'percent') return percentScale(range);
  return valueScale(range, {
    length: input.height - 60,
    zero: filled ? true : visual.zeroBaseline,
    log: visual.scale === 'log' && !filled && range[1] > 0,
    whole: table.whole,
  });
}

function assemble(
  input: ChartInput,
  table: SeriesTable,
  shown: readonly Series[],
  range: readonly [number, number],
  stack: StackMode,
  filled: boolean,
): LineModel {
  const { environment, configuration } = input;
  const { visual } = configuration;
  const scale = scaleOf(input, table, range, stack, filled);
  const valueLabels =
    stack === 'percent'
      ? scale.ticks.map((tick) => formatShare(tick, environment.locale))
      : valueTickLabels(scale, table.format);
  const layout = placeLabels(input, table, stack);
  const { frame, axis } = layOutAxes(input, table, layout, valueLabels);
  const geometry = createGeometry(table.places, shown, axis, scale, frame, stack);
  const lines = drawLines(input, table, geometry, { filled, stack });
  const endLabels = layout.direct ? endLabelsOf(input, table, geometry, stack, layout.right) : [];
  // Labels that cannot be moved apart: the names go above instead.
  if (layout.direct && endLabels === null) {
    return assemble(withLegendOnTop(input), table, shown, range, stack, filled);
  }
  const points = lines.reduce((sum, line) => sum + line.line.length / 12, 0);
  return {
    kind: 'line',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeSeries(filled ? 'Area chart' : 'Line chart', table, environment.locale),
    notes: [...table.notes, ...logNote(scale, shown)],
    legend: layout.legend,
    marks: createLineMarks(table, geometry, environment),
    frame,
    axis,
    scale,
    valueLabels,
    lines,
    endLabels: endLabels ?? [],
    xTitle: visual.xTitle,
    yTitle: visual.yTitle,
    renderer: points > svgPoints ? 'canvas' : 'svg',
  };
}

/** The frame around the plot, with room for every label of both axes, and the ticks that fit under it. */
function layOutAxes(
  input: ChartInput,
  table: SeriesTable,
  layout: LabelLayout,
  valueLabels: readonly string[],
): { frame: Frame; axis: PlaceAxis } {
  const { measure, locale } = input.environment;
  const { visual } = input.configuration;
  const axisFor = (width: number): PlaceAxis =>
    pointAxis(table.places, { width: Math.max(10, width), locale, measure });
  const besides = layout.legend?.placement === 'right' ? layout.legend.width : 0;
  const labelled = axisLabelWidth(valueLabels, measure) + titleRoom(visual.yTitle);
  const width = input.width - labelled - layout.right - besides;
  const first = axisFor(width);
  const left = Math.max(labelled, turnedOverhang(first, measure));
  const right = Math.max(layout.right, overhangOf(first, width, measure));
  const bottom = first.height + titleRoom(visual.xTitle);
  const frame = createFrame(input, layout.legend, { top: 10, right, bottom, left });
  return { frame, axis: axisFor(frame.inner.width) };
}

const withLegendOnTop = (input: ChartInput): ChartInput => ({
  ...input,
  configuration: { ...input.configuration, visual: { ...input.configuration.visual, legend: 'top' } },
});

function overhangOf(axis: PlaceAxis, width: number, measure: ChartInput['environment']['measure']): number {
  const last = axis.ticks.at(-1);
  if (axis.rotation !== 0) return 8;
  return last ? Math.ceil(Math.max(0, last.at + measure(last.label, 11) / 2 - width)) + 4 : 4;
}

function logNote(scale: ValueScale, series: readonly Series[]): string[] {
  if (scale.kind !== 'log') return [];
  const lost = series.reduce(
    (count, each) => count + each.values.filter((value) => value !== null && value <= 0).length,
    0,
  );
  return lost === 0
    ? []
    : [`${lost} ${lost === 1 ? 'value is' : 'values are'} not above zero and cannot be drawn on a logarithmic axis.`];
}

interface LabelLayout {
  readonly legend: LegendModel | null;
  readonly direct: boolean;
  readonly right: number;
}

/** Names at the ends of the lines when there is room, else a legend; one series needs no name. */
function placeLabels(input: ChartInput, table: SeriesTable, stack: StackMode): LabelLayout {
  const { measure } = input.environment;
  const wish = input.configuration.visual.legend ?? 'auto';
  const none: LabelLayout = { legend: null, direct: false, right: 12 };
  const single = table.series.length === 1 && table.seriesColumn === null;
  if (wish === 'none' || (single && stack !== 'none' && wish === 'auto')) return none;
  if (wish === 'auto' && input.height >= 110) {
    const names = single ? [lastValueText(table)] : table.series.map((series) => series.label);
    const right = endLabelWidth(names, input.width, measure);
    if (right !== null) return { legend: null, direct: true, right };
  }
  if (single && wish === 'auto') return none;
  const items = table.series.map((series) => legendItem(series, stack === 'none' ? null : input.environment.tokens));
  const legend = wish === 'right' ? rightLegend(items, input, measure) : topLegend(items, input, measure);
  return { legend, direct: false, right: 12 };
}

/** Of lines, or of areas when there are tokens to calm their colour with. */
const legendItem = ({ id, label, color }: Series, tokens: Tokens | null): LegendItem =>
  tokens ? { id, label, color: areaColor(color, tokens), shape: 'box' } : { id, label, color, shape: 'line' };

const lastValueText = (table: SeriesTable): string => {
  const last = table.series[0]?.values.findLast((value) => value !== null);
  return typeof last === 'number' ? table.format.short(last) : '';
};

/** Pixel places of every value, in the inner plot. */
function createGeometry(
  places: Places,
  series: readonly Series[],
  axis: PlaceAxis,
  scale: ValueScale,
  frame: Frame,
  stack: StackMode,
): LineGeometry {
  const { width, height } = frame.inner;
  const span = axis.max - axis.min;
  const xs = places.positions.map((position) => (span === 0 ? width / 2 : ((position - axis.min) / span) * width));
  const y = (value: number): number => (1 - positionOn(scale, value)) * height;
  const drawable = (value: number | null): value is number => value !== null && (scale.kind === 'linear' || value > 0);
  if (stack === 'none') {
    const base = y(scale.kind === 'log' ? scale.min : Math.min(Math.max(0, scale.min), scale.max));
    const tops = series.map((each) => each.values.map((value) => (drawable(value) ? y(value) : null)));
    return {
      frame,
      xs,
      tops,
      bottoms: tops.map((top) => top.map((each) => (each === null ? null : base))),
      series,
      stacked: false,
    };
  }
  return { frame, xs, ...stackedLines(series, y), series, stacked: true };
}

/** Bands on top of each other, the first series at the bottom; what is missing counts as nothing. */
function stackedLines(series: readonly Series[], y: (value: number) => number): Pick<LineGeometry, 'tops' | 'bottoms'> {
  const count = series[0]?.values.length ?? 0;
  const up = new Array<number>(count).fill(0);
  const down = new Array<number>(count).fill(0);
  const empty = Array.from({ length: count }, (_, place) =>
    series.every((each) => (each.values[place] ?? null) === null),
  );
  const bands = series.map((each) =>
    each.values.map((raw, place) => {
      if (empty[place]) return null;
      const value = raw ?? 0;
      const sums = value >= 0 ? up : down;
      const from = sums[place] ?? 0;
      sums[place] = from + value;
      return [y(from + value), y(from)] as const;
    }),
  );
  return {
    tops: bands.map((band) => band.map((each) => each?.[0] ?? null)),
    bottoms: bands.map((band) => band.map((each) => each?.[1] ?? null)),
  };
}

interface LineStyle {
  readonly filled: boolean;
  readonly stack: StackMode;
}

function drawLines(input: ChartInput, table: SeriesTable, geometry: LineGeometry, style: LineStyle): DrawnLine[] {
  const { visual } = input.configuration;
  const { tokens } = input.environment;
  const smooth = visual.smooth ?? false;
  const withDots = visual.points ?? table.places.positions.length === 1;
  return table.series.map((series, index) => {
    const tops = pointsOf(geometry.xs, geometry.tops[index] ?? []);
    const bottoms = pointsOf(geometry.xs, geometry.bottoms[index] ?? []);
    const lit = isSeriesLit(input, table, series);
    const color = lit ? series.color : dimmedColor(series.color, tokens);
    const many = tops.length > geometry.frame.inner.width * 4;
    return {
      id: series.id,
      color,
      line: linePath(many ? reducePoints(tops) : tops, smooth && !many),
      area: style.filled ? bandPath(tops, bottoms, smooth && !many) : null,
      areaColor: lit ? areaColor(series.color, tokens) : color,
      dots: withDots && tops.length <= 300 ? tops.filter((point) => point !== null) : [],
    };
  });
}

const pointsOf = (xs: readonly number[], ys: readonly (number | null)[]): PathPoint[] =>
  xs.map((x, place) => {
    const y = ys[place] ?? null;
    return y === null ? null : [x, y];
  });

/** A selected place keeps all lines lit; a selected series sets the others back. */
function isSeriesLit(input: ChartInput, table: SeriesTable, series: Series): boolean {
  if (table.seriesColumn === null || series.value === undefined) return true;
  return isLit({ [table.seriesColumn]: series.value }, input.selected);
}

function endLabelsOf(
  input: ChartInput,
  table: SeriesTable,
  geometry: LineGeometry,
  stack: StackMode,
  room: number,
): EndLabel[] | null {
  const { tokens, measure } = input.environment;
  const single = table.series.length === 1 && table.seriesColumn === null;
  const labels = table.series.flatMap((series, index): EndLabel[] => {
    const tops = geometry.tops[index] ?? [];
    const place = tops.findLastIndex((y) => y !== null);
    const top = tops[place];
    if (top === undefined || top === null) return [];
    const y = stack === 'none' ? top : (top + (geometry.bottoms[index]?.[place] ?? top)) / 2;
    const text = single ? lastValueText(table) : fitEndLabel(series.label, room, measure);
    return [{ id: series.id, text, color: single ? tokens.ink : tokens.ink2, lead: series.color, y, from: y }];
  });
  return spreadLabels(labels, geometry.frame.inner.height);
}
