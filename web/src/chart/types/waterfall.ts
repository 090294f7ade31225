import { extent, mappedColumns, shapeWaterfall } from '@datavizpro/contract/shapes';
import { areaColor, dimmedColor, otherColor } from '../colors';
import { describeWaterfall, placeSteps, type Step, type WaterfallPlan } from '../data/waterfall-steps';
import { createValueFormat, type ValueFormat } from '../format/numbers';
import { axisFont, type AxisTick } from '../layout/axis-ticks';
import { createBands, type Bands } from '../layout/bands';
import { barLabelFont, barLabelWeight } from '../layout/bar-labels';
import { barMargin, type BarAxes } from '../layout/bar-margin';
import type { BarPlan } from '../layout/bar-plan';
import { createFrame, type Frame } from '../layout/frame';
import { topLegend } from '../layout/legend';
import { positionOn } from '../layout/axis-position';
import type { ValueScale } from '../layout/linear-ticks';
import { widest } from '../layout/text';
import { valueScale } from '../layout/value-axis';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  type Box,
  type ChartInput,
  type ChartModel,
  type LegendItem,
  type LegendModel,
  type MarkValues,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { barAxesScene } from '../scene/bar-axes';
import { inBox, linePathOf, rectPath } from '../scene/paths';
import { layered, mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

export interface WaterfallModel extends SceneModel {
  readonly kind: 'waterfall';
  /** What the bars are drawn in. */
  readonly inner: Box;
  readonly bars: readonly FallBar[];
}

type Way = 'up' | 'down' | 'total';

/** A bar that hangs between two sums, or stands for the whole; its box is that of the figure. */
export interface FallBar extends Box {
  readonly place: number;
  readonly label: string;
  readonly way: Way;
  readonly change: number;
  readonly from: number;
  readonly to: number;
  readonly values: MarkValues;
  readonly color: string;
}

export function computeWaterfall(input: ChartInput): WaterfallModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeWaterfall(input);
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  const measure = mappedColumns(result, configuration.mapping, 'y')[0];
  if (!shape || !x || !measure) return emptyModel(input, noMapping);
  if (shape.steps.length === 0) return emptyModel(input, noValues, shape.notes);
  const levels = shape.steps.flatMap(({ change, to }) => [change, to]);
  const format = createValueFormat(configuration.visual.valueFormat, measure.type, levels, environment.locale);
  const { steps, places, notes } = placeSteps(input, x, shape.steps);
  const naming = { column: x.name, measure: measure.name, format };
  return layOut(input, { steps, total: shape.total, places, ...naming, notes: [...shape.notes, ...notes] });
}

function layOut(input: ChartInput, plan: WaterfallPlan): WaterfallModel {
  const { visual } = input.configuration;
  const horizontal = isHorizontal(input, plan);
  const labelled = wantsLabels(input, plan, horizontal);
  const legend = labelled || input.height < 140 ? null : legendOf(input);
  const scale = scaleOf(input, plan, horizontal, legend);
  const barPlan = asBars(plan, scale, horizontal, legend);
  const measured = barMargin(input, barPlan, labelled ? labelRoom(input, plan, horizontal) : 0);
  const frame = createFrame(input, legend, measured.margin);
  const count = plan.places.positions.length;
  const bands = createBands(count, horizontal ? frame.inner.height : frame.inner.width, 1);
  const axes = withTotal(input, measured.axes(frame, bands), count - 1, bands, horizontal);
  const along = (value: number): number =>
    positionOn(scale, value) * (horizontal ? frame.inner.width : frame.inner.height);
  const bars = drawBars(input, plan, { frame, bands, along, horizontal });
  const titles = { xTitle: visual.xTitle, yTitle: visual.yTitle };
  const scene = layered(
    barAxesScene({ frame, axes, horizontal, zero: along(0), ...titles }, input.environment.tokens),
    barsScene(input, bars, horizontal),
    { shapes: [], texts: labelled ? barTexts(input, plan, bars, horizontal) : [] },
  );
  return {
    kind: 'waterfall',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeWaterfall(plan, input.environment.locale),
    notes: plan.notes,
    legend,
    marks: createSceneMarks(bars.map((bar) => markOf(plan, bar, frame, horizontal))),
    inner: frame.inner,
    bars,
    scene,
  };
}

