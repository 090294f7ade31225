import { extent, mappedColumns, shapeWaterfall } from '@datavizpro/contract/shapes';
import { describeWaterfall, placeSteps, type Step, type WaterfallPlan } from '../data/waterfall-steps';
import { createValueFormat } from '../format/numbers';
import { axisFont, type AxisTick } from '../layout/axis-ticks';
import { createBands, type Bands } from '../layout/bands';
import { barMargin, type BarAxes } from '../layout/bar-margin';
import type { BarPlan } from '../layout/bar-plan';
import { createFrame, type Frame } from '../layout/frame';
import { topLegend } from '../layout/legend';
import { baseOf, placeOn } from '../layout/axis-position';
import { axisNotes, axisWish, linearOnly } from '../layout/axis-wish';
import type { ValueScale } from '../layout/linear-ticks';
import { widest } from '../layout/text';
import { valueScale } from '../layout/value-axis';
import {
  barsScene,
  barTexts,
  colorOf,
  patternOf,
  signed,
  wayColor,
  widthOf,
  type FallBar,
  type Way,
} from '../layout/waterfall-bars';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import {
  emptyModel,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
  type LegendItem,
  type LegendModel,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { bandPlane } from '../reference/place-plane';
import type { ReferencePlane } from '../reference/plane';
import { scenePlane } from '../reference/scene-plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { barAxesScene } from '../scene/bar-axes';
import { inBox } from '../scene/paths';
import { layered } from '../scene/scene';

export interface WaterfallModel extends SceneModel {
  readonly kind: 'waterfall';
  /** What the bars are drawn in. */
  readonly inner: Box;
  readonly bars: readonly FallBar[];
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
  const plan = { steps, total: shape.total, places, ...naming, notes: [...shape.notes, ...notes] };
  return onlyNotes(input, plan.notes) ?? layOut(input, plan);
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
    placeOn(scale, value) * (horizontal ? frame.inner.width : frame.inner.height);
  const bars = drawBars(input, plan, { frame, bands, along, horizontal });
  const titles = { xTitle: visual.xTitle, yTitle: visual.yTitle };
  const scene = layered(
    barAxesScene({ frame, axes, horizontal, zero: along(baseOf(scale)), ...titles }, input.environment.tokens),
    barsScene(input, bars, { horizontal, inverted: scale.inverted === true }),
    { shapes: [], texts: labelled ? barTexts(input, plan, bars, horizontal) : [] },
  );
  const model: WaterfallModel = {
    kind: 'waterfall',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeWaterfall(plan, input.environment.locale),
    notes: [...plan.notes, ...notesOf(input, plan, scale)],
    legend,
    marks: createSceneMarks(bars.map((bar) => markOf(plan, bar, frame, horizontal))),
    inner: frame.inner,
    bars,
    scene,
  };
  return withReferences(input, model, () => planeOf(input, plan, model, { scale, bands, horizontal }));
}

const notesOf = (
  { configuration, environment }: ChartInput,
  { steps, format }: WaterfallPlan,
  scale: ValueScale,
): string[] =>
  axisNotes({
    wish: axisWish(configuration, 'y'),
    scale,
    values: steps.map(({ to }) => to),
    write: format.short,
    locale: environment.locale,
    lengths: 'Bars',
    stacked: true,
  });

interface Laid {
  readonly scale: ValueScale;
  readonly bands: Bands;
  readonly horizontal: boolean;
}

/** Lines stand among the sums: those after each step are what they are compared with. */
function planeOf(input: ChartInput, plan: WaterfallPlan, { inner, scene }: WaterfallModel, laid: Laid): ReferencePlane {
  const { scale, bands, horizontal } = laid;
  const origin = horizontal ? inner.y : inner.x;
  const sums = plan.steps.map(({ to }) => to);
  const x = bandPlane({
    places: plan.places,
    upright: horizontal,
    start: (index) => origin + bands.center(index) - bands.step / 2,
    width: bands.step,
    locale: input.environment.locale,
  });
  const values = (series?: string): readonly number[] | null => (series === undefined ? sums : null);
  return scenePlane(input, { inner, scene, scale, write: plan.format.short, lying: horizontal, values, x });
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
  const levels = extent(plan.steps.flatMap(({ from, to }) => [from, to])) ?? [0, 0];
  const range = reachingReferences(input, 'y', levels);
  const wish = linearOnly(axisWish(input.configuration, 'y'));
  const length = horizontal ? input.width - 140 : input.height - 50 - (legend?.height ?? 0);
  return valueScale(range, { length, zero: true, log: false, whole: false, per: horizontal ? 70 : 46, wish });
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

/** Lines of words stand this far from each other. */
const lineApart = 14;

/** Names are thinned where there are many; the total has its name all the same, and those too near to it make room. */
function withTotal(input: ChartInput, axes: BarAxes, total: number, bands: Bands, horizontal: boolean): BarAxes {
  if (axes.placeTicks.some(({ value }) => value === total)) return axes;
  const { measure } = input.environment;
  const inLine = !horizontal && axes.rotation === 0;
  const reach = (label: string): number => (inLine ? measure(label, axisFont) / 2 + 4 : lineApart / 2);
  const tick: AxisTick = { value: total, at: bands.center(total), label: 'Total' };
  const start = tick.at - reach(tick.label);
  const before = axes.placeTicks.filter(({ at, label }) => at + reach(label) <= start);
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
  const [low, high] = [Math.min(along(from), along(to)), Math.max(along(from), along(to))];
  // A change of nothing is still seen.
  const length = Math.max(1, high - low);
  const across = bands.start(place);
  return horizontal
    ? { x: inner.x + low, y: inner.y + across, width: length, height: bands.band }
    : { x: inner.x + across, y: inner.y + inner.height - low - length, width: bands.band, height: length };
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
    ...patternOf(input, way),
  }));
  return topLegend(items, input, input.environment.measure);
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
