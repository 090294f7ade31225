import { contours } from 'd3-contour';
import { mappedColumns, shapeDensity, type DensityShape, type GridCell } from '@datavizpro/contract/shapes';
import { dimmedColor, rampColor } from '../colors';
import { fieldBox, fieldMarks, fieldValues, layOutFields, readFields, walkFields, type Fields } from '../data/fields';
import { sentence } from '../describe';
import { formatCount, formatShare } from '../format/numbers';
import type { ColorSteps } from '../layout/color-steps';
import type { Standing } from '../layout/standing';
import { createSceneMarks } from '../marks/scene-marks';
import { emptyModel, isLit, noMapping, noRows, noValues, type Box, type ChartInput, type ChartModel } from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { colorKey, type ColorKey } from '../scene/color-key';
import { circlePath, rectPath } from '../scene/paths';
import type { SceneShape } from '../scene/scene';

export interface DensityHeatmapModel extends SceneModel {
  readonly kind: 'densityHeatmap';
}

type Grid = NonNullable<DensityShape['grid']>;

interface Plan extends Fields {
  readonly grid: Grid;
  readonly notes: readonly string[];
}

/** Shares of all that lie within the areas, the outermost first. */
const levels = [0.95, 0.8, 0.6, 0.4, 0.2] as const;
const dotRadius = 1.6;

export function computeDensityHeatmap(input: ChartInput): DensityHeatmapModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeDensity(input);
  const [x, y, value] = ['x', 'y', 'value'].map((role) => mappedColumns(result, configuration.mapping, role)[0]);
  if (!shape || !x || !y || !value) return emptyModel(input, noMapping);
  if (!shape.grid) return emptyModel(input, shape.cells.length > 0 ? noDensity : noValues, shape.notes);
  const fields = readFields(input, shape, { x, y, value });
  return assemble(input, { ...fields, grid: shape.grid, notes: shape.notes });
}

const noDensity = 'These values make no density. Counts and sums do.';

function assemble(input: ChartInput, plan: Plan): DensityHeatmapModel {
  const { locale } = input.environment;
  const steps = stepsOf(input);
  const key = input.configuration.visual.legend === 'none' || input.height < 120 ? null : keyOf(input, steps);
  const legend = key && {
    ...{ placement: 'top' as const, items: [], hidden: 0, x: 0, y: 0 },
    ...{ width: input.width, height: key.height + 2 },
  };
  const standing = layOutFields(input, plan, legend);
  const boxes = plan.cells.map((cell) => fieldBox(cell, plan, standing));
  const thresholds = thresholdsOf(plan.grid);
  return {
    kind: 'densityHeatmap',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, thresholds, locale),
    notes: plan.notes,
    legend,
    marks: createSceneMarks(fieldMarks(plan, boxes, locale), walkFields(plan.cells)),
    scene: {
      shapes: [
        ...(key?.scene.shapes ?? []),
        ...standing.scene.shapes,
        ...drawAreas(input, plan, standing, thresholds, steps),
        ...drawOutside(input, plan, boxes, thresholds[0]?.density ?? 0),
        ...drawSelected(input, plan, boxes),
      ],
      texts: [...(key?.scene.texts ?? []), ...standing.scene.texts],
    },
  };
}

/** From the outermost area to the densest, as a key has them. */
function stepsOf({ environment: { tokens } }: ChartInput): ColorSteps {
  const colors = levels.map((_, index) => rampColor(tokens.seq, 0.2 + (0.8 * index) / (levels.length - 1)));
  return { edges: [...levels, 0], colors, colorOf: () => colors[0] ?? tokens.brand, quantiles: false };
}

function keyOf(input: ChartInput, steps: ColorSteps): ColorKey {
  const { tokens, measure, locale } = input.environment;
  const box: Box = { x: 0, y: 0, width: input.width, height: input.height >= 240 ? 60 : 40 };
  const write = (share: number): string => formatShare(share, locale);
  return colorKey({ steps, title: 'Share of all within', write, without: null, measure, tokens, box });
}

interface Threshold {
  /** Least share of a field that is within the area. */
  readonly density: number;
  readonly fields: number;
}

/** The densest fields that together hold each level's share of all. */
function thresholdsOf({ shares }: Grid): Threshold[] {
  const sorted = Float64Array.from(shares).sort().reverse();
  let sum = 0;
  let fields = 0;
  const found: Threshold[] = [];
  for (const level of [...levels].reverse()) {
    while (sum < level - 1e-9 && fields < sorted.length) sum += sorted[fields++] ?? 0;
    found.push({ density: sorted[Math.max(0, fields - 1)] ?? 0, fields });
  }
  return found.reverse();
}

