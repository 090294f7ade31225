import { extent, mappedColumns, type CalendarDay, type CalendarShape } from '@datavizpro/contract/shapes';
import { sentence } from '../describe';
import { formatTime } from '../format/dates';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import type { ChartInput } from '../model';
import { day as dayMs, parseTime } from './time';

/** A value for each day, as it is drawn. */
export interface DayPlan {
  /** By the milliseconds at their start, in their order. */
  readonly days: ReadonlyMap<number, CalendarDay>;
  readonly range: readonly [number, number];
  readonly column: string;
  readonly measure: string;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

const firstDays = { sunday: 0, monday: 1, saturday: 6 } as const;

/** Which day of the week a query's weeks begin with: 1 for Monday. */
export const weekStartOf = ({ configuration: { query } }: ChartInput): number => firstDays[query.weekStart ?? 'monday'];

export type TimedDays = readonly (readonly [number, CalendarDay])[];

/** The days with the time of each; what is no day of our calendar is left out. */
export const timedDays = ({ days }: CalendarShape): TimedDays =>
  days.flatMap((day) => {
    const at = parseTime(day.day);
    return at === null ? [] : [[at, day] as const];
  });

/** How to draw these days; null when a role is not filled or there is no value. */
export function planDays(input: ChartInput, days: TimedDays, notes: readonly string[]): DayPlan | null {
  const { configuration, result, environment } = input;
  const time = mappedColumns(result, configuration.mapping, 'day')[0];
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  const numbers = days.map(([, day]) => day.value);
  const range = extent(numbers);
  if (!time || !value || !range) return null;
  return {
    days: new Map(days),
    range,
    column: time.name,
    measure: value.name,
    format: createValueFormat(configuration.visual.valueFormat, value.type, numbers, environment.locale),
    notes,
  };
}

/** What days with values show: extremes, and how many have none between the ends. */
export function describeDays(what: string, plan: DayPlan, ends: readonly [number, number], locale: string): string {
  const entries = [...plan.days];
  const name = (time: number): string => formatTime(time, 'day', locale);
  const at = (wanted: number): string => {
    const found = entries.find(([, { value }]) => value === wanted)?.[0] ?? ends[0];
    return `${plan.format.full(wanted)} on ${name(found)}`;
  };
  const missing = Math.round((ends[1] - ends[0]) / dayMs) + 1 - entries.length;
  return sentence(
    `${what} of ${plan.measure}, ${name(ends[0])} to ${name(ends[1])}.`,
    plan.range[0] === plan.range[1]
      ? `Every value is ${plan.format.full(plan.range[0])}.`
      : `Highest ${at(plan.range[1])}, lowest ${at(plan.range[0])}.`,
    missing > 0 ? `${formatCount(missing, locale)} ${missing === 1 ? 'day has' : 'days have'} no value.` : '',
  );
}
