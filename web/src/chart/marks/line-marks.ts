import type { Series, SeriesTable } from '../data/series';
import type { Frame } from '../layout/frame';
import {
  noMarks,
  type ChartEnvironment,
  type Mark,
  type MarkRow,
  type MarkSet,
  type MarkStep,
  type MarkValues,
} from '../model';
import { formatShare } from '../format/numbers';

/** Pixel places of the values of all lines, in the inner plot. */
export interface LineGeometry {
  readonly frame: Frame;
  readonly xs: readonly number[];
  readonly tops: readonly (readonly (number | null)[])[];
  readonly bottoms: readonly (readonly (number | null)[])[];
  /** As drawn: shares when the chart shows shares. */
  readonly series: readonly Series[];
  readonly stacked: boolean;
}

/** Index in a sorted list of the value nearest to `x`. */
export function nearestIndex(sorted: readonly number[], x: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const before = sorted[low - 1];
  return before !== undefined && x - before < (sorted[low] ?? Infinity) - x ? low - 1 : low;
}

/** Marks of lines: one for each place and series that has a value, numbered place by place. */
export function createLineMarks(table: SeriesTable, geometry: LineGeometry, environment: ChartEnvironment): MarkSet {
  const { inner } = geometry.frame;
  const lines = table.series.length;
  const has = (place: number, line: number): boolean => (geometry.tops[line]?.[place] ?? null) !== null;
  const used = [...geometry.xs.keys()].filter(
    (place) => !table.places.edges?.includes(place) && table.series.some((_series, line) => has(place, line)),
  );
  if (used.length === 0) return noMarks;
  const usedXs = used.map((place) => geometry.xs[place] ?? 0);

  const nearestLine = (place: number, y: number): number => {
    let best = -1;
    let least = Infinity;
    for (let line = 0; line < lines; line += 1) {
      const distance = lineDistance(geometry, place, line, y);
      if (distance < least) [best, least] = [line, distance];
    }
    return Math.max(0, best);
  };
  const hit = (x: number, y: number): number | null => {
    if (!isInside(inner, x, y, 12)) return null;
    const place = used[nearestIndex(usedXs, x - inner.x)] ?? 0;
    return place * lines + nearestLine(place, y - inner.y);
  };
  const step = (from: number | null, way: MarkStep): number => {
    if (from === null)
      return (used[way === 'last' ? used.length - 1 : 0] ?? 0) * lines + firstLine(has, used[0] ?? 0, lines);
    return stepLine(used, has, lines, from, way);
  };
  return {
    count: used.length * lines,
    crosshair: inner,
    hit,
    step,
    mark: (index) => describeMark(table, geometry, environment, Math.floor(index / lines), index % lines),
  };
}

const isInside = (
  box: { x: number; y: number; width: number; height: number },
  x: number,
  y: number,
  slack: number,
): boolean =>
  x >= box.x - slack && x <= box.x + box.width + slack && y >= box.y - slack && y <= box.y + box.height + slack;

/** Distance of a height from a line, or from the nearest edge of a band that it is not inside. */
function lineDistance(geometry: LineGeometry, place: number, line: number, y: number): number {
  const top = geometry.tops[line]?.[place] ?? null;
  if (top === null) return Infinity;
  if (!geometry.stacked) return Math.abs(top - y);
  const bottom = geometry.bottoms[line]?.[place] ?? top;
  const [low, high] = top < bottom ? [top, bottom] : [bottom, top];
  return y >= low && y <= high ? 0 : Math.min(Math.abs(y - low), Math.abs(y - high));
}

const firstLine = (has: (place: number, line: number) => boolean, place: number, lines: number): number => {
  for (let line = 0; line < lines; line += 1) if (has(place, line)) return line;
  return 0;
};

