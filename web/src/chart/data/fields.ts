import type { ResultColumn } from '@datavizpro/contract';
import { extent, outputShape, type GridCell, type GridShape } from '@datavizpro/contract/shapes';
import { createValueFormat, formatShare, type ValueFormat } from '../format/numbers';
import { joinedBins } from '../layout/joined-bins';
import { linearScale, tickCountFor } from '../layout/linear-ticks';
import { isLikeYears, numberAxis } from '../layout/place-axis';
import { layOutStanding, type Standing } from '../layout/standing';
import type { SceneMark, Walk } from '../marks/scene-marks';
import type { Box, ChartInput, LegendModel, MarkValues } from '../model';
import { inBox } from '../scene/paths';

export interface FieldAxis {
  readonly column: string;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly write: (value: number) => string;
}

/** Fields of two numbers with a value each, as large as can be told apart. */
export interface Fields {
  readonly cells: readonly GridCell[];
  readonly x: FieldAxis;
  readonly y: FieldAxis;
  readonly measure: string;
  readonly format: ValueFormat;
  /** Fields as the query has them: a click filters by one. */
  readonly exact: boolean;
  readonly additive: boolean;
}

interface Columns {
  readonly x: ResultColumn;
  readonly y: ResultColumn;
  readonly value: ResultColumn;
}

/** The fields of a grid as they can be drawn at this size. */
export function readFields(input: ChartInput, shape: GridShape, { x, y, value }: Columns): Fields {
  const { configuration, environment } = input;
  const { additive } = outputShape(configuration.query, value.name);
  const { cells, joined } = joinCells(input, shape, additive);
  const numbers = cells.map((cell) => cell.value);
  const axis = (column: ResultColumn, ranges: readonly GridCell['x'][]): FieldAxis =>
    axisOf(column.name, ranges, environment.locale);
  return {
    cells,
    x: axis(
      x,
      cells.map((cell) => cell.x),
    ),
    y: axis(
      y,
      cells.map((cell) => cell.y),
    ),
    measure: value.name,
    format: createValueFormat(configuration.visual.valueFormat, value.type, numbers, environment.locale),
    exact: !joined,
    additive,
  };
}

function axisOf(column: string, ranges: readonly GridCell['x'][], locale: string): FieldAxis {
  const ends = extent(ranges.flatMap(({ from, to }) => [from, to])) ?? [0, 1];
  const [min, max] = ends[0] === ends[1] ? [ends[0] - 0.5, ends[1] + 0.5] : ends;
  const whole = ranges.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to));
  const format = createValueFormat(undefined, 'float', [min, max], locale);
  return { column, min, max, whole, write: isLikeYears({ min, max }, whole) ? String : format.full };
}

const leastField = 9;
/** Finer grids show how the data was rounded, not where it is. */
const mostFields = { x: 64, y: 48 };

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
  if (!additive || (across === 1 && up === 1 && !hasRepeats(cells))) return { cells, joined: false };
  const [x0, y0] = [extent(cells.map(({ x }) => x.from))?.[0] ?? 0, extent(cells.map(({ y }) => y.from))?.[0] ?? 0];
  const [width, height] = [(xWidth ?? 1) * across, (yWidth ?? 1) * up];
  const sums = new Map<number, number>();
  for (const { x, y, value } of cells) {
    const column = Math.floor((x.from - x0) / width + 1e-9);
    const key = column * mostDown + Math.floor((y.from - y0) / height + 1e-9);
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  const [columnAt, rowAt] = [rangesAt(x0, width), rangesAt(y0, height)];
  const larger = Array.from(sums, ([key, value]): GridCell => {
    const row = key % mostDown;
    return { x: columnAt((key - row) / mostDown), y: rowAt(row), value };
  });
  return { cells: larger, joined: across > 1 || up > 1 };
}

/** More rows of fields than any grid has. */
const mostDown = 2 ** 24;

