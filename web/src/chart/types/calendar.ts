import { shapeCalendar } from '@datavizpro/contract/shapes';
import { describeDays, planDays, timedDays, weekStartOf, type DayPlan, type TimedDays } from '../data/days';
import { layOutCalendar, mostYears, type CalendarGrid } from '../layout/calendar-grid';
import { colorScale } from '../layout/color-scale';
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
import { dayMarks, drawDays, type DaySteps } from '../scene/day-cells';
import type { SceneText } from '../scene/scene';

export interface CalendarModel extends SceneModel {
  readonly kind: 'calendar';
  /** The ramp from least to most, with what its ends mean. */
  readonly ramp: { readonly colors: readonly string[]; readonly low: string; readonly high: string } | null;
}

const rampHeight = 24;
const labelledStep = 28;
const mostLabels = 190;

export function computeCalendar(input: ChartInput): CalendarModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeCalendar(input);
  if (!shape) return emptyModel(input, noMapping);
  const { kept, notes } = lastYears(timedDays(shape), mostYears(input.height - rampHeight));
  const plan = planDays(input, kept, [...shape.notes, ...notes]);
  if (!plan) return emptyModel(input, noValues, shape.notes);
  return onlyNotes(input, plan.notes) ?? assemble(input, plan);
}

function lastYears(days: TimedDays, most: number): { kept: TimedDays; notes: string[] } {
  const yearOf = (time: number): number => new Date(time).getUTCFullYear();
  const last = yearOf(days.at(-1)?.[0] ?? 0);
  const first = yearOf(days[0]?.[0] ?? 0);
  if (last - first < most) return { kept: days, notes: [] };
  const from = Date.UTC(last - most + 1, 0, 1);
  const kept = days.filter(([time]) => time >= from);
  return { kept, notes: [`The last ${most} of ${last - first + 1} years are drawn; the table has all.`] };
}

function assemble(input: ChartInput, plan: DayPlan): CalendarModel {
  const { tokens, locale } = input.environment;
  const withRamp =
    input.configuration.visual.legend !== 'none' && input.height >= 110 && plan.range[0] !== plan.range[1];
  const top = withRamp ? rampHeight : 2;
  const box: Box = { x: 4, y: top, width: input.width - 8, height: input.height - top - 4 };
  const times = [...plan.days.keys()];
  const ends = [times[0] ?? 0, times.at(-1) ?? 0] as const;
  const grid = layOutCalendar({ box, first: ends[0], last: ends[1], weekStart: weekStartOf(input) });
  const scale = colorScale(plan.range, { seq: tokens.seq.slice(1), div: tokens.div });
  const labelled =
    input.configuration.visual.labels === true && grid.step >= labelledStep && plan.days.size <= mostLabels;
  const write = (_: number, value: number | null): string => (value === null ? '' : plan.format.short(value));
  const drawn = drawDays(input, plan, grid.cells, scale, labelled ? write : null);
  return {
    kind: 'calendar',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeDays('Calendar', plan, ends, locale),
    notes: plan.notes,
    legend: withRamp
      ? { placement: 'top', items: [], hidden: 0, x: 0, y: 0, width: input.width, height: rampHeight }
      : null,
    marks: dayMarks(plan, grid.cells, stepsIn(grid), locale),
    ramp: withRamp
      ? { colors: scale.ramp, low: plan.format.short(plan.range[0]), high: plan.format.short(plan.range[1]) }
      : null,
    scene: { shapes: drawn.shapes, texts: [...drawn.texts, ...labelsOf(input, grid)] },
  };
}

const stepsIn = ({ across }: CalendarGrid): DaySteps => ({
  left: -across,
  right: across,
  up: across === 7 ? -1 : -7,
  down: across === 7 ? 1 : 7,
});

function labelsOf(input: ChartInput, grid: CalendarGrid): SceneText[] {
  const { locale, tokens, measure } = input.environment;
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const several = new Set(grid.labels.map(({ time }) => new Date(time).getUTCFullYear())).size > 1;
  let end = -Infinity;
  return grid.labels.flatMap(({ text: kind, time, x, y, anchor, width }): SceneText[] => {
    const year = String(new Date(time).getUTCFullYear());
    const both = `${month.format(time)} ${year}`;
    const fits = measure(both, 11) <= width + 10;
    const long =
      grid.across === 7
        ? year
        : fits
          ? both
          : new Date(time).getUTCMonth() === 0 && several
            ? year
            : month.format(time);
    const text = kind === 'month' ? month.format(time) : kind === 'weekday' ? weekday.format(time) : long;
    const room = kind === 'month' && grid.across === 7;
    if (room && (x < end || measure(text, 11) > width + 6)) return [];
    if (kind === 'year' && grid.step < 2.2) return [];
    if (room) end = x + measure(text, 11) + 4;
    return [
      {
        x,
        y,
        text,
        color: kind === 'year' ? tokens.ink : tokens.ink2,
        anchor,
        ...(kind === 'year' ? { weight: 560 } : {}),
      },
    ];
  });
}
