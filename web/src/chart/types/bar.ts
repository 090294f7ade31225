import { areaColor, dimmedColor, otherColor } from '../colors';
import { sumOf } from '@datavizpro/contract/shapes';
import { withCourse } from '../data/course';
import { drawComplete } from '../data/cut-place';
import { readSeries, type Series, type SeriesTable } from '../data/series';
import { cutPlaces, foldPlaces, sortPlaces, totalsOf } from '../data/series-cut';
import { describeSeries, sentence } from '../describe';
import { formatShare } from '../format/numbers';
import { axisFont } from '../layout/axis-ticks';
import { createBands, type Bands } from '../layout/bands';
import { barLabels, labelRoom, totalLabels, wantsLabels, wantsTotals, type BarLabel } from '../layout/bar-labels';
import { barMargin, type BarAxes } from '../layout/bar-margin';
import type { BarPlan } from '../layout/bar-plan';
import { barCourseItems, withCourseOverBars } from '../layout/course-bars';
import { courseRange } from '../layout/course-lines';
import { createFrame, type Frame } from '../layout/frame';
import { rightLegend, topLegend } from '../layout/legend';
import { placeOn } from '../layout/axis-position';
import { axisNotes, axisWish, linearOnly } from '../layout/axis-wish';
import type { ValueScale } from '../layout/linear-ticks';
import { widest } from '../layout/text';
import { percentScale, seriesRange, toShares, valueScale } from '../layout/value-axis';
import { createBarMarks, type DrawnBar } from '../marks/bar-marks';
import { valuesOf } from '../marks/line-marks';
import { barPlane } from '../reference/bar-plane';
import { valuesOfSeries } from '../reference/series-plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { rectPath } from '../scene/paths';
import { patternChoice, type PatternChoice } from '../scene/patterns';
import { mergeShapes, type SceneShape } from '../scene/scene';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type ChartInput,
  type ChartModel,
  type LegendModel,
} from '../model';

/** Bars, ready to be drawn. Places of bars are those of the inner plot. */
export interface BarModel extends ChartModel, BarAxes {
  readonly kind: 'bar';
  readonly frame: Frame;
  readonly horizontal: boolean;
  readonly grouped: boolean;
  /** Rows for Nivo, first place first: keys are `s0`, `s1`, … and `place`, never anything from the data. */
  readonly rows: readonly Record<string, number | string>[];
  readonly keys: readonly string[];
  readonly padding: number;
  readonly innerPadding: number;
  readonly scale: ValueScale;
  readonly bars: readonly DrawnBar[];
  readonly colorOf: (key: string, place: number) => string;
  readonly labels: readonly BarLabel[];
  readonly xTitle: string | undefined;
  readonly yTitle: string | undefined;
  readonly renderer: 'svg' | 'canvas';
  /** The bars as shapes, where they cannot be left to Nivo: on an axis that is set, or with patterns. */
  readonly own: readonly SceneShape[] | null;
}

/** Bars above which a canvas is faster than SVG. */
const svgBars = 300;
/** Thinnest band that bars are still told apart in. */
const leastBand = { horizontal: 15, vertical: 4 };

/** Parts of one measure may stand on each other; averages and medians may not: their sum means nothing. */
const mayStack = (table: SeriesTable): boolean =>
  table.seriesColumn !== null && table.series.length > 1 && table.series.every(({ additive }) => additive);

export function computeBar(input: ChartInput): BarModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const read = readSeries(input, true);
  if (!read) return emptyModel(input, noMapping);
  const { visual } = input.configuration;
  const sorted = sortPlaces(input, read);
  const horizontal = isHorizontal(input, sorted);
  const { table, notes } = fitPlaces(input, sorted, horizontal);
  const stack = visual.stack ?? (mayStack(table) ? 'stacked' : 'none');
  const complete = stack === 'none' ? null : drawComplete(input, read.places, computeBar);
  if (complete) return complete;
  const shown = stack === 'percent' ? toShares(table.series) : table.series;
  const course = withCourse(input, table, stack);
  const range = courseRange(seriesRange(shown, stack !== 'none'), course.derived);
  if (!range) return emptyModel(input, noValues, table.notes);
  const legend = legendOf(input, table, course.derived);
  const scale = scaleOf(input, { table, stack, horizontal, legend }, range);
  const plan = {
    table,
    derived: course.derived,
    shown,
    stack,
    horizontal,
    scale,
    legend,
    labelled: false,
    totals: false,
  };
  // Strokes and lines would run through values that nobody asked for.
  const mayWrite = course.derived.length === 0 || visual.labels === true;
  const labels = { labelled: mayWrite && wantsLabels(input, plan), totals: mayWrite && wantsTotals(input, plan) };
  const all = [...table.notes, ...notes, ...shareNote(stack, range), ...course.notes];
  const noted = onlyNotes(input, all);
  if (noted) return noted;
  const model = layOut(input, { ...plan, ...labels }, all);
  return { ...model, description: sentence(model.description, ...course.sentences) };
}

