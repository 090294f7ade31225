import { withCourse, type Course } from '../data/course';
import { drawComplete } from '../data/cut-place';
import { inView } from '../data/in-view';
import { hasGap, interpolated, withZeros } from '../data/nulls';
import { readSeries, type Series, type SeriesTable } from '../data/series';
import { describeSeries, sentence } from '../describe';
import { courseRange, drawCourse, withDerived, type DrawnCourse } from '../layout/course-lines';
import { axisNotes, axisWish, linearOnly } from '../layout/axis-wish';
import { drawLines, type DrawnLine, type LineStyle, type StackMode } from '../layout/drawn-lines';
import type { EndLabel } from '../layout/end-labels';
import { createGeometry } from '../layout/line-geometry';
import { endLabelsOf, placeLabels, type LabelLayout } from '../layout/line-labels';
import { axisLabelWidth, createFrame, titleRoom, type Frame } from '../layout/frame';
import type { ValueScale } from '../layout/linear-ticks';
import { spareOf, windowOf } from '../layout/axis-window';
import { endOverhang, pointAxis, turnedOverhang, type PlaceAxis } from '../layout/place-axis';
import { percentScale, seriesRange, toShares, valueScale, valueTickLabels } from '../layout/value-axis';
import { createLineMarks, type LineGeometry } from '../marks/line-marks';
import { emptyModel, noMapping, noRows, noValues, type ChartInput, type ChartModel } from '../model';
import { formatShare } from '../format/numbers';
import { exactly } from '../reference/exactly';
import { pointPlane } from '../reference/place-plane';
import { valuePlane, type ReferencePlane } from '../reference/plane';
import { valuesOfSeries } from '../reference/series-plane';
import { reachingReferences, withReferences } from '../reference/with-references';

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

function compute(input: ChartInput, filled: boolean): LineModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const whole = readSeries(input, false);
  if (!whole) return emptyModel(input, noMapping);
  const { nulls } = input.configuration.visual;
  const table = withZeros(inView(input, whole), nulls);
  const stack = filled ? (input.configuration.visual.stack ?? usualStack(table)) : 'none';
  const complete = stack === 'none' ? null : drawComplete(input, whole.places, (other) => compute(other, filled));
  if (complete) return complete;
  const course = withCourse(input, table, stack);
  const known = course.table.series;
  const drawn = nulls === 'connect' && stack !== 'none' ? interpolated(known, course.table.places.positions) : known;
  const shown = stack === 'percent' ? toShares(drawn) : drawn;
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
  const wish = axisWish(input.configuration, 'y');
  if (stack === 'percent') return percentScale(range, wish);
  return valueScale(reachingReferences(input, 'y', range), {
    length: input.height - 60,
    zero: filled ? true : input.configuration.visual.zeroBaseline,
    log: false,
    whole: table.whole,
    wish: stack === 'none' ? wish : linearOnly(wish),
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
  const model: LineModel = {
    kind: 'line',
    width: input.width,
    height: input.height,
    empty: null,
    description: sentence(
      describeSeries(filled ? 'Area chart' : 'Line chart', table, environment.locale),
      ...course.sentences,
    ),
    notes: [...table.notes, ...notesOf(input, picture, scale), ...course.notes],
    legend: layout.legend,
    marks: createLineMarks(
      derived.length === 0 ? table : { ...table, series: [...table.series, ...derived] },
      onAxis(withDerived(geometry, derived, plane)),
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
  return withReferences(input, model, () => planeOf(input, picture, model));
}

/** Where lines and bands go. What is derived from the data is not counted among it. */
function planeOf(input: ChartInput, { course, shown, stack }: Picture, model: LineModel): ReferencePlane {
  const { frame, axis, scale } = model;
  const { inner } = frame;
  const { places, format } = course.table;
  const { locale } = input.environment;
  const write =
    stack === 'percent' ? (value: number): string => formatShare(value, locale) : exactly(input, format.short);
  const values = valuesOfSeries(course.table, shown, stack !== 'none');
  return {
    inner,
    axes: {
      y: valuePlane({ scale, inner, upright: true, write, values }),
      x: pointPlane({ places, min: axis.min, max: axis.max, left: inner.x, width: inner.width, locale }),
    },
    words: [],
  };
}

/** Marks of values beyond the axis are at its end. */
function onAxis(geometry: LineGeometry): LineGeometry {
  const { height } = geometry.frame.inner;
  const clamp = (ys: readonly (number | null)[]) => ys.map((y) => y && Math.min(height, Math.max(0, y)));
  return { ...geometry, tops: geometry.tops.map(clamp), bottoms: geometry.bottoms.map(clamp) };
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
  const left = Math.max(labelled, turnedOverhang(first, measure), endOverhang(first, width, measure, 'first'));
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

function notesOf(input: ChartInput, { course, shown, stack, filled }: Picture, scale: ValueScale): string[] {
  const { table } = course;
  const { nulls } = input.configuration.visual;
  const gaps = table.series.some(({ values }) => hasGap(values));
  return [
    ...axisNotes({
      wish: axisWish(input.configuration, 'y'),
      scale,
      values: shown.flatMap(({ values }) => values),
      write: table.format.short,
      locale: input.environment.locale,
      lengths: filled ? 'Areas' : undefined,
      stacked: stack !== 'none',
    }),
    ...(stack === 'none' ? [] : stackNotes(table, nulls === 'connect')),
    ...(nulls === 'connect' && gaps && stack === 'none' ? ['Dotted stretches have no values.'] : []),
  ];
}

/** Said where parts below zero are stacked: they count downwards, and as shares by their size. */
function stackNotes({ series }: SeriesTable, connected: boolean): string[] {
  const mixed = series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const gaps = series.length > 1 && series.some(({ values }) => hasGap(values));
  return [
    ...(mixed ? ['Values below zero are stacked downwards; shares are those of their sizes.'] : []),
    ...(gaps && connected
      ? ['Where a part has no value, it is drawn straight from the one before to the one after.']
      : []),
    ...(gaps && !connected ? ['Where a part has no value, it counts as nothing.'] : []),
  ];
}
