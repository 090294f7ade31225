import { addUnits, day as dayMs, floorUnit } from '../data/time';
import type { Box } from '../model';
import type { DayCell } from './calendar-grid';

/** Days between two dates as strips of whole weeks, which go on from one strip to the next as lines of text do. */
export interface RangeStrips {
  readonly cells: readonly DayCell[];
  /** Where months begin, and where the range does. */
  readonly months: readonly StripLabel[];
  /** Some weekdays, beside the first strip that stands, above the first one that lies. */
  readonly weekdays: readonly StripLabel[];
  /** The edges between months, as lines. */
  readonly edges: readonly Edge[];
  readonly cell: { readonly width: number; readonly height: number };
  /** Weeks are columns; else they are rows. */
  readonly standing: boolean;
}
export interface StripLabel {
  /** A time in what it names. */
  readonly time: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Room there is until the next one. */
  readonly width: number;
}
export type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

export interface StripOptions {
  readonly box: Box;
  readonly first: number;
  readonly last: number;
  /** 1 for Monday, 0 for Sunday, 6 for Saturday. */
  readonly weekStart: number;
  /** Room for the name of a weekday, and of a month with its year. */
  readonly weekdayWidth: number;
  readonly monthWidth: number;
}

const headHeight = 17;
const stripGap = 12;
/** Fields may be wider than high, so that a short range fills the picture. */
const widest = 1.7;
const largest = 72;
const mostStrips = 12;
/** Lower fields have no weekdays beside them. */
const leastNamed = 11;

interface Plan {
  readonly standing: boolean;
  readonly strips: number;
  /** Weeks in a strip. */
  readonly weeks: number;
  readonly width: number;
  readonly height: number;
}

/** Weeks as columns in one strip or several, or as rows: whichever has the largest fields. */
export function layOutStrips(options: StripOptions): RangeStrips {
  const weeks = weekOf(options.last, options) + 1;
  const plans = [lyingPlan(options, weeks)];
  for (let strips = 1; strips <= Math.min(mostStrips, weeks); strips += 1)
    plans.push(standingPlan(options, weeks, strips));
  const area = ({ width, height }: Plan): number => Math.min(width, height * 1.2) * height;
  const plan = plans.reduce((best, each) => (area(each) > area(best) * 1.02 ? each : best));
  return plan.standing ? standingStrips(options, plan) : lyingStrips(options, plan);
}

const weekdayOf = (time: number, weekStart: number): number => (new Date(time).getUTCDay() - weekStart + 7) % 7;
const weekOf = (time: number, { first, weekStart }: StripOptions): number =>
  Math.floor((Math.round((time - first) / dayMs) + weekdayOf(first, weekStart)) / 7);

function sized(width: number, height: number): { width: number; height: number } {
  const low = Math.max(1, Math.min(height, largest, width * widest));
  return { width: Math.max(1, Math.min(width, low * widest, largest * widest)), height: low };
}

function standingPlan({ box, weekdayWidth }: StripOptions, all: number, strips: number): Plan {
  const weeks = Math.ceil(all / strips);
  const height = (box.height - strips * headHeight - (strips - 1) * stripGap) / (7 * strips);
  const left = height >= leastNamed ? weekdayWidth : 0;
  return { standing: true, strips, weeks, ...sized((box.width - left) / weeks, height) };
}

function lyingPlan({ box, monthWidth }: StripOptions, weeks: number): Plan {
  const size = sized((box.width - monthWidth) / 7, (box.height - headHeight) / weeks);
  return { standing: false, strips: 1, weeks, ...size };
}

const gapOf = (size: number): number => (size > 12 ? 2 : size > 5 ? 1 : 0.5);

function daysOf({ first, last }: StripOptions): number[] {
  return Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, index) => first + index * dayMs);
}

