import { areaColor, dimmedColor } from '../colors';
import { withCourse, type Course } from '../data/course';
import { inView } from '../data/in-view';
import { readSeries, type Series, type SeriesTable } from '../data/series';
import { describeSeries, sentence } from '../describe';
import { courseRange, drawCourse, withDerived, type DrawnCourse } from '../layout/course-lines';
import type { EndLabel } from '../layout/end-labels';
import { createGeometry } from '../layout/line-geometry';
import { endLabelsOf, placeLabels, type LabelLayout } from '../layout/line-labels';
import { axisLabelWidth, createFrame, titleRoom, type Frame } from '../layout/frame';
import type { ValueScale } from '../layout/linear-ticks';
import { spareOf, windowOf } from '../layout/axis-window';
import { pointAxis, turnedOverhang, type PlaceAxis } from '../layout/place-axis';
import { percentScale, seriesRange, toShares, valueScale, valueTickLabels } from '../layout/value-axis';
import { createLineMarks, type LineGeometry } from '../marks/line-marks';
import { emptyModel, isLit, noMapping, noRows, noValues, type ChartInput, type ChartModel } from '../model';
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
  /** Trends and forecasts over the data, and what was before it. */
  readonly course: readonly DrawnCourse[];
  readonly endLabels: readonly EndLabel[];
  readonly xTitle: string | undefined;
  readonly yTitle: string | undefined;
  /** Areas stand on each other: they are solid. Else they lie behind each other, and let one another through. */
  readonly stacked: boolean;
  readonly renderer: 'svg' | 'canvas';
}

/** Points in all paths together above which a canvas is faster than SVG. */
const svgPoints = 10_000;

export const computeLine = (input: ChartInput): LineModel | ChartModel => compute(input, false);
export const computeArea = (input: ChartInput): LineModel | ChartModel => compute(input, true);

type StackMode = 'none' | 'stacked' | 'percent';

function compute(input: ChartInput, filled: boolean): LineModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const whole = readSeries(input, false);
  if (!whole) return emptyModel(input, noMapping);
  const table = inView(input, whole);
  const stack = filled ? (input.configuration.visual.stack ?? usualStack(table)) : 'none';
  const course = withCourse(input, table, stack);
  const shown = stack === 'percent' ? toShares(course.table.series) : course.table.series;
  const range = courseRange(seriesRange(shown, stack !== 'none'), course.derived);
  if (!range || table.places.positions.length === 0) return emptyModel(input, noValues, table.notes);
  return assemble(input, { course, shown, range, stack, filled });
}

/** What is drawn, and how. */
interface Picture extends LineStyle {
  readonly course: Course;
  /** As drawn: shares when the chart shows shares. */
  readonly shown: readonly Series[];
  readonly range: readonly [number, number];
}

