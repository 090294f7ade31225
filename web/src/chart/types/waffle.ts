import { describeWhole, partItems, readWhole, type Whole, type WholePart } from '../data/parts';
import { formatShare } from '../format/numbers';
import { placePartList } from '../layout/part-list';
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
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { rectPath } from '../scene/paths';
import type { Scene } from '../scene/scene';

export interface WaffleModel extends SceneModel {
  readonly kind: 'waffle';
  /** The part of each square, row by row from the top. */
  readonly squares: readonly number[];
  /** What the squares are drawn in. */
  readonly inner: Box;
}

const side = 10;
const count = side * side;

/** A hundred squares among the parts: none is wrong by a whole square. Largest remainders, Hamilton 1792. */
export function shareOut(parts: readonly Pick<WholePart, 'share'>[]): number[] {
  const exact = parts.map(({ share }) => share * count);
  const given = exact.map(Math.floor);
  const left = count - given.reduce((sum, each) => sum + each, 0);
  const byRemainder = [...exact.keys()].sort((a, b) => rest(exact, b) - rest(exact, a) || a - b);
  for (const part of byRemainder.slice(0, left)) given[part] = (given[part] ?? 0) + 1;
  return given.flatMap((squares, part) => new Array<number>(squares).fill(part));
}

const rest = (exact: readonly number[], part: number): number => (exact[part] ?? 0) % 1;

export function computeWaffle(input: ChartInput): WaffleModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const whole = readWhole(input);
  if (!whole) return emptyModel(input, noMapping);
  if (whole.parts.length === 0) return emptyModel(input, noValues, whole.notes);
  const notes = [...whole.notes, `Each square is 1% of ${whole.measure}.`];
  const noted = onlyNotes(input, notes);
  if (noted) return noted;
  const { locale } = input.environment;
  const { outer, legend } = placePartList(input, partItems(whole, locale));
  const length = Math.max(side, Math.min(outer.width, outer.height) - 8);
  const inner = {
    x: outer.x + (outer.width - length) / 2,
    y: outer.y + (outer.height - length) / 2,
    width: length,
    height: length,
  };
  const squares = shareOut(whole.parts);
  return {
    kind: 'waffle',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeWhole('Waffle chart', whole, locale),
    notes,
    legend,
    marks: createSceneMarks(whole.parts.map((part, index) => markOf(input, whole, part, { index, squares, inner }))),
    squares,
    inner,
    scene: draw(whole, squares, inner),
  };
}

function boxOf(square: number, inner: Box): Box {
  const step = inner.width / side;
  const gap = Math.max(1, Math.min(3, step * 0.12));
  const [column, row] = [square % side, Math.floor(square / side)];
  return {
    x: inner.x + column * step + gap / 2,
    y: inner.y + row * step + gap / 2,
    width: step - gap,
    height: step - gap,
  };
}

const pathOf = (part: number, squares: readonly number[], inner: Box): string =>
  squares.map((each, square) => (each === part ? rectPath(boxOf(square, inner)) : '')).join('');

const draw = (whole: Whole, squares: readonly number[], inner: Box): Scene => ({
  shapes: whole.parts.map(({ color }, part) => ({ d: pathOf(part, squares, inner), fill: color })),
  texts: [],
});

interface Place {
  readonly index: number;
  readonly squares: readonly number[];
  readonly inner: Box;
}

function markOf(input: ChartInput, whole: Whole, part: WholePart, { index, squares, inner }: Place): SceneMark {
  const own = squares.flatMap((each, square) => (each === index ? [square] : []));
  const value = whole.format.full(part.value);
  const share = formatShare(part.share, input.environment.locale);
  return {
    contains: (x, y) => {
      const column = Math.floor(((x - inner.x) / inner.width) * side);
      const row = Math.floor(((y - inner.y) / inner.height) * side);
      const isInside = column >= 0 && row >= 0 && column < side && row < side;
      return isInside && squares[row * side + column] === index;
    },
    mark: () => {
      const middle = boxOf(own[Math.floor(own.length / 2)] ?? 0, inner);
      return {
        title: part.label,
        rows: [{ label: whole.measure, value: `${value} · ${share}`, color: part.color, active: true }],
        reading: `${part.label}: ${value}, ${share}`,
        values: part.values,
        x: middle.x + middle.width / 2,
        y: middle.y + middle.height / 2,
        box: null,
        outline: pathOf(index, squares, inner),
      };
    },
  };
}
