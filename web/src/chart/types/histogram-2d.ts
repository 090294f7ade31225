import { extent, mappedColumns, shapeHistogram2d } from '@datavizpro/contract/shapes';
import { dimmedColor } from '../colors';
import { fieldBox, fieldMarks, fieldValues, layOutFields, readFields, walkFields, type Fields } from '../data/fields';
import { sentence } from '../describe';
import { formatShare } from '../format/numbers';
import { colorScale } from '../layout/color-scale';
import { createSceneMarks } from '../marks/scene-marks';
import { emptyModel, isLit, noMapping, noRows, noValues, type Box, type ChartInput, type ChartModel } from '../model';
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
  return assemble(input, {
    ...fields,
    range: fields.additive && range[0] > 0 ? [0, range[1]] : range,
    notes: [...shape.notes, ...(fields.exact ? [] : [joinedNote])],
  });
}

function assemble(input: ChartInput, plan: Plan): Histogram2dModel {
  const { tokens, locale } = input.environment;
  const { visual } = input.configuration;
  const withRamp = visual.legend !== 'none' && input.height >= 120 && plan.range[0] !== plan.range[1];
  const legend = withRamp
    ? { placement: 'top' as const, items: [], hidden: 0, x: 0, y: 0, width: input.width, height: rampHeight }
    : null;
  const standing = layOutFields(input, plan, legend);
  const paint = colorScale(plan.range, { seq: tokens.seq.slice(1), div: tokens.div });
  const boxes = plan.cells.map((cell) => fieldBox(cell, plan, standing));
  return {
    kind: 'histogram2d',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, locale),
    notes: plan.notes,
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
    const lit = isLit(fieldValues(plan, cell), input.selected);
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