/** Long names are read only beside the bars: then they lie. */
function isHorizontal(input: ChartInput, table: SeriesTable): boolean {
  const wish = input.configuration.visual.orientation;
  if (wish) return wish === 'horizontal';
  if (table.places.ordered) return false;
  const { positions, label } = table.places;
  const band = (input.width - 60) / Math.max(1, positions.length);
  if (band < leastBand.vertical) return true;
  const labels = positions.slice(0, 200).map((_, place) => label(place));
  return widest(labels, input.environment.measure, axisFont) > band - 6;
}

/** A rest that is larger than so many of the largest bars would make all others short. */
const mostRest = 1.5;

/** Of unordered categories, as many as can be told apart are drawn; the rest is one bar, or told. */
function fitPlaces(
  input: ChartInput,
  table: SeriesTable,
  horizontal: boolean,
): { table: SeriesTable; notes: string[] } {
  if (table.places.ordered) return { table, notes: [] };
  const length = horizontal ? input.height - 50 : input.width - 60;
  const grouped = input.configuration.visual.stack === 'none' ? Math.min(table.series.length, 4) : 1;
  const band = horizontal ? Math.max(leastBand.horizontal, 6 * grouped) : leastBand.vertical;
  const room = Math.max(3, Math.floor(length / band));
  const totals = totalsOf(table);
  const rest = sumOf(totals.slice(room - 1));
  const mayFold = totals.every((total) => total >= 0) && rest <= mostRest * Math.max(...totals.slice(0, room));
  return mayFold ? foldPlaces(input, table, room) : cutPlaces(input, table, room);
}

const shareNote = (stack: BarPlan['stack'], [lowest]: readonly [number, number]): string[] =>
  stack === 'percent' && lowest < 0
    ? ['Values below zero count with their size: each bar is 100% of what its parts measure.']
    : [];

function legendOf(input: ChartInput, table: SeriesTable, derived: readonly Series[]): LegendModel | null {
  const wish = input.configuration.visual.legend ?? 'auto';
  const over = wish === 'auto' && input.height < 150 ? [] : barCourseItems(derived, input);
  if (wish === 'none' || (table.series.length + over.length < 2 && wish === 'auto')) return null;
  const { tokens } = input.environment;
  const data = table.series.map(({ id, label, color }, index) => ({
    id,
    label,
    color: areaColor(color, tokens),
    shape: 'box' as const,
    ...patternOf(input, table, index),
  }));
  const items = [...data, ...over];
  return wish === 'right'
    ? rightLegend(items, input, input.environment.measure)
    : topLegend(items, input, input.environment.measure);
}

/** Where patterns are asked for and there is more than one series to tell apart. */
const patternOf = ({ configuration, environment }: ChartInput, { series }: SeriesTable, index: number): PatternChoice =>
  patternChoice(configuration.visual.patterns === true && series.length > 1, index, environment.tokens);

type Scaled = Pick<BarPlan, 'table' | 'stack' | 'horizontal' | 'legend'>;

function scaleOf(input: ChartInput, plan: Scaled, range: readonly [number, number]): ValueScale {
  const { table, stack, horizontal, legend } = plan;
  const wish = axisWish(input.configuration, 'y');
  if (stack === 'percent') return percentScale(range, wish);
  const above = legend?.placement === 'top' ? legend.height : 0;
  return valueScale(reachingReferences(input, 'y', range), {
    length: horizontal ? input.width - 140 : input.height - 50 - above,
    ...{ zero: true, log: false, whole: table.whole, per: horizontal ? 70 : 46 },
    wish: stack === 'none' ? wish : linearOnly(wish),
  });
}

