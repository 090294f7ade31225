import {
  extent,
  mappedColumns,
  shapeHistogram2d,
  outputShape,
  type GridCell,
  type GridShape,
} from '@datavizpro/contract/shapes';
import { dimmedColor } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatShare, type ValueFormat } from '../format/numbers';
import { joinedBins } from '../layout/joined-bins';
import { colorScale } from '../layout/color-scale';
import { linearScale, tickCountFor } from '../layout/linear-ticks';
import { isLikeYears, numberAxis } from '../layout/place-axis';
import { layOutStanding, type Standing } from '../layout/standing';
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
  type MarkValues,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { inBox, rectPath } from '../scene/paths';
import { mergeShapes, type SceneShape } from '../scene/scene';

export interface Histogram2dModel extends SceneModel {
  readonly kind: 'histogram2d';
  readonly ramp: { readonly colors: readonly string[]; readonly low: string; readonly high: string } | null;
}

interface Axis {
  readonly column: string;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly write: (value: number) => string;
}

interface Plan {
  readonly cells: readonly GridCell[];
  readonly x: Axis;
  readonly y: Axis;
  readonly range: readonly [number, number];
  readonly measure: string;
  readonly format: ValueFormat;
  /** Fields as the query has them: a click filters by one. */
  readonly exact: boolean;
  readonly additive: boolean;
  readonly notes: readonly string[];
}

const leastField = 9;
/** Finer grids show how the data was rounded, not where it is. */
const mostFields = { x: 64, y: 48 };
const shades = 16;
const rampHeight = 24;

export function computeHistogram2d(input: ChartInput): Histogram2dModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeHistogram2d(input);
  const [x, y, value] = ['x', 'y', 'value'].map((role) => mappedColumns(result, configuration.mapping, role)[0]);
  if (!shape || !x || !y || !value) return emptyModel(input, noMapping);
  const { additive } = outputShape(configuration.query, value.name);
  const { cells, joined } = joinCells(input, shape, additive);
  const range = extent(cells.map((cell) => cell.value));
  if (!range) return emptyModel(input, noValues, shape.notes);
  const numbers = cells.map((cell) => cell.value);
  return assemble(input, {
    cells,
    x: axisOf(
      x.name,
      cells.map((cell) => cell.x),
    ),
    y: axisOf(
      y.name,
      cells.map((cell) => cell.y),
    ),
    range: additive && range[0] > 0 ? [0, range[1]] : range,
    measure: value.name,
    format: createValueFormat(configuration.visual.valueFormat, value.type, numbers, environment.locale),
    exact: !joined,
    additive,
    notes: [
      ...shape.notes,
      ...(joined ? ['Fields are drawn larger than the query has them: there are too many to tell apart.'] : []),
    ],
  });

  function axisOf(column: string, ranges: readonly { from: number; to: number }[]): Axis {
    const ends = extent(ranges.flatMap(({ from, to }) => [from, to])) ?? [0, 1];
    const [min, max] = ends[0] === ends[1] ? [ends[0] - 0.5, ends[1] + 0.5] : ends;
    const whole = ranges.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to));
    const format = createValueFormat(undefined, 'float', [min, max], environment.locale);
    return { column, min, max, whole, write: isLikeYears({ min, max }, whole) ? String : format.full };
  }
}

/** Fields too small to be seen are added up to larger ones. */
function joinCells(
  input: ChartInput,
  shape: GridShape,
  additive: boolean,
): { cells: readonly GridCell[]; joined: boolean } {
  const { cells, xWidth, yWidth } = shape;
  const across = factorFor(
    cells.map(({ x }) => x.from),
    xWidth,
    Math.min(mostFields.x, (input.width - 60) / leastField),
  );
  const up = factorFor(
    cells.map(({ y }) => y.from),
    yWidth,
    Math.min(mostFields.y, (input.height - 60) / leastField),
  );
  const repeats = new Set(cells.map(({ x, y }) => `${x.from} ${y.from}`)).size < cells.length;
  if (!additive || (across === 1 && up === 1 && !repeats)) return { cells, joined: false };
  const [x0, y0] = [Math.min(...cells.map(({ x }) => x.from)), Math.min(...cells.map(({ y }) => y.from))];
  const [width, height] = [(xWidth ?? 1) * across, (yWidth ?? 1) * up];
  const sums = new Map<string, GridCell>();
  for (const { x, y, value } of cells) {
    const column = Math.floor((x.from - x0) / width + 1e-9);
    const row = Math.floor((y.from - y0) / height + 1e-9);
    const key = `${column} ${row}`;
    const sum = (sums.get(key)?.value ?? 0) + value;
    sums.set(key, { x: rangeAt(x0, column, width), y: rangeAt(y0, row, height), value: sum });
  }
  return { cells: [...sums.values()], joined: across > 1 || up > 1 };
}

const tidy = (value: number): number => Number(value.toPrecision(12));
const rangeAt = (origin: number, index: number, width: number): { from: number; to: number } => ({
  from: tidy(origin + index * width),
  to: tidy(origin + (index + 1) * width),
});

