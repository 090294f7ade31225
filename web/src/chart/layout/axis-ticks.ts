import { addUnits, calendarUnits, day, floorUnit, hour, minute, second, week, type CalendarUnit } from '../data/time';
import { formatTimeTick } from '../format/dates';
import type { MeasureText } from './text';

export const axisFont = 11;
/** Least room between two labels on the horizontal axis. */
const gap = 14;

/** A tick on the horizontal axis; `at` is in pixels from the start of the axis. */
export interface AxisTick {
  readonly value: number;
  readonly at: number;
  readonly label: string;
}

type Step = readonly [CalendarUnit, number];
const steps: readonly Step[] = [
  ['second', 1],
  ['second', 5],
  ['second', 15],
  ['second', 30],
  ['minute', 1],
  ['minute', 5],
  ['minute', 15],
  ['minute', 30],
  ['hour', 1],
  ['hour', 3],
  ['hour', 6],
  ['hour', 12],
  ['day', 1],
  ['day', 2],
  ['week', 1],
  ['day', 10],
  ['month', 1],
  ['month', 2],
  ['quarter', 1],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 20],
  ['year', 50],
  ['year', 100],
];
const roughLength: Readonly<Record<CalendarUnit, number>> = {
  second,
  minute,
  hour,
  day,
  week,
  month: 30.4 * day,
  quarter: 91.3 * day,
  year: 365.25 * day,
};

/** True when labels at these places neither touch each other nor stand outside by more than `overhang`. */
export function labelsFit(ticks: readonly AxisTick[], measure: MeasureText): boolean {
  let end = -Infinity;
  for (const tick of ticks) {
    const half = measure(tick.label, axisFont) / 2;
    if (tick.at - half < end + gap) return false;
    end = tick.at + half;
  }
  return true;
}

const labelled = (
  times: readonly number[],
  unit: CalendarUnit,
  place: (time: number) => number,
  locale: string,
): AxisTick[] =>
  times.map((time, index) => ({
    value: time,
    at: place(time),
    label: formatTimeTick(time, times[index - 1] ?? null, unit, locale),
  }));

function calendarTimes(min: number, max: number, unit: CalendarUnit, step: number): number[] {
  const times: number[] = [];
  let time = floorUnit(min, unit, step);
  for (let guard = 0; time <= max && guard < 2000; guard += 1) {
    if (time >= min) times.push(time);
    time = floorUnit(addUnits(time, unit, step), unit, step);
  }
  // The last group of days in a month may be a day or two long: its tick would touch the next month's.
  return unit === 'day' && step > 1 ? times.filter((each) => new Date(each).getUTCDate() + step / 2 <= 31) : times;
}

export interface TimeAxisOptions {
  readonly min: number;
  readonly max: number;
  /** The buckets of the data: no tick is finer. */
  readonly unit: CalendarUnit;
  readonly buckets: readonly number[] | null;
  readonly width: number;
  readonly locale: string;
  readonly measure: MeasureText;
}

/** Ticks on round dates, as many as have room. Weeks are ticked at their own starts. */
export function timeTicks(options: TimeAxisOptions): AxisTick[] {
  const { min, max, unit, width, locale, measure } = options;
  const place = (time: number): number => (max === min ? width / 2 : ((time - min) / (max - min)) * width);
  if (max === min) return labelled([min], unit, place, locale);
  if (unit === 'week' && options.buckets && max - min < 1.5 * roughLength.year) {
    return thinned(options.buckets, (times) => labelled(times, 'week', place, locale), measure);
  }
  const finest = calendarUnits.indexOf(unit === 'week' ? 'day' : unit);
  for (const [stepUnit, step] of steps) {
    if (calendarUnits.indexOf(stepUnit) < finest) continue;
    if ((max - min) / (roughLength[stepUnit] * step) > width / 30) continue;
    const times = calendarTimes(min, max, stepUnit, step);
    if (times.length === 0) break;
    const ticks = labelled(times, stepUnit, place, locale);
    if (labelsFit(ticks, measure)) return ticks;
  }
  return endsOnly(min, max, unit, place, locale, measure);
}

function endsOnly(
  min: number,
  max: number,
  unit: CalendarUnit,
  place: (time: number) => number,
  locale: string,
  measure: MeasureText,
): AxisTick[] {
  const both = labelled([min, max], unit, place, locale);
  return labelsFit(both, measure) ? both : both.slice(0, 1);
}

/** Whether so many labels could have room at all, however short: else they need not be written to be measured. */
export const mayFit = (count: number, width: number): boolean => (count - 2) * gap <= width;

/** Every k-th of the values, k the smallest whose labels fit; what has no room on so wide an axis is not tried. */
export function thinned<T>(
  values: readonly T[],
  label: (values: readonly T[]) => AxisTick[],
  measure: MeasureText,
  width = Infinity,
): AxisTick[] {
  for (const every of [
    1, 2, 3, 4, 5, 6, 8, 10, 12, 13, 15, 20, 24, 25, 26, 30, 50, 52, 100, 200, 500, 1000, 2000, 5000, 10_000,
  ]) {
    if (!mayFit(Math.ceil(values.length / every), width)) continue;
    const kept = values.filter((_, index) => index % every === 0);
    const ticks = label(kept);
    if (ticks.length <= 1 || labelsFit(ticks, measure)) return ticks;
  }
  return label(values.slice(0, 1));
}