function layOut(input: ChartInput, plan: BarPlan, notes: readonly string[]): BarModel {
  const { table, stack, horizontal, scale } = plan;
  const { visual } = input.configuration;
  const count = table.places.positions.length;
  const inBand = stack === 'none' ? table.series.length : 1;
  const measured = barMargin(input, plan, labelRoom(input, plan));
  const frame = createFrame(input, plan.legend, measured.margin);
  const bands = createBands(count, horizontal ? frame.inner.height : frame.inner.width, inBand);
  const innerPadding = stack === 'none' && bands.band / inBand > 4 ? 1 : 0;
  const bars = drawBars(input, plan, frame, bands, innerPadding);
  const own = isOwn(input, plan) ? mergeShapes(ownShapes(input, plan, bars), true) : null;
  const byPlace = new Map(bars.map((bar) => [bar.place * table.series.length + bar.series, bar.color]));
  const model: BarModel = {
    kind: 'bar',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeSeries('Bar chart', table, input.environment.locale),
    notes: [...notes, ...axisNotesOf(input, plan)],
    legend: plan.legend,
    marks: createBarMarks({ ...table, series: [...table.series, ...(plan.derived ?? [])] }, bars, {
      frame,
      horizontal,
      stacked: stack !== 'none',
      locale: input.environment.locale,
    }),
    frame,
    horizontal,
    grouped: stack === 'none',
    rows: nivoRows(plan, count),
    keys: table.series.map((series) => series.id),
    padding: bands.padding,
    innerPadding,
    scale,
    ...measured.axes(frame, bands),
    bars,
    colorOf: (key, place) => byPlace.get(place * table.series.length + Number(key.slice(1))) ?? '#808080',
    labels: [
      ...(plan.labelled ? barLabels(input, plan, bars, frame) : []),
      ...(plan.totals ? totalLabels(input, plan, bars) : []),
    ],
    xTitle: visual.xTitle,
    yTitle: visual.yTitle,
    renderer: bars.length > svgBars ? 'canvas' : 'svg',
    own,
  };
  const drawn = withReferences(input, model, () => barPlane(input, plan, model, bands));
  return withCourseOverBars(input, drawn, plan.derived ?? [], { inner: frame.inner, bands, bars, horizontal, scale });
}

const axisNotesOf = (input: ChartInput, { table, shown, scale, stack }: BarPlan): string[] =>
  axisNotes({
    wish: axisWish(input.configuration, 'y'),
    scale,
    values: valuesOfSeries(table, shown, stack !== 'none')() ?? [],
    write: stack === 'percent' ? (value) => formatShare(value, input.environment.locale) : table.format.short,
    locale: input.environment.locale,
    lengths: 'Bars',
    stacked: stack !== 'none',
  });

/** Nivo's bars stand on zero of a linear axis, in plain colours. */
const isOwn = ({ configuration }: ChartInput, { table }: BarPlan): boolean =>
  (configuration.visual.patterns === true && table.series.length > 1) ||
  Object.keys(axisWish(configuration, 'y')).length > 0;

const ownShapes = (input: ChartInput, { table }: BarPlan, bars: readonly DrawnBar[]): SceneShape[] =>
  bars.map((bar) => ({
    d: rectPath({ ...bar, width: Math.max(0.5, bar.width), height: Math.max(0.5, bar.height) }),
    fill: bar.color,
    ...patternOf(input, table, bar.series),
  }));

function nivoRows(plan: BarPlan, count: number): Record<string, number | string>[] {
  return Array.from({ length: count }, (_, place) => {
    const row: Record<string, number | string> = { place: String(place) };
    for (const series of plan.shown) {
      const value = series.values[place] ?? null;
      if (value !== null) row[series.id] = value;
    }
    return row;
  });
}

/** Every bar's rectangle, place by place. */
function drawBars(input: ChartInput, plan: BarPlan, frame: Frame, bands: Bands, innerPadding: number): DrawnBar[] {
  const { table, shown, stack, horizontal, scale } = plan;
  const { width, height } = frame.inner;
  const along = (value: number): number => placeOn(scale, value) * (horizontal ? width : height);
  const base = scale.kind === 'log' ? scale.min : 0;
  const inBand = stack === 'none' ? shown.length : 1;
  const thickness = (bands.band - innerPadding * (inBand - 1)) / inBand;
  const bars: DrawnBar[] = [];
  for (let place = 0; place < table.places.positions.length; place += 1) {
    const sums = { up: 0, down: 0 };
    shown.forEach((series, index) => {
      const value = series.values[place] ?? null;
      if (value === null) return;
      const side = value >= 0 ? 'up' : 'down';
      const from = stack === 'none' ? base : sums[side];
      sums[side] += value;
      const across = bands.start(place) + (stack === 'none' ? index * (thickness + innerPadding) : 0);
      const ends = [along(from), along(stack === 'none' ? value : from + value)] as const;
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      const box = horizontal
        ? { x: low, y: across, width: high - low, height: thickness }
        : { x: across, y: height - high, width: thickness, height: high - low };
      bars.push({ ...box, place, series: index, value, color: colorOf(input, table, series, place) });
    });
  }
  return bars;
}

function colorOf(input: ChartInput, table: SeriesTable, series: Series, place: number): string {
  const { tokens } = input.environment;
  const lit = isLit(valuesOf(table, place, series), input.selected);
  // A place without a value is the rest of several: quiet where a single series has no colour to say.
  const isRest =
    table.series.length === 1 && table.places.label(place) === 'Other' && table.places.values[place] === undefined;
  const color = isRest ? otherColor(tokens) : series.color;
  return lit ? areaColor(color, tokens) : dimmedColor(color, tokens);
}
