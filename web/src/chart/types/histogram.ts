import type { AxisVisual, ResultColumn } from '@datavizpro/contract';
import { mappedColumns, shapeHistogram, sumOf, type HistogramShape, type Range } from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor } from '../colors';
import { nameValues } from '../data/named';
import { sentence } from '../describe';
import { createValueFormat, formatShare, type ValueFormat } from '../format/numbers';
import { axisNotes, axisWish, linearOnly } from '../layout/axis-wish';
import { joinedBins } from '../layout/joined-bins';
import { topLegend, rightLegend } from '../layout/legend';
import type { ValueScale } from '../layout/linear-ticks';
import { isLikeYears, numberAxis } from '../layout/place-axis';
import { layOutStanding, type Standing } from '../layout/standing';
import { valueScale, valueTickLabels } from '../layout/value-axis';
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
  type LegendModel,
  type MarkRow,
  type MarkValues,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { valuePlane } from '../reference/plane';
import { scenePlane } from '../reference/scene-plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { rectPath } from '../scene/paths';
import { patternChoice, type PatternChoice } from '../scene/patterns';
import { mergeShapes, type SceneShape, type SceneText } from '../scene/scene';

export interface HistogramModel extends SceneModel {
  readonly kind: 'histogram';
}

/** One bar: a range, and how much each series has in it. */
interface Bar extends Range {
  readonly parts: readonly number[];
  readonly total: number;
}

interface Layer {
  readonly label: string;
  readonly color: string;
  readonly values: MarkValues;
}

interface Plan {
  readonly bars: readonly Bar[];
  readonly layers: readonly Layer[];
  readonly x: ResultColumn;
  readonly measure: string;
  readonly format: ValueFormat;
  readonly write: (value: number) => string;
  /** Ranges as the query has them: a click filters by one. */
  readonly exact: boolean;
  readonly whole: boolean;
  readonly notes: readonly string[];
}

/** Narrowest bar that is still told apart from the next one. */
const leastBar = 3;
const mostLayers = 6;

export function computeHistogram(input: ChartInput): HistogramModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeHistogram(input);
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  const y = mappedColumns(result, configuration.mapping, 'y')[0];
  if (!shape || !x || !y) return emptyModel(input, noMapping);
  const plan = planBars(input, shape, x, y);
  const most = Math.max(0, ...plan.bars.map(({ total }) => total));
  if (plan.bars.length === 0 || most === 0) return emptyModel(input, noValues, shape.notes);
  return assemble(input, plan, most);
}

function planBars(input: ChartInput, shape: HistogramShape, x: ResultColumn, y: ResultColumn): Plan {
  const { environment, configuration } = input;
  const { layers, rows, notes } = layersOf(input, shape);
  const width = shape.binWidth ?? 1;
  const first = shape.bins[0]?.from ?? 0;
  const last = shape.bins.at(-1)?.from ?? 0;
  const count = Math.round((last - first) / width) + 1;
  const joined = joinedBins(count, Math.max(6, Math.floor((input.width - 60) / leastBar)));
  const bars = joinBars(shape, rows, width * joined);
  const format = createValueFormat(configuration.visual.valueFormat, y.type, [], environment.locale);
  const edges = createValueFormat(undefined, 'float', [], environment.locale);
  return {
    bars,
    layers,
    x,
    measure: y.name,
    format,
    write: isLikeYears({ min: first, max: last }, Number.isInteger(width)) ? String : edges.full,
    exact: joined === 1,
    whole: y.type === 'integer',
    notes: [
      ...shape.notes,
      ...notes,
      ...(joined === 1 ? [] : [`${joined} ranges each are drawn as one: there are too many to tell apart.`]),
    ],
  };
}

/** Series, the largest first; beyond a handful the rest is one. */
function layersOf(
  input: ChartInput,
  shape: HistogramShape,
): { layers: Layer[]; rows: (readonly number[])[]; notes: string[] } {
  const { configuration, result, environment } = input;
  const column = mappedColumns(result, configuration.mapping, 'series')[0];
  const brand = { label: '', color: categoryColor(0, environment.tokens), values: {} };
  if (!column) return { layers: [brand], rows: shape.series.map(({ values }) => values), notes: [] };
  const ranked = [...shape.series].sort((a, b) => sumOf(b.values) - sumOf(a.values));
  const few = ranked.length <= mostLayers ? ranked : ranked.slice(0, mostLayers - 1);
  const rest = ranked.slice(few.length);
  const named = nameValues(
    input,
    column,
    few.map(({ value }) => value ?? null),
  );
  const layers: Layer[] = named.map(({ label, color, value }) => ({ label, color, values: { [column.name]: value } }));
  const rows: (readonly number[])[] = few.map(({ values }) => values);
  if (rest.length === 0) return { layers, rows, notes: [] };
  const others = shape.bins.map((_, bin) => sumOf(rest.map(({ values }) => values[bin] ?? 0)));
  return {
    layers: [...layers, { label: 'Other', color: environment.tokens.ink3, values: {} }],
    rows: [...rows, others],
    notes: [`“Other” holds the ${rest.length} smallest of ${ranked.length} groups.`],
  };
}

