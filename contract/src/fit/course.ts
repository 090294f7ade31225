import { addUnits, day, isCalendarUnit, parseTime, type CalendarUnit } from '../shapes/time.js';
import { fewestValues, forecastSeries, type SeriesForecast } from './forecast.js';

/** Places as numbers that lines are fitted along. */
export interface FitTimeline {
  /** Where each place is, in units; null for one that has no place, as rows without a time. */
  readonly xs: readonly (number | null)[];
  /** What slopes are told by; null along plain numbers. */
  readonly unit: CalendarUnit | null;
  /** The grain, where all places stand one unit apart: what seasons and forecasts need. */
  readonly grain: CalendarUnit | null;
  /** The last place that has a time. */
  readonly last: number;
  /** The last unit was not over when the data was read: its value is still growing. */
  readonly isOpen: boolean;
}

export const numberTimeline = (positions: readonly number[]): FitTimeline => ({
  xs: positions,
  unit: null,
  grain: null,
  last: positions.length - 1,
  isOpen: false,
});

interface Times {
  /** Of each place, in order; null for one without a time. */
  readonly times: readonly (number | null)[];
  readonly grain: string | null;
  /** When the data was read. */
  readonly asOf: string;
  readonly timezone: string | undefined;
}

/** Times as they are fitted along: in units of their grain where they follow each other in it, else in days. */
export function timeTimeline({ times, grain, asOf, timezone }: Times): FitTimeline | null {
  const last = times.findLastIndex((time) => time !== null);
  const [first, end] = [times[0] ?? null, times[last] ?? null];
  if (first === null || end === null) return null;
  if (!isCalendarUnit(grain) || addUnits(first, grain, last) !== end) {
    const xs = times.map((time) => (time === null ? null : (time - first) / day));
    return { xs, unit: 'day', grain: null, last, isOpen: false };
  }
  const read = parseTime(asOf, timezone);
  const isOpen = read !== null && end <= read && read < addUnits(end, grain, 1);
  return { xs: times.map((_, place) => (place <= last ? place : null)), unit: grain, grain, last, isOpen };
}

/** Values that a fit is made from: without a last unit that was not over. */
export const closedValues = (
  values: readonly (number | null)[],
  { isOpen, last }: Pick<FitTimeline, 'isOpen' | 'last'>,
): (number | null)[] => values.map((value, place) => (isOpen && place === last ? null : value));

/** More series than these would be a thicket of lines. */
const mostCourses = 4;
export const noTimeline = 'Trends, forecasts and comparisons need times or numbers along the axis.';
export const noSteps = 'No forecast: it takes times in equal steps, as days or months.';

/** Why nothing goes over a chart's values; null where it may. */
export function courseRefusal(stack: 'none' | 'stacked' | 'percent', series: number): string | null {
  if (stack === 'percent') return 'Trends, forecasts and comparisons are not drawn over shares.';
  if (stack === 'stacked' || series <= mostCourses) return null;
  return `Trends, forecasts and comparisons are drawn for at most ${mostCourses} series; there are ${String(series)}.`;
}

/** Units that come round: what a season is of. Finer and coarser ones have none. */
const seasons: Partial<Record<CalendarUnit, number>> = { hour: 24, day: 7, week: 52, month: 12, quarter: 4 };

export interface ForecastWish {
  readonly steps: number;
  readonly interval: 80 | 95;
  readonly grain: CalendarUnit;
}

/** The values that a forecast goes by: those after the last gap; or the sentence that says why there is none. */
export function forecastRun(values: readonly (number | null)[], grain: CalendarUnit): readonly number[] | string {
  const run = values.slice(values.lastIndexOf(null) + 1).filter((value) => value !== null);
  if (run.length >= fewestValues) return run;
  const gaps = values.slice(values.findIndex((value) => value !== null)).includes(null);
  return `No forecast: it takes ${String(fewestValues)} ${grain}s${gaps ? ' without a gap' : ''}, and there ${run.length === 1 ? 'is' : 'are'} ${String(run.length)}.`;
}

export const forecastOfRun = (run: readonly number[], wish: ForecastWish): SeriesForecast | null =>
  forecastSeries(run, seasons[wish.grain] ?? 1, wish);

/** What has never been below zero is not said to become so. */
export const forecastFloor = (values: readonly (number | null)[]): number =>
  values.every((value) => value === null || value >= 0) ? 0 : -Infinity;
