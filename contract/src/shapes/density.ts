import { shapeHistogram2d, type GridCell, type GridShape } from './bins.js';
import { cannotBeAdded, extent, mappedColumns } from './columns.js';
import type { ShapeInput } from './shape.js';

/** How densely pairs of values lie, smoothed from how often they fall into the fields of a grid. */
export interface DensityShape extends GridShape {
  /** The fine grid that the density is known on; null where there is nothing, or nothing that can be added up. */
  readonly grid: DensityGrid | null;
}

export interface DensityGrid {
  readonly x: GridAxis;
  readonly y: GridAxis;
  /** Row by row from the least `y`, each from the least `x`: the share of all that lies in the field. Together 1. */
  readonly shares: readonly number[];
}
interface GridAxis {
  /** Lower edge of the first field. */
  readonly from: number;
  readonly step: number;
  readonly count: number;
  /** How far values are spread by the smoothing: the standard deviation of its bell curve. */
  readonly bandwidth: number;
}

/** Rows → the density of what they count. Null: a role is not filled. */
export function shapeDensity(input: ShapeInput): DensityShape | null {
  const shape = shapeHistogram2d(input);
  if (!shape) return null;
  const { mapping, query } = input.configuration;
  const value = mappedColumns(input.result, mapping, 'value')[0];
  if (value && cannotBeAdded(query, value.name)) return { ...shape, grid: null, notes: [...shape.notes, notAdditive] };
  const cells = shape.cells.filter((cell) => cell.value > 0);
  const negative = shape.cells.filter((cell) => cell.value < 0).length;
  const notes = [...shape.notes, ...(negative > 0 ? [`${negative} fields below zero are left out.`] : [])];
  return { ...shape, cells, grid: gridOf(cells, shape), notes };
}

const notAdditive = 'A density needs counts or sums: averages of fields make none together.';

/** Fields of the fine grid along each axis: as many as a picture can show. */
const finest = 72;
/** Wider than this share of the range, a bell curve hides what it should show. */
const widest = 1 / 6;

function gridOf(cells: readonly GridCell[], { xWidth, yWidth }: GridShape): DensityGrid | null {
  const total = cells.reduce((sum, { value }) => sum + value, 0);
  if (!(total > 0) || !Number.isFinite(total)) return null;
  const x = axisOf(cells, 'x', xWidth, total);
  const y = axisOf(cells, 'y', yWidth, total);
  if (!x || !y) return null;
  const shares = new Float64Array(x.count * y.count);
  for (const cell of cells) spread(shares, cell, cell.value / total, x, y);
  smoothRows(shares, x, y.count);
  smoothColumns(shares, x.count, y);
  return { x, y, shares: [...shares] };
}

/**
 * The range of the data in fields of one size, and how far to smooth: Silverman's rule for two dimensions, at least as
 * wide as the engine's fields, so that their edges are not seen.
 */
function axisOf(cells: readonly GridCell[], axis: 'x' | 'y', width: number | null, total: number): GridAxis | null {
  const ends = extent(cells.flatMap((cell) => [cell[axis].from, cell[axis].to]));
  if (!ends) return null;
  const range = ends[1] > ends[0] ? ends[1] - ends[0] : Math.max(1, Math.abs(ends[0]) * 1e-6);
  const fields = width === null || width <= 0 ? 1 : Math.max(1, Math.round(range / width));
  // Whole fields are joined, or cut: else some would hold more than their neighbours.
  const joined = Math.ceil(fields / finest);
  const cut = joined > 1 ? 1 : Math.ceil(finest / 2 / fields);
  const count = Math.ceil(fields / joined) * cut;
  const step = (range / fields) * (joined / cut);
  const middle = ({ from: low, to: high }: { from: number; to: number }): number => (low + high) / 2;
  const mean = cells.reduce((sum, cell) => sum + middle(cell[axis]) * cell.value, 0) / total;
  const variance = cells.reduce((sum, cell) => sum + (middle(cell[axis]) - mean) ** 2 * cell.value, 0) / total;
  const silverman = Math.sqrt(variance) * Math.max(1, total) ** (-1 / 6);
  const wanted = Number.isFinite(silverman) ? Math.max(silverman, width ?? 0) : (width ?? 0);
  return { from: ends[0], step, count, bandwidth: Math.min(range * widest, wanted) };
}

/** What a field of the engine counted lies evenly in it. */
function spread(shares: Float64Array, cell: GridCell, share: number, x: GridAxis, y: GridAxis): void {
  const [left, right] = placesOf(cell.x, x);
  const [low, high] = placesOf(cell.y, y);
  const each = share / ((right - left) * (high - low));
  for (let row = low; row < high; row += 1)
    for (let place = left; place < right; place += 1) {
      const at = row * x.count + place;
      shares[at] = (shares[at] ?? 0) + each;
    }
}

function placesOf({ from, to }: { from: number; to: number }, axis: GridAxis): readonly [number, number] {
  const place = (value: number): number => Math.round((value - axis.from) / axis.step);
  const first = Math.min(axis.count - 1, Math.max(0, place(from)));
  return [first, Math.min(axis.count, Math.max(first + 1, place(to)))];
}

/** The bell curve as weights of the fields around one, together 1. */
function kernelOf({ bandwidth, step, count }: GridAxis): readonly number[] {
  const reach = Math.min(count - 1, Math.ceil((3 * bandwidth) / step));
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-0.5 * (((index - reach) * step) / (bandwidth || step)) ** 2),
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** What would lie beyond an end is thrown back: nothing is drawn where no value can be, and nothing gets lost. */
function smooth(line: Float64Array, kernel: readonly number[]): Float64Array {
  const reach = (kernel.length - 1) / 2;
  const made = new Float64Array(line.length);
  line.forEach((value, place) => {
    if (value === 0) return;
    kernel.forEach((weight, index) => {
      let at = place + index - reach;
      if (at < 0) at = -at - 1;
      if (at >= line.length) at = 2 * line.length - 1 - at;
      made[at] = (made[at] ?? 0) + value * weight;
    });
  });
  return made;
}

function smoothRows(shares: Float64Array, x: GridAxis, rows: number): void {
  const kernel = kernelOf(x);
  for (let row = 0; row < rows; row += 1)
    shares.set(smooth(shares.subarray(row * x.count, (row + 1) * x.count), kernel), row * x.count);
}

function smoothColumns(shares: Float64Array, columns: number, y: GridAxis): void {
  const kernel = kernelOf(y);
  for (let column = 0; column < columns; column += 1) {
    const line = Float64Array.from({ length: y.count }, (_, row) => shares[row * columns + column] ?? 0);
    smooth(line, kernel).forEach((value, row) => {
      shares[row * columns + column] = value;
    });
  }
}