function joinBars(shape: HistogramShape, rows: readonly (readonly number[])[], width: number): Bar[] {
  const bars = new Map<number, { from: number; parts: number[] }>();
  const first = shape.bins[0]?.from ?? 0;
  shape.bins.forEach(({ from }, bin) => {
    const place = Math.floor((from - first) / width + 1e-9);
    const edge = bars.size === 0 || width === shape.binWidth ? from : Number((first + place * width).toPrecision(12));
    const bar = bars.get(place) ?? { from: edge, parts: rows.map(() => 0) };
    bars.set(place, bar);
    rows.forEach((values, layer) => (bar.parts[layer] = (bar.parts[layer] ?? 0) + (values[bin] ?? 0)));
  });
  return [...bars.values()].map(({ from, parts }) => ({
    from,
    to: Number((from + width).toPrecision(12)),
    parts,
    total: sumOf(parts),
  }));
}

function assemble(input: ChartInput, plan: Plan, most: number): HistogramModel {
  const { bars } = plan;
  const { measure, locale } = input.environment;
  const { visual } = input.configuration;
  const legend = legendOf(input, plan);
  const ends = endsOf(bars);
  const above = legend?.placement === 'top' ? legend.height : 0;
  const length = input.height - 50 - above;
  const scale = scaleOf(input, plan, length, most);
  const whole = bars.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to));
  const standing = layOutStanding(input, {
    legend,
    left: { scale, labels: valueTickLabels(scale, plan.format), title: visual.yTitle ?? plan.measure },
    axisFor: (width) => numberAxis(ends, whole, { width, locale, measure }),
    xTitle: visual.xTitle ?? plan.x.name,
    strokes: true,
  });
  const boxes = bars.map((bar) => boxOf(bar, ends, standing));
  const model: HistogramModel = {
    kind: 'histogram',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, locale),
    notes: [...plan.notes, ...axisNotesOf(input, plan, scale)],
    legend,
    marks: createSceneMarks(bars.map((bar, index) => markOf(bar, boxes[index], { input, plan, standing }))),
    scene: {
      shapes: [...standing.scene.shapes, ...drawBars(input, plan, boxes, standing)],
      texts: [...standing.scene.texts, ...labelsOf(input, plan, boxes)],
    },
  };
  const { inner } = standing.frame;
  const x = valuePlane({
    scale: { ...ends, step: 1, ticks: [], kind: 'linear' },
    ...{ inner, upright: false, write: plan.write, values: () => null },
  });
  const values = (series?: string): number[] | null => valuesOfLayer(plan, series);
  const plane = { inner, scene: model.scene, scale, write: plan.format.short, values, x };
  return withReferences(input, model, () => scenePlane(input, plane));
}

/** Parts that stand on each other have sizes only on a linear axis. */
const wishOf = (input: ChartInput, { layers }: Plan): AxisVisual => {
  const wish = axisWish(input.configuration, 'y');
  return layers.length > 1 ? linearOnly(wish) : wish;
};

function scaleOf(input: ChartInput, plan: Plan, length: number, most: number): ValueScale {
  const range = reachingReferences(input, 'y', [0, most]);
  return valueScale(range, { length, zero: true, log: false, whole: plan.whole, wish: wishOf(input, plan) });
}

const axisNotesOf = (input: ChartInput, plan: Plan, scale: ValueScale): string[] =>
  axisNotes({
    wish: axisWish(input.configuration, 'y'),
    scale,
    values: plan.bars.map(({ total }) => total),
    write: plan.format.short,
    locale: input.environment.locale,
    lengths: 'Bars',
    stacked: plan.layers.length > 1,
  });

/** What the bars measure, or one of their parts. */
function valuesOfLayer({ bars, layers }: Plan, series: string | undefined): number[] | null {
  if (series === undefined) return bars.map(({ total }) => total);
  const index = layers.findIndex(({ label }) => label === series);
  return index < 0 ? null : bars.map(({ parts }) => parts[index] ?? 0);
}

/** One bar alone stands between two empty places, not as a wall. */
function endsOf(bars: readonly Bar[]): { min: number; max: number } {
  const { from: min, to } = bars[0] ?? { from: 0, to: 1 };
  if (bars.length > 1) return { min, max: bars.at(-1)?.to ?? to };
  return { min: min - (to - min), max: to + (to - min) };
}

/** Where patterns are asked for and there is more than one series to tell apart. */
const patternOf = ({ configuration, environment }: ChartInput, { layers }: Plan, index: number): PatternChoice =>
  patternChoice(configuration.visual.patterns === true && layers.length > 1, index, environment.tokens);