/** Long names are read only beside the bars: then they lie. Times run from left to right. */
function isHorizontal(input: ChartInput, { places }: WaterfallPlan): boolean {
  const wish = input.configuration.visual.orientation;
  if (wish) return wish === 'horizontal';
  if (places.ordered) return false;
  const labels = places.positions.map((_, place) => places.label(place));
  const band = (input.width - 60) / labels.length;
  return widest(labels, input.environment.measure, axisFont) > band - 6;
}

const widthOf = (input: ChartInput, text: string): number =>
  input.environment.measure(text, barLabelFont, barLabelWeight);

const signed = (format: ValueFormat, value: number): string => `${value > 0 ? '+' : ''}${format.short(value)}`;

const wordsOf = (plan: WaterfallPlan): string[] => [
  ...plan.steps.map(({ change }) => signed(plan.format, change)),
  plan.format.short(plan.total),
];

function wantsLabels(input: ChartInput, plan: WaterfallPlan, horizontal: boolean): boolean {
  const wish = input.configuration.visual.labels;
  if (wish !== undefined) return wish;
  const count = plan.places.positions.length;
  if (horizontal) return input.width >= 220 && (input.height - 30) / count >= 12;
  return Math.max(...wordsOf(plan).map((text) => widthOf(input, text))) + 6 <= (input.width - 60) / count;
}

const labelRoom = (input: ChartInput, plan: WaterfallPlan, horizontal: boolean): number =>
  horizontal ? Math.max(...wordsOf(plan).map((text) => widthOf(input, text))) + 10 : 12;

function scaleOf(input: ChartInput, plan: WaterfallPlan, horizontal: boolean, legend: LegendModel | null): ValueScale {
  const range = extent(plan.steps.flatMap(({ from, to }) => [from, to])) ?? [0, 0];
  const length = horizontal ? input.width - 140 : input.height - 50 - (legend?.height ?? 0);
  return valueScale(range, { length, zero: true, log: false, whole: false, per: horizontal ? 70 : 46 });
}

/** The bar chart's plan, for its margins and axes: they depend on places, scale and format alone. */
function asBars(plan: WaterfallPlan, scale: ValueScale, horizontal: boolean, legend: LegendModel | null): BarPlan {
  const { places, format, measure, column, notes } = plan;
  const table = { places, series: [], seriesColumn: null, measureTitle: measure, format, whole: false, notes };
  return {
    table: { ...table, places: { ...places, column } },
    shown: [],
    stack: 'none',
    horizontal,
    scale,
    legend,
    labelled: false,
    totals: false,
  };
}

/** Ticks of a time axis are thinned; the total is named all the same, and those too near to it make room. */
function withTotal(input: ChartInput, axes: BarAxes, total: number, bands: Bands, horizontal: boolean): BarAxes {
  if (horizontal || axes.rotation !== 0 || axes.placeTicks.some(({ value }) => value === total)) return axes;
  const { measure } = input.environment;
  const tick: AxisTick = { value: total, at: bands.center(total), label: 'Total' };
  const start = tick.at - measure(tick.label, axisFont) / 2 - 8;
  const before = axes.placeTicks.filter(({ at, label }) => at + measure(label, axisFont) / 2 < start);
  return { ...axes, placeTicks: [...before, tick] };
}

interface Geometry {
  readonly frame: Frame;
  readonly bands: Bands;
  readonly along: (value: number) => number;
  readonly horizontal: boolean;
}

function drawBars(input: ChartInput, plan: WaterfallPlan, geometry: Geometry): FallBar[] {
  const total: Step = {
    place: plan.places.positions.length - 1,
    label: 'Total',
    change: plan.total,
    from: 0,
    to: plan.total,
    values: {},
  };
  return [...plan.steps, total].map((step): FallBar => {
    const way = step === total ? 'total' : step.change < 0 ? 'down' : 'up';
    return { ...step, ...boxOf(step, geometry), way, color: colorOf(input, way, step.values) };
  });
}

function boxOf({ place, from, to }: Step, { frame: { inner }, bands, along, horizontal }: Geometry): Box {
  const [low, high] = [along(Math.min(from, to)), along(Math.max(from, to))];
  // A change of nothing is still seen.
  const length = Math.max(1, high - low);
  const across = bands.start(place);
  return horizontal
    ? { x: inner.x + low, y: inner.y + across, width: length, height: bands.band }
    : { x: inner.x + across, y: inner.y + inner.height - low - length, width: bands.band, height: length };
}