/** Areas stand on each other where their sum means something: parts of one kind, none of them below zero. */
function usualStack({ series }: SeriesTable): StackMode {
  const mayStack = series.every(({ additive, values }) => additive && values.every((value) => (value ?? 0) >= 0));
  return series.length > 1 && mayStack ? 'stacked' : 'none';
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

function assemble(input: ChartInput, picture: Picture): LineModel {
  const { environment, configuration } = input;
  const { course, shown, range, stack, filled } = picture;
  const { table, derived } = course;
  const { visual } = configuration;
  const scale = scaleOf(input, table, range, stack, filled);
  const valueLabels =
    stack === 'percent'
      ? scale.ticks.map((tick) => formatShare(tick, environment.locale))
      : valueTickLabels(scale, table.format);
  const layout = placeLabels(input, table, stack !== 'none', derived);
  const { frame, axis, room } = layOutAxes(input, table, layout, valueLabels);
  const geometry = createGeometry(table.places, shown, axis, scale, frame, stack !== 'none');
  const lines = drawLines(input, table, geometry, { filled, stack });
  const endLabels = layout.direct ? endLabelsOf(input, table, geometry, layout.right) : [];
  // Labels that cannot be moved apart: the names go above instead.
  if (layout.direct && endLabels === null) {
    return assemble(withLegendOnTop(input), picture);
  }
  const plane = { places: table.places, axis, scale };
  const points = lines.reduce((sum, line) => sum + line.line.length / 12, 0);
  return {
    kind: 'line',
    width: input.width,
    height: input.height,
    empty: null,
    description: sentence(
      describeSeries(filled ? 'Area chart' : 'Line chart', table, environment.locale),
      ...course.sentences,
    ),
    notes: [...table.notes, ...logNote(scale, shown), ...(stack === 'none' ? [] : stackNotes(table)), ...course.notes],
    legend: layout.legend,
    marks: createLineMarks(
      derived.length === 0 ? table : { ...table, series: [...table.series, ...derived] },
      withDerived(geometry, derived, plane),
      environment,
    ),
    ...windowOf(input, table.places, { frame, axis, room }),
    frame,
    axis,
    scale,
    valueLabels,
    lines,
    course: drawCourse(input, geometry, derived, plane, table.seriesColumn),
    endLabels: endLabels ?? [],
    xTitle: visual.xTitle,
    yTitle: visual.yTitle,
    stacked: stack !== 'none',
    renderer: points > svgPoints ? 'canvas' : 'svg',
  };
}

interface LaidOut {
  readonly frame: Frame;
  readonly axis: PlaceAxis;
  /** What the plot could have across. */
  readonly room: number;
}

/** The frame around the plot, with room for every label of both axes, and the ticks that fit under it. */
function layOutAxes(
  input: ChartInput,
  table: SeriesTable,
  layout: LabelLayout,
  valueLabels: readonly string[],
): LaidOut {
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
  const full = createFrame(input, layout.legend, { top: 10, right, bottom, left });
  const room = full.inner.width;
  const spare = spareOf(room, input.columns);
  const frame = spare === 0 ? full : createFrame(input, layout.legend, { top: 10, right: right + spare, bottom, left });
  return { frame, axis: axisFor(frame.inner.width), room };
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

/** Said where parts below zero are stacked: they count downwards, and as shares by their size. */
function stackNotes({ series }: SeriesTable): string[] {
  const mixed = series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const gaps = series.length > 1 && series.some(({ values }) => hasGap(values));
  return [
    ...(mixed ? ['Values below zero are stacked downwards; shares are those of their sizes.'] : []),
    ...(gaps ? ['Where a part has no value, it counts as nothing.'] : []),
  ];
}

/** A place without a value between two that have one. */
function hasGap(values: readonly (number | null)[]): boolean {
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  return values.slice(Math.max(0, first), last).includes(null);
}

interface LineStyle {
  readonly filled: boolean;
  readonly stack: StackMode;
}

function drawLines(input: ChartInput, table: SeriesTable, geometry: LineGeometry, style: LineStyle): DrawnLine[] {
  const { visual } = input.configuration;
  const { tokens } = input.environment;
  const smooth = visual.smooth ?? false;
  const withDots = visual.points ?? false;
  // Each series has rows of its own: where another one has a row, this one only goes on.
  const joined = input.configuration.query.reduce !== undefined;
  return table.series.map((series, index) => {
    const pointsAt = (ys: readonly (number | null)[] = []): PathPoint[] =>
      joined ? pointsOf(geometry.xs, ys).filter((point) => point !== null) : pointsOf(geometry.xs, ys);
    const tops = pointsAt(geometry.tops[index]);
    const bottoms = pointsAt(geometry.bottoms[index]);
    const lit = isSeriesLit(input, table, series);
    const color = lit ? series.color : dimmedColor(series.color, tokens);
    const many = tops.length > geometry.frame.inner.width * 4;
    return {
      id: series.id,
      color,
      line: linePath(many ? reducePoints(tops) : tops, smooth && !many),
      area: style.filled ? bandPath(tops, bottoms, smooth && !many) : null,
      areaColor: lit ? areaColor(series.color, tokens) : color,
      dots: dotsOf(tops, withDots),
    };
  });
}

const mostDots = 300;

/** All points where they are asked for; else those that no line leads to, which would not be seen. */
function dotsOf(points: readonly PathPoint[], all: boolean): (readonly [number, number])[] {
  if (all && points.length <= mostDots) return points.filter((point) => point !== null);
  const alone = points.filter((point, place) => !points[place - 1] && point && !points[place + 1]);
  return alone.length <= mostDots ? alone.filter((point) => point !== null) : [];
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