function legendOf(input: ChartInput, plan: Plan): LegendModel | null {
  const wish = input.configuration.visual.legend ?? 'auto';
  if (wish === 'none' || plan.layers.length < 2 || input.height < 110) return null;
  const { tokens, measure } = input.environment;
  const items = plan.layers.map(({ label, color }, index) => ({
    id: label,
    label,
    color: areaColor(color, tokens),
    shape: 'box' as const,
    ...patternOf(input, plan, index),
  }));
  return wish === 'right' ? rightLegend(items, input, measure) : topLegend(items, input, measure);
}

/** The place of a whole bar, in the figure. */
function boxOf({ from, to, total }: Bar, ends: { min: number; max: number }, { frame, y }: Standing): Box {
  const { inner } = frame;
  const at = (value: number): number => inner.x + ((value - ends.min) / (ends.max - ends.min)) * inner.width;
  const gap = at(to) - at(from) > 5 ? 1 : at(to) - at(from) > leastBar ? 0.5 : 0;
  const height = Math.abs(y(0) - y(total));
  return { x: at(from) + gap / 2, y: Math.min(y(0), y(total)), width: Math.max(0.5, at(to) - at(from) - gap), height };
}

function drawBars(input: ChartInput, plan: Plan, boxes: readonly Box[], { y }: Standing): SceneShape[] {
  const { tokens } = input.environment;
  const shapes = plan.layers.flatMap((layer, index) =>
    plan.bars.flatMap((bar, place): SceneShape[] => {
      const part = bar.parts[index] ?? 0;
      const box = boxes[place];
      if (part === 0 || !box) return [];
      const below = sumOf(bar.parts.slice(0, index));
      const lit = isLit({ ...valuesOf(plan, bar), ...layer.values }, input.selected);
      const fill = lit ? areaColor(layer.color, tokens) : dimmedColor(layer.color, tokens);
      const [one, other] = [y(below), y(below + part)];
      const d = rectPath({ ...box, y: Math.min(one, other), height: Math.abs(other - one) });
      return [{ d, fill, ...patternOf(input, plan, index) }];
    }),
  );
  return mergeShapes(shapes, true);
}

/** Counts above the bars, where they are asked for and have room. */
function labelsOf(input: ChartInput, plan: Plan, boxes: readonly Box[]): SceneText[] {
  if (input.configuration.visual.labels !== true) return [];
  const { measure, tokens } = input.environment;
  return plan.bars.flatMap(({ total }, index): SceneText[] => {
    const box = boxes[index];
    const text = plan.format.short(total);
    if (!box || total === 0 || measure(text, 11, 560) > box.width + 2) return [];
    return [{ x: box.x + box.width / 2, y: box.y - 8, text, color: tokens.ink, weight: 560 }];
  });
}

const valuesOf = ({ exact, x }: Plan, { from }: Bar): MarkValues => (exact ? { [x.name]: from } : {});

interface MarkContext {
  readonly input: ChartInput;
  readonly plan: Plan;
  readonly standing: Standing;
}

function markOf(bar: Bar, box: Box | undefined, { input, plan, standing }: MarkContext): SceneMark {
  const place = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const { inner } = standing.frame;
  const title = rangeOf(plan, bar);
  const whole = sumOf(plan.bars.map(({ total }) => total));
  const share = (value: number): string => formatShare(value / whole, input.environment.locale);
  const rows = plan.layers.flatMap(({ label, color }, index): MarkRow[] => {
    const part = bar.parts[index] ?? 0;
    const value = `${plan.format.full(part)} · ${share(part)}`;
    return part === 0 && plan.layers.length > 1 ? [] : [{ label: label || plan.measure, value, color, active: false }];
  });
  return {
    contains: (x, y) =>
      x >= place.x - 1 && x <= place.x + place.width + 1 && y >= inner.y && y <= inner.y + inner.height + 2,
    mark: () => ({
      title,
      rows,
      reading: `${title}: ${plan.format.full(bar.total)}, ${share(bar.total)}`,
      values: valuesOf(plan, bar),
      x: place.x + place.width / 2,
      y: place.y,
      box: place,
    }),
  };
}

const rangeOf = ({ write }: Plan, { from, to }: Range): string => `${write(from)} – ${write(to)}`;

function describe(plan: Plan, locale: string): string {
  const { bars, measure, x } = plan;
  const whole = sumOf(bars.map(({ total }) => total));
  const highest = bars.reduce((best, bar) => (bar.total > best.total ? bar : best));
  const last = bars.at(-1) ?? highest;
  let sum = 0;
  const middle = bars.find(({ total }) => (sum += total) >= whole / 2) ?? highest;
  return sentence(
    `Histogram of ${x.name}, ${plan.write(bars[0]?.from ?? 0)} to ${plan.write(last.to)}: ${plan.format.full(whole)} ${measure}.`,
    `The highest bar is ${rangeOf(plan, highest)} with ${formatShare(highest.total / whole, locale)}; the middle value lies in ${rangeOf(plan, middle)}.`,
  );
}