function factorFor(edges: readonly number[], width: number | null, most: number): number {
  const ends = extent(edges);
  if (!ends || width === null) return 1;
  return joinedBins((ends[1] - ends[0]) / width + 1, Math.max(4, most));
}

function assemble(input: ChartInput, plan: Plan): Histogram2dModel {
  const { tokens, measure, locale } = input.environment;
  const { visual } = input.configuration;
  const withRamp = visual.legend !== 'none' && input.height >= 120 && plan.range[0] !== plan.range[1];
  const legend = withRamp
    ? { placement: 'top' as const, items: [], hidden: 0, x: 0, y: 0, width: input.width, height: rampHeight }
    : null;
  const ends = { min: plan.y.min, max: plan.y.max };
  const count = tickCountFor(input.height - 70);
  const scale = linearScale([ends.min, ends.max], { count, zero: false, whole: plan.y.whole, tight: true });
  const years = isLikeYears(ends, plan.y.whole);
  const edge = createValueFormat(undefined, 'float', [ends.min, ends.max], locale).axis(scale.step, ends.max);
  const standing = layOutStanding(input, {
    legend,
    left: {
      scale,
      labels: scale.ticks.map((tick) => (years ? String(tick) : edge(tick))),
      title: visual.yTitle ?? plan.y.column,
    },
    axisFor: (width) => numberAxis({ min: plan.x.min, max: plan.x.max }, plan.x.whole, { width, locale, measure }),
    xTitle: visual.xTitle ?? plan.x.column,
    strokes: true,
  });
  const paint = colorScale(plan.range, { seq: tokens.seq.slice(1), div: tokens.div });
  const boxes = plan.cells.map((cell) => boxOf(cell, plan, standing));
  return {
    kind: 'histogram2d',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, locale),
    notes: plan.notes,
    legend,
    marks: createSceneMarks(
      plan.cells.map((cell, index) => markOf(cell, boxes[index], plan, locale)),
      walkIn(plan.cells),
    ),
    ramp: withRamp
      ? { colors: paint.ramp, low: plan.format.short(plan.range[0]), high: plan.format.short(plan.range[1]) }
      : null,
    scene: {
      shapes: [...standing.scene.shapes, ...drawCells(input, plan, boxes, paint)],
      texts: standing.scene.texts,
    },
  };
}

function boxOf({ x, y }: GridCell, plan: Plan, { frame, y: height }: Standing): Box {
  const { inner } = frame;
  const at = (value: number): number => inner.x + ((value - plan.x.min) / (plan.x.max - plan.x.min)) * inner.width;
  const [left, top] = [at(x.from), height(y.to)];
  const width = x.to > x.from ? at(x.to) - left : inner.width;
  const tall = y.to > y.from ? height(y.from) - top : inner.height;
  const gap = Math.min(width, tall) > 8 ? 1 : 0;
  return {
    x: x.to > x.from ? left : inner.x,
    y: y.to > y.from ? top : inner.y,
    width: Math.max(0.5, width - gap),
    height: Math.max(0.5, tall - gap),
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
    const lit = isLit(valuesOf(plan, cell), input.selected);
    return [{ d: rectPath(box), fill: lit ? color : dimmedColor(color, input.environment.tokens) }];
  });
  return mergeShapes(shapes, true);
}

const valuesOf = ({ exact, x, y }: Plan, cell: GridCell): MarkValues =>
  exact ? { [x.column]: cell.x.from, [y.column]: cell.y.from } : {};

function markOf(cell: GridCell, box: Box | undefined, plan: Plan, locale: string): SceneMark {
  const place = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const whole = plan.cells.reduce((sum, { value }) => sum + value, 0);
  const range = ({ write }: Axis, { from, to }: { from: number; to: number }): string =>
    `${write(from)} – ${write(to)}`;
  const share = plan.additive && whole > 0 ? ` · ${formatShare(cell.value / whole, locale)}` : '';
  const [x, y] = [range(plan.x, cell.x), range(plan.y, cell.y)];
  const value = plan.format.full(cell.value) + share;
  return {
    contains: (left, top) => inBox(place, left, top),
    mark: () => ({
      title: `${plan.x.column} ${x}`,
      rows: [
        { label: plan.y.column, value: y, color: null, active: false },
        { label: plan.measure, value, color: null, active: true },
      ],
      reading: `${plan.x.column} ${x}, ${plan.y.column} ${y}: ${value}`,
      values: valuesOf(plan, cell),
      x: place.x + place.width / 2,
      y: place.y,
      box: place,
    }),
  };
}

/** The next field in the same row or column, empty ones stepped over. */
const walkIn =
  (cells: readonly GridCell[]) =>
  (from: number, step: 'left' | 'right' | 'up' | 'down'): number | undefined => {
    const here = cells[from];
    if (!here) return undefined;
    const flat = step === 'left' || step === 'right';
    const way = step === 'right' || step === 'up' ? 1 : -1;
    let best: number | undefined;
    let least = Infinity;
    cells.forEach((cell, index) => {
      const same = flat ? cell.y.from === here.y.from : cell.x.from === here.x.from;
      const distance = way * (flat ? cell.x.from - here.x.from : cell.y.from - here.y.from);
      if (same && distance > 0 && distance < least) [best, least] = [index, distance];
    });
    return best;
  };

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