function drawAreas(
  input: ChartInput,
  { grid, x, y }: Plan,
  { frame: { inner }, y: height }: Standing,
  thresholds: readonly Threshold[],
  steps: ColorSteps,
): SceneShape[] {
  const { tokens } = input.environment;
  const size = [grid.x.count, grid.y.count] as const;
  const contour = contours()
    .size([...size])
    .smooth(true);
  const place = ([column = 0, row = 0]: readonly number[]): readonly [number, number] => {
    const across = Math.min(x.max, grid.x.from + column * grid.x.step);
    const up = Math.min(y.max, grid.y.from + row * grid.y.step);
    return [inner.x + ((across - x.min) / (x.max - x.min)) * inner.width, height(up)];
  };
  return thresholds.map(({ density }, index): SceneShape => {
    const color = steps.colors[index] ?? tokens.brand;
    // A hair less: fields of the very density that bounds an area are within it.
    const { coordinates } = contour.contour([...grid.shares], density * (1 - 1e-9));
    const rings = coordinates.flat().map((ring) => roundedRing(ring, size, place));
    return { d: rings.join(''), fill: input.selected ? dimmedColor(color, tokens) : color };
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A closed line through the middles of its sides, bent at its corners; along the frame it stays straight. */
function roundedRing(
  ring: readonly (readonly number[])[],
  [columns, rows]: readonly [number, number],
  place: (point: readonly number[]) => readonly [number, number],
): string {
  const points = ring.slice(0, -1).map((point) => {
    const [x = 0, y = 0] = point;
    return { at: place(point), edge: x <= 0 || y <= 0 || x >= columns || y >= rows };
  });
  const write = ([x, y]: readonly [number, number]): string => `${tenth(x)},${tenth(y)}`;
  const middle = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [
    (a[0] + b[0]) / 2,
    (a[1] + b[1]) / 2,
  ];
  const last = points.at(-1);
  const first = points[0];
  if (!last || !first) return '';
  const turns = points.map(({ at, edge }, index) => {
    const next = points[(index + 1) % points.length] ?? first;
    return edge ? `L${write(at)}L${write(middle(at, next.at))}` : `Q${write(at)} ${write(middle(at, next.at))}`;
  });
  return `M${write(middle(last.at, first.at))}${turns.join('')}Z`;
}

/** What lies beyond the outermost area is a dot for each field: nothing that is there is left out. */
function drawOutside(input: ChartInput, plan: Plan, boxes: readonly Box[], density: number): SceneShape[] {
  const dots = plan.cells.flatMap((cell, index) => {
    const box = boxes[index];
    if (!box || densityAt(plan.grid, cell) >= density) return [];
    return [circlePath({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, dotRadius)];
  });
  const { tokens } = input.environment;
  return dots.length === 0 ? [] : [{ d: dots.join(''), fill: tokens.ink3 }];
}

function densityAt({ x, y, shares }: Grid, cell: GridCell): number {
  const at = (axis: Grid['x'], { from, to }: GridCell['x']): number =>
    Math.min(axis.count - 1, Math.max(0, Math.floor(((from + to) / 2 - axis.from) / axis.step)));
  return shares[at(y, cell.y) * x.count + at(x, cell.x)] ?? 0;
}

function drawSelected(input: ChartInput, plan: Plan, boxes: readonly Box[]): SceneShape[] {
  if (!input.selected) return [];
  const chosen = boxes.filter((_, index) => {
    const cell = plan.cells[index];
    return cell !== undefined && plan.exact && isLit(fieldValues(plan, cell), input.selected);
  });
  const { tokens } = input.environment;
  return chosen.length === 0
    ? []
    : [{ d: chosen.map(rectPath).join(''), fill: rampColor(tokens.seq, 0.9), stroke: tokens.ink, strokeWidth: 1.5 }];
}

function describe(plan: Plan, thresholds: readonly Threshold[], locale: string): string {
  const { x, y, grid } = plan;
  let best = 0;
  grid.shares.forEach((share, index) => {
    if (share > (grid.shares[best] ?? 0)) best = index;
  });
  const middle = (axis: Grid['x'], place: number): number =>
    Number((axis.from + (place + 0.5) * axis.step).toPrecision(3));
  const [left, up] = [middle(grid.x, best % grid.x.count), middle(grid.y, Math.floor(best / grid.x.count))];
  const count = plan.cells.reduce((sum, { value }) => sum + value, 0);
  const inner = thresholds[levels.indexOf(0.6)];
  const part = inner ? formatShare(inner.fields / grid.shares.length, locale) : '';
  return sentence(
    `Density of ${formatCount(count, locale)} ${plan.measure} by ${x.column} from ${x.write(x.min)} to ${x.write(x.max)} and ${y.column} from ${y.write(y.min)} to ${y.write(y.max)}.`,
    `Densest around ${x.write(left)} and ${y.write(up)}.`,
    part === '' ? '' : `${formatShare(0.6, locale)} lie in ${part} of the area.`,
  );
}
