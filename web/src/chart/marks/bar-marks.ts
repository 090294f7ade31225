import type { SeriesTable } from '../data/series';
import type { Frame } from '../layout/frame';
import { noMarks, type Box, type Mark, type MarkSet, type MarkStep } from '../model';
import { nearestIndex, rowsAt, valuesOf } from './line-marks';

/** One bar, or one part of a stacked bar; its box is in the inner plot. */
export interface DrawnBar extends Box {
  readonly place: number;
  readonly series: number;
  /** As drawn: a share when the chart shows shares. */
  readonly value: number;
  readonly color: string;
}

interface Options {
  readonly frame: Frame;
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly locale: string;
}

/** Marks of bars. A pointer anywhere in a band means the nearest bar of that band. */
export function createBarMarks(table: SeriesTable, bars: readonly DrawnBar[], options: Options): MarkSet {
  if (bars.length === 0) return noMarks;
  const { inner } = options.frame;
  const groups = groupByPlace(bars);
  const centers = groups.map((group) => centerOf(group, bars, options.horizontal));
  const hit = (x: number, y: number): number | null => {
    const innerX = x - inner.x;
    const innerY = y - inner.y;
    if (innerX < -4 || innerY < -4 || innerX > inner.width + 4 || innerY > inner.height + 4) return null;
    const group = groups[nearestIndex(centers, options.horizontal ? innerY : innerX)] ?? [];
    return nearestBar(bars, group, innerX, innerY);
  };
  return {
    count: bars.length,
    crosshair: null,
    hit,
    step: (from, way) => stepBar(bars, groups, options.horizontal, from, way),
    mark: (index) => describeBar(table, bars[index], options),
  };
}

/** Indices of bars, place by place. */
function groupByPlace(bars: readonly DrawnBar[]): number[][] {
  const groups = new Map<number, number[]>();
  bars.forEach((bar, index) => {
    const group = groups.get(bar.place);
    if (group) group.push(index);
    else groups.set(bar.place, [index]);
  });
  return [...groups.values()];
}

function centerOf(group: readonly number[], bars: readonly DrawnBar[], horizontal: boolean): number {
  const first = bars[group[0] ?? 0];
  const last = bars[group.at(-1) ?? 0];
  if (!first || !last) return 0;
  const middle = (bar: DrawnBar): number => (horizontal ? bar.y + bar.height / 2 : bar.x + bar.width / 2);
  return (middle(first) + middle(last)) / 2;
}

function nearestBar(bars: readonly DrawnBar[], group: readonly number[], x: number, y: number): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const index of group) {
    const bar = bars[index];
    if (!bar) continue;
    const dx = Math.max(bar.x - x, 0, x - bar.x - bar.width);
    const dy = Math.max(bar.y - y, 0, y - bar.y - bar.height);
    const distance = dx * dx + dy * dy;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Along the bars' row with the arrows that lie on it, among the bars of one place with the others. */
function stepBar(
  bars: readonly DrawnBar[],
  groups: readonly (readonly number[])[],
  horizontal: boolean,
  from: number | null,
  way: MarkStep,
): number {
  if (from === null) return way === 'last' ? bars.length - 1 : 0;
  const at = groups.findIndex((group) => group.includes(from));
  const group = groups[at] ?? [from];
  const inGroup = group.indexOf(from);
  const [back, forth] = horizontal ? (['up', 'down'] as const) : (['left', 'right'] as const);
  if (way === 'first') return 0;
  if (way === 'last') return bars.length - 1;
  if (way === back || way === forth) {
    const next = groups[at + (way === forth ? 1 : -1)];
    return next?.[Math.min(inGroup, next.length - 1)] ?? from;
  }
  // Stacked parts grow upwards: "up" is the next one.
  const turn = way === 'right' || way === 'up' ? 1 : -1;
  return group[inGroup + turn] ?? from;
}

function describeBar(table: SeriesTable, bar: DrawnBar | undefined, options: Options): Mark | null {
  const series = bar && table.series[bar.series];
  if (!bar || !series) return null;
  const { inner } = options.frame;
  const title = table.places.label(bar.place);
  const value = series.values[bar.place] ?? null;
  const box = { x: inner.x + bar.x, y: inner.y + bar.y, width: bar.width, height: bar.height };
  const rowOptions = { sorted: false, total: options.stacked, shares: options.stacked, locale: options.locale };
  return {
    title,
    rows: rowsAt(table, bar.place, bar.series, rowOptions),
    reading: `${title}: ${table.series.length > 1 ? `${series.label} ` : ''}${value === null ? 'no value' : table.format.full(value)}`,
    values: valuesOf(table, bar.place, series),
    x: box.x + box.width / 2,
    y: options.horizontal ? box.y + box.height / 2 : box.y + (bar.value < 0 ? box.height : 0),
    box,
  };
}