/** Whether several rows of the result are the same field. */
function hasRepeats(cells: readonly GridCell[]): boolean {
  const known = new Map<number, Set<number>>();
  return cells.some(({ x, y }) => {
    const column = known.get(x.from);
    if (!column) known.set(x.from, new Set([y.from]));
    else if (column.has(y.from)) return true;
    else column.add(y.from);
    return false;
  });
}

const tidy = (value: number): number => Number(value.toPrecision(12));
/** The range at a place along an axis; made once for each. */
function rangesAt(origin: number, width: number): (index: number) => GridCell['x'] {
  const known = new Map<number, GridCell['x']>();
  return (index) => {
    const range = known.get(index) ?? { from: tidy(origin + index * width), to: tidy(origin + (index + 1) * width) };
    known.set(index, range);
    return range;
  };
}

function factorFor(edges: readonly number[], width: number | null, most: number): number {
  const ends = extent(edges);
  if (!ends || width === null) return 1;
  return joinedBins((ends[1] - ends[0]) / width + 1, Math.max(4, most));
}

/** Axes of two numbers that end where the fields do. */
export function layOutFields(input: ChartInput, { x, y }: Fields, legend: LegendModel | null): Standing {
  const { measure, locale } = input.environment;
  const { visual } = input.configuration;
  const ends = { min: y.min, max: y.max };
  const count = tickCountFor(input.height - 70);
  const scale = linearScale([ends.min, ends.max], { count, zero: false, whole: y.whole, tight: true });
  const years = isLikeYears(ends, y.whole);
  const edge = createValueFormat(undefined, 'float', [ends.min, ends.max], locale).axis(scale.step, ends.max);
  return layOutStanding(input, {
    legend,
    left: {
      scale,
      labels: scale.ticks.map((tick) => (years ? String(tick) : edge(tick))),
      title: visual.yTitle ?? y.column,
    },
    axisFor: (width) => numberAxis({ min: x.min, max: x.max }, x.whole, { width, locale, measure }),
    xTitle: visual.xTitle ?? x.column,
    strokes: true,
  });
}

/** Where a field stands in the figure. */
export function fieldBox(cell: GridCell, plan: Fields, { frame, y: height }: Standing): Box {
  const { inner } = frame;
  const { x, y } = cell;
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

/** What a click on a field filters by. */
export const fieldValues = ({ exact, x, y }: Fields, cell: GridCell): MarkValues =>
  exact ? { [x.column]: cell.x.from, [y.column]: cell.y.from } : {};

/** The marks of all fields, each with its share of all where they may be added up. */
export function fieldMarks(plan: Fields, boxes: readonly Box[], locale: string): SceneMark[] {
  const whole = plan.cells.reduce((sum, { value }) => sum + value, 0);
  return plan.cells.map((cell, index) => {
    const place = boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    return { contains: (left, top) => inBox(place, left, top), mark: () => markOf(cell, place, plan, whole, locale) };
  });
}

function markOf(
  cell: GridCell,
  place: Box,
  plan: Fields,
  whole: number,
  locale: string,
): ReturnType<SceneMark['mark']> {
  const range = ({ write }: FieldAxis, { from, to }: GridCell['x']): string => `${write(from)} – ${write(to)}`;
  const share = plan.additive && whole > 0 ? ` · ${formatShare(cell.value / whole, locale)}` : '';
  const [x, y] = [range(plan.x, cell.x), range(plan.y, cell.y)];
  const value = plan.format.full(cell.value) + share;
  return {
    title: `${plan.x.column} ${x}`,
    rows: [
      { label: plan.y.column, value: y, color: null, active: false },
      { label: plan.measure, value, color: null, active: true },
    ],
    reading: `${plan.x.column} ${x}, ${plan.y.column} ${y}: ${value}`,
    values: fieldValues(plan, cell),
    x: place.x + place.width / 2,
    y: place.y,
    box: place,
  };
}

/** The next field in the same row or column, empty ones stepped over. */
export const walkFields =
  (cells: readonly GridCell[]): Walk =>
  (from, step) => {
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