function stepLine(
  used: readonly number[],
  has: (place: number, line: number) => boolean,
  lines: number,
  from: number,
  way: MarkStep,
): number {
  const place = Math.floor(from / lines);
  const line = from % lines;
  if (way === 'up' || way === 'down') {
    const turn = way === 'down' ? 1 : -1;
    for (let next = line + turn; next >= 0 && next < lines; next += turn)
      if (has(place, next)) return place * lines + next;
    return from;
  }
  const at = nearestIndex(used, place);
  const target = { left: at - 1, right: at + 1, first: 0, last: used.length - 1 }[way];
  const nextPlace = used[Math.min(used.length - 1, Math.max(0, target))] ?? place;
  return nextPlace * lines + (has(nextPlace, line) ? line : firstLine(has, nextPlace, lines));
}

/** The dimension values that a place and a series stand for. */
export function valuesOf(table: SeriesTable, place: number, series: Series | undefined): MarkValues {
  const x = table.places.values[place];
  const values: Record<string, MarkValues[string]> = {};
  if (x !== undefined) values[table.places.column] = x;
  if (table.seriesColumn !== null && series?.value !== undefined) values[table.seriesColumn] = series.value;
  return values;
}

/** One row for each series at a place, the mark's own marked; a total under parts that add up. */
export function rowsAt(table: SeriesTable, place: number, active: number, options: RowOptions): MarkRow[] {
  const entries = table.series.flatMap((series, index) => {
    const value = series.values[place] ?? null;
    return value === null ? [] : [{ series, index, value }];
  });
  if (options.sorted) entries.sort((a, b) => b.value - a.value);
  const data = entries.filter(({ series }) => !series.derived);
  const over = entries.filter(({ series }) => series.derived);
  const total = data.reduce((sum, entry) => sum + entry.value, 0);
  const size = data.reduce((sum, entry) => sum + Math.abs(entry.value), 0);
  const write = ({ series, index, value }: (typeof entries)[number]): MarkRow => {
    const share =
      options.shares && size > 0 && !series.derived ? ` · ${formatShare(Math.abs(value) / size, options.locale)}` : '';
    return {
      label: series.label,
      value: valueText(table, series, place) + share,
      color: series.color,
      active: index === active,
    };
  };
  const sum = { label: 'Total', value: table.format.full(total), color: null, active: false };
  return [...data.map(write), ...(options.total && data.length > 1 ? [sum] : []), ...over.map(write)];
}

/** A value, and what the band around it holds. */
function valueText({ format }: SeriesTable, { values, derived }: Series, place: number): string {
  const value = values[place] ?? null;
  if (value === null) return 'no value';
  const [low, high] = [derived?.band?.low[place] ?? null, derived?.band?.high[place] ?? null];
  const band = low === null || high === null ? '' : ` (${format.full(low)} to ${format.full(high)})`;
  return format.full(value) + band;
}

export interface RowOptions {
  readonly sorted: boolean;
  readonly total: boolean;
  readonly shares: boolean;
  readonly locale: string;
}

function describeMark(
  table: SeriesTable,
  geometry: LineGeometry,
  environment: ChartEnvironment,
  place: number,
  line: number,
): Mark | null {
  const { inner } = geometry.frame;
  const series = table.series[line];
  const x = geometry.xs[place];
  if (!series || x === undefined) return null;
  const title = table.places.label(place);
  const top = geometry.tops[line]?.[place] ?? inner.height;
  const dots = table.series.flatMap((each, index) => {
    const y = geometry.tops[index]?.[place] ?? null;
    return y === null ? [] : [{ x: inner.x + x, y: inner.y + y, color: each.color }];
  });
  const options = {
    sorted: !geometry.stacked,
    total: geometry.stacked,
    shares: geometry.stacked,
    locale: environment.locale,
  };
  return {
    title,
    rows: rowsAt(table, place, line, options),
    reading: `${title}: ${table.series.length > 1 ? `${series.label} ` : ''}${valueText(table, series, place)}`,
    values: valuesOf(table, place, series),
    x: inner.x + x,
    y: inner.y + top,
    box: null,
    dots,
  };
}