/** Green and red only where the chart says which way is good news. */
function wayColor(input: ChartInput, way: Way): string {
  const { tokens } = input.environment;
  const { better } = input.configuration.visual;
  if (way === 'total') return otherColor(tokens);
  if (better === undefined) return areaColor(way === 'up' ? tokens.brand : tokens.accent, tokens);
  return areaColor((way === 'up') === (better === 'more') ? tokens.good : tokens.bad, tokens);
}

function colorOf(input: ChartInput, way: Way, values: MarkValues): string {
  const color = wayColor(input, way);
  return isLit(values, input.selected) ? color : dimmedColor(color, input.environment.tokens);
}

function legendOf(input: ChartInput): LegendModel {
  const names: readonly (readonly [Way, string])[] = [
    ['up', 'Increase'],
    ['down', 'Decrease'],
    ['total', 'Total'],
  ];
  const items = names.map(([way, label]): LegendItem => ({
    id: way,
    label,
    color: wayColor(input, way),
    shape: 'box',
  }));
  return topLegend(items, input, input.environment.measure);
}

/** Bars, and the lines that carry each sum over to the next. */
function barsScene(input: ChartInput, bars: readonly FallBar[], horizontal: boolean): Scene {
  const carried = bars.slice(1).flatMap((bar, index): SceneShape[] => {
    const before = bars[index];
    const paint = { stroke: input.environment.tokens.ink3, strokeWidth: 1 };
    return before ? [{ d: carryPath(before, bar, horizontal), ...paint }] : [];
  });
  const boxes = bars.map((bar): SceneShape => ({ d: rectPath(bar), fill: bar.color }));
  return { shapes: [...mergeShapes(carried, true), ...mergeShapes(boxes, true)], texts: [] };
}

function carryPath(before: FallBar, bar: FallBar, horizontal: boolean): string {
  const rises = before.to >= before.from;
  if (horizontal) {
    const x = rises ? before.x + before.width : before.x;
    return linePathOf({ x, y: before.y + before.height }, { x, y: bar.y });
  }
  const y = rises ? before.y : before.y + before.height;
  return linePathOf({ x: before.x + before.width, y }, { x: bar.x, y });
}

function barTexts(input: ChartInput, plan: WaterfallPlan, bars: readonly FallBar[], horizontal: boolean): SceneText[] {
  const { ink } = input.environment.tokens;
  return bars.flatMap((bar): SceneText[] => {
    const text = bar.way === 'total' ? plan.format.short(bar.change) : signed(plan.format, bar.change);
    const style = { text, color: ink, size: barLabelFont, weight: barLabelWeight };
    if (horizontal) {
      const fits = bar.height >= 9;
      return fits ? [{ ...style, x: bar.x + bar.width + 6, y: bar.y + bar.height / 2, anchor: 'start' }] : [];
    }
    return widthOf(input, text) <= bar.width * 1.5 + 6 ? [{ ...style, x: bar.x + bar.width / 2, y: bar.y - 8 }] : [];
  });
}

function markOf(plan: WaterfallPlan, bar: FallBar, { inner }: Frame, horizontal: boolean): SceneMark {
  const band = horizontal
    ? { x: inner.x, width: inner.width, y: bar.y - 2, height: bar.height + 4 }
    : { y: inner.y, height: inner.height, x: bar.x - 2, width: bar.width + 4 };
  const { full } = plan.format;
  const change = `${bar.change > 0 && bar.way !== 'total' ? '+' : ''}${full(bar.change)}`;
  const makes = bar.way === 'total' ? [] : [{ label: 'Makes', value: full(bar.to), color: null, active: false }];
  return {
    contains: (x, y) => inBox(band, x, y),
    mark: () => ({
      title: bar.label,
      rows: [{ label: plan.measure, value: change, color: bar.color, active: true }, ...makes],
      reading: bar.way === 'total' ? `Total: ${change}` : `${bar.label}: ${change}, makes ${full(bar.to)}`,
      values: bar.values,
      x: bar.x + bar.width / 2,
      y: bar.y,
      box: { x: bar.x, y: bar.y, width: bar.width, height: bar.height },
    }),
  };
}
