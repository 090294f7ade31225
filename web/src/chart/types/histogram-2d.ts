import { extent, mappedColumns, shapeHistogram2d } from '@datavizpro/contract/shapes';
import { dimmedColor } from '../colors';
import { trendOfCloud, withCloudTrend, type CloudTrend, type FoundTrend } from '../layout/cloud-trend';
import { topLegend } from '../layout/legend';
import { linearScale, type ValueScale } from '../layout/linear-ticks';
import {
  fieldBox,
  fieldMarks,
  fieldValues,
  layOutFields,
  readFields,
  walkFields,
  type FieldAxis,
  type Fields,
} from '../data/fields';
import { sentence } from '../describe';
import { formatShare } from '../format/numbers';
import { colorScale } from '../layout/color-scale';
import { createSceneMarks } from '../marks/scene-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
  type LegendModel,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { rectPath } from '../scene/paths';
import { mergeShapes, type SceneShape } from '../scene/scene';

export interface Histogram2dModel extends SceneModel {
  readonly kind: 'histogram2d';
  readonly ramp: { readonly colors: readonly string[]; readonly low: string; readonly high: string } | null;
}

interface Plan extends Fields {
  readonly range: readonly [number, number];
  readonly notes: readonly string[];
}

const shades = 16;
const rampHeight = 24;
const rampWidth = 200;
/** Wide enough for a name beside the key of the colours. */
const besides = 560;

export function computeHistogram2d(input: ChartInput): Histogram2dModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeHistogram2d(input);
  const [x, y, value] = ['x', 'y', 'value'].map((role) => mappedColumns(result, configuration.mapping, role)[0]);
  if (!shape || !x || !y || !value) return emptyModel(input, noMapping);
  const fields = readFields(input, shape, { x, y, value });
  const range = extent(fields.cells.map((cell) => cell.value));
  if (!range) return emptyModel(input, noValues, shape.notes);
  const joinedNote = 'Fields are drawn larger than the query has them: there are too many to tell apart.';
  const notes = [...shape.notes, ...(fields.exact ? [] : [joinedNote])];
  const shown: Plan['range'] = fields.additive && range[0] > 0 ? [0, range[1]] : range;
  return onlyNotes(input, notes) ?? assemble(input, { ...fields, range: shown, notes });
}

function assemble(input: ChartInput, plan: Plan): Histogram2dModel {
  const { tokens, locale } = input.environment;
  const { visual } = input.configuration;
  const withRamp = visual.legend !== 'none' && input.height >= 120 && plan.range[0] !== plan.range[1];
  const { scales, ...found } = trendOf(input, plan);
  const legend = legendOf(input, withRamp, found.trend);
  const standing = layOutFields(input, plan, legend && { ...legend, height: legend.y + legend.height });
  const paint = colorScale(plan.range, { seq: tokens.seq.slice(1), div: tokens.div });
  const boxes = plan.cells.map((cell) => fieldBox(cell, plan, standing));
  const model: Histogram2dModel = {
    kind: 'histogram2d',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, locale),
    notes: [...plan.notes, ...found.notes],
    legend,
    marks: createSceneMarks(fieldMarks(plan, boxes, locale), walkFields(plan.cells)),
    ramp: withRamp
      ? { colors: paint.ramp, low: plan.format.short(plan.range[0]), high: plan.format.short(plan.range[1]) }
      : null,
    scene: {
      shapes: [...standing.scene.shapes, ...drawCells(input, plan, boxes, paint)],
      texts: standing.scene.texts,
    },
  };
  return withCloudTrend(model, found.trend, { inner: standing.frame.inner, ...scales, xs: [plan.x.min, plan.x.max] });
}

/** The colours' key at the right; the name of the trend at its left, or below it where the picture is narrow. */
function legendOf(input: ChartInput, withRamp: boolean, trend: CloudTrend | null): LegendModel | null {
  const key = { placement: 'top' as const, items: [], hidden: 0, x: 0, y: 0, width: input.width, height: rampHeight };
  const items = trend && input.height >= 200 ? [trend.item] : [];
  if (items.length === 0) return withRamp ? key : null;
  const names = topLegend(items, input, input.environment.measure);
  if (!withRamp) return names;
  const isWide = input.width >= besides;
  return isWide ? { ...key, items, width: input.width - rampWidth } : { ...names, y: rampHeight };
}

function trendOf(input: ChartInput, plan: Plan): FoundTrend & { readonly scales: Record<'x' | 'y', ValueScale> } {
  const scale = ({ min, max, whole }: FieldAxis): ValueScale =>
    linearScale([min, max], { count: 5, zero: false, whole, tight: true });
  const scales = { x: scale(plan.x), y: scale(plan.y) };
  return { ...trendOfCloud(input, { across: plan.x.column, up: plan.y.column, points: null, ...scales }), scales };
}

function drawCells(
  input: ChartInput,
  plan: Plan,
  boxes: readonly Box[],
  paint: (value: number) => string,
): SceneShape[] {
  const [min, max] = plan.range;
  const shade = (value: number): number =>
    max === min ? value : min + (Math.round(((value - min) / (max - min)) * shades) / shades) * (max - min);
  const shapes = plan.cells.flatMap((cell, index): SceneShape[] => {
    const box = boxes[index];
    if (!box) return [];
    const color = paint(shade(cell.value));
    const lit = input.selected === null || isLit(fieldValues(plan, cell), input.selected);
    return [{ d: rectPath(box), fill: lit ? color : dimmedColor(color, input.environment.tokens) }];
  });
  return mergeShapes(shapes, true);
}

function describe(plan: Plan, locale: string): string {
  const whole = plan.cells.reduce((sum, { value }) => sum + value, 0);
  const most = plan.cells.reduce((best, cell) => (cell.value > best.value ? cell : best));
  const { x, y } = plan;
  const share = plan.additive && whole > 0 ? `, ${formatShare(most.value / whole, locale)} of all` : '';
  return sentence(
    `${plan.measure} by ${x.column} from ${x.write(x.min)} to ${x.write(x.max)} and ${y.column} from ${y.write(y.min)} to ${y.write(y.max)}.`,
    `Most at ${x.write(most.x.from)} – ${x.write(most.x.to)} and ${y.write(most.y.from)} – ${y.write(most.y.to)}: ${plan.format.full(most.value)}${share}.`,
  );
}