function standingStrips(options: StripOptions, { strips, weeks, width, height }: Plan): RangeStrips {
  const { box, weekStart, weekdayWidth } = options;
  const named = height >= leastNamed;
  const left = named ? weekdayWidth : 0;
  const tall = 7 * height + headHeight;
  const used = strips * tall + (strips - 1) * stripGap;
  const x0 = box.x + left + Math.max(0, (box.width - left - weeks * width) / 2);
  const y0 = box.y + Math.max(0, (box.height - used) / 2) + headHeight;
  const place = (time: number): { x: number; y: number; strip: number; column: number; row: number } => {
    const week = weekOf(time, options);
    const [strip, column, row] = [Math.floor(week / weeks), week % weeks, weekdayOf(time, weekStart)];
    return { strip, column, row, x: x0 + column * width, y: y0 + strip * (tall + stripGap) + row * height };
  };
  const gap = gapOf(Math.min(width, height));
  const days = daysOf(options);
  const cells = days.map((time) => ({ time, ...at(place(time)), width: width - gap, height: height - gap }));
  const months = monthStarts(days).map((time): StripLabel => {
    const { strip, column, row } = place(time);
    // A month that begins in the middle of a week is named above its first whole one, perhaps in the next strip.
    const named = strip * weeks + column + (row > 0 && time !== days[0] ? 1 : 0);
    const wanted = Math.min(strips - 1, Math.floor(named / weeks));
    // Or there where it goes on, if the end of its strip has no room for a name.
    const narrow = ((wanted + 1) * weeks - named) * width < options.monthWidth;
    const goesOn = weekOf(Math.min(options.last, lastOfMonth(time)), options) >= (wanted + 1) * weeks;
    const line = narrow && goesOn ? wanted + 1 : wanted;
    const y = y0 + line * (tall + stripGap) - headHeight / 2 - 1;
    return { time, x: x0 + Math.max(0, named - line * weeks) * width, y, anchor: 'start', width: 4 * width };
  });
  const weekdays = !named
    ? []
    : [0, 2, 4].map((row): StripLabel => ({
        time: days.find((time) => weekdayOf(time, weekStart) === row) ?? options.first + row * dayMs,
        ...{ x: x0 - 6, y: y0 + (row + 0.5) * height - gap / 2, anchor: 'end', width: weekdayWidth },
      }));
  return { cells, months, weekdays, edges: edgesOf(days, cells, gap), cell: { width, height }, standing: true };
}

function lyingStrips(options: StripOptions, { weeks, width, height }: Plan): RangeStrips {
  const { box, weekStart, monthWidth } = options;
  const x0 = box.x + monthWidth + Math.max(0, (box.width - monthWidth - 7 * width) / 2);
  const y0 = box.y + headHeight + Math.max(0, (box.height - headHeight - weeks * height) / 2);
  const gap = gapOf(Math.min(width, height));
  const days = daysOf(options);
  const cells = days.map((time) => ({
    ...{ time, x: x0 + weekdayOf(time, weekStart) * width, y: y0 + weekOf(time, options) * height },
    ...{ width: width - gap, height: height - gap },
  }));
  const months = monthStarts(days).map((time): StripLabel => {
    const inWeek = weekdayOf(time, weekStart) > 0 && time !== days[0] ? 1 : 0;
    const week = Math.min(weeks - 1, weekOf(time, options) + inWeek);
    return { time, x: x0 - 8, y: y0 + (week + 0.5) * height - gap / 2, anchor: 'end', width: monthWidth };
  });
  const monday = options.first - weekdayOf(options.first, weekStart) * dayMs;
  const weekdays = Array.from({ length: 7 }, (_, row): StripLabel => ({
    time: monday + row * dayMs,
    ...{ x: x0 + (row + 0.5) * width - gap / 2, y: y0 - headHeight / 2, anchor: 'middle', width },
  }));
  return { cells, months, weekdays, edges: edgesOf(days, cells, gap), cell: { width, height }, standing: false };
}

const at = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({ x, y });

const monthOf = (time: number): number => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();

const lastOfMonth = (time: number): number => addUnits(floorUnit(time, 'month'), 'month', 1) - dayMs;

/** The first day, and each first of a month. */
const monthStarts = (days: readonly number[]): number[] =>
  days.filter((time, index) => index === 0 || monthOf(time) !== monthOf(days[index - 1] ?? time));

/** Between days that are neighbours on the picture and lie in different months. */
function edgesOf(days: readonly number[], cells: readonly DayCell[], gap: number): Edge[] {
  const edges: Edge[] = [];
  days.forEach((time, index) => {
    const cell = cells[index];
    if (!cell) return;
    for (const before of [1, 7]) {
      const other = cells[index - before];
      if (!other || monthOf(other.time) === monthOf(time)) continue;
      const half = gap / 2;
      if (Math.abs(other.x - cell.x) < 0.01 && cell.y - other.y < cell.height + gap + 0.01)
        edges.push([cell.x - half, cell.y - half, cell.x + cell.width + half, cell.y - half]);
      else if (Math.abs(other.y - cell.y) < 0.01 && cell.x - other.x < cell.width + gap + 0.01)
        edges.push([cell.x - half, cell.y - half, cell.x - half, cell.y + cell.height + half]);
    }
  });
  return edges;
}
