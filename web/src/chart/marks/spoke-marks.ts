import type { SeriesTable } from '../data/series';
import type { Round } from '../layout/round-labels';
import { noMarks, type ChartInput, type Mark, type MarkSet, type MarkStep } from '../model';
import { angleOf, type Point } from '../scene/paths';
import { rowsAt, valuesOf } from './line-marks';

interface Outlined {
  readonly points: readonly (Point | null)[];
}

/** Marks of a radar: a point for each spoke and series. A pointer means the nearest point of the nearest spoke. */
export function createSpokeMarks(
  input: ChartInput,
  table: SeriesTable,
  { center, radius }: Round,
  outlines: readonly Outlined[],
): MarkSet {
  const spokes = table.places.positions.length;
  const lines = outlines.length;
  const point = (index: number): Point | null => outlines[index % lines]?.points[Math.floor(index / lines)] ?? null;
  const known = Array.from({ length: spokes * lines }, (_, index) => index).filter((index) => point(index) !== null);
  if (known.length === 0) return noMarks;
  return {
    count: known.length,
    crosshair: null,
    hit: (x, y) => {
      if (Math.hypot(x - center.x, y - center.y) > radius + 16) return null;
      const spoke = Math.round((angleOf(center, x, y) / (2 * Math.PI)) * spokes) % spokes;
      const here = known.filter((index) => Math.floor(index / lines) === spoke);
      return nearest(here, (index) => distance(point(index), x, y));
    },
    step: (from, way) => stepSpoke(known, lines, from, way),
    mark: (index) => describePoint(input, table, point(index), Math.floor(index / lines), index % lines),
  };
}

const distance = (point: Point | null, x: number, y: number): number =>
  point ? Math.hypot(point.x - x, point.y - y) : Infinity;

function nearest(indices: readonly number[], measure: (index: number) => number): number | null {
  return indices.reduce<number | null>(
    (best, index) => (best === null || measure(index) < measure(best) ? index : best),
    null,
  );
}

/** Left and right go around, up and down from outline to outline on the spoke. */
function stepSpoke(known: readonly number[], lines: number, from: number | null, way: MarkStep): number {
  const first = known[0] ?? 0;
  const last = known.at(-1) ?? 0;
  if (way === 'first' || (from === null && way !== 'last')) return first;
  if (way === 'last' || from === null) return last;
  const [spoke, line] = [Math.floor(from / lines), from % lines];
  if (way === 'up' || way === 'down') {
    const same = known.filter((index) => Math.floor(index / lines) === spoke);
    return same[same.indexOf(from) + (way === 'down' ? 1 : -1)] ?? from;
  }
  const own = known.filter((index) => index % lines === line);
  const next = own.indexOf(from) + (way === 'right' ? 1 : -1);
  return own[(next + own.length) % own.length] ?? from;
}

function describePoint(
  input: ChartInput,
  table: SeriesTable,
  at: Point | null,
  place: number,
  line: number,
): Mark | null {
  const series = table.series[line];
  if (!series || !at) return null;
  const title = table.places.label(place);
  const value = table.format.full(series.values[place] ?? 0);
  const options = { sorted: true, total: false, shares: false, locale: input.environment.locale };
  return {
    title,
    rows: rowsAt(table, place, line, options),
    reading: `${title}: ${table.series.length > 1 ? `${series.label} ` : ''}${value}`,
    values: valuesOf(table, place, series),
    ...at,
    box: null,
    dots: [{ ...at, color: series.color }],
  };
}
