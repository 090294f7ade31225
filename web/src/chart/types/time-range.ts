import { shapeTimeRange, type TimeRangeShape } from '@datavizpro/contract/shapes';
import { describeDays, planDays, timedDays, weekStartOf, type DayPlan, type TimedDays } from '../data/days';
import { day as dayMs, parseTime } from '../data/time';
import { colorScale } from '../layout/color-scale';
import { layOutStrips, type RangeStrips } from '../layout/range-strips';
import { widest } from '../layout/text';
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
import { linePathOf } from '../scene/paths';
import type { SceneShape, SceneText } from '../scene/scene';

export interface TimeRangeModel extends SceneModel {
  readonly kind: 'timeRange';
  /** The ramp from least to most, with what its ends mean. */
  readonly ramp: { readonly colors: readonly string[]; readonly low: string; readonly high: string } | null;
}

const rampHeight = 24;
const font = 11;
/** Days that have a field of their own on any screen; of more the last ones are drawn. */
const mostDays = 1_500;
/** Fields that are written in. */
const leastWritten = { width: 24, height: 17 };
const mostWritten = 190;

export function computeTimeRange(input: ChartInput): TimeRangeModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeTimeRange(input);
  if (!shape) return emptyModel(input, noMapping);
  const { days, ends, notes } = lastDays(timedDays(shape), shape);
  const plan = planDays(input, days, [...shape.notes, ...notes]);
  if (!plan) return emptyModel(input, noValues, shape.notes);
  return onlyNotes(input, plan.notes) ?? assemble(input, plan, ends);
}

interface Drawn {
  readonly days: TimedDays;
  readonly ends: readonly [number, number];
  readonly notes: readonly string[];
}

function lastDays(days: TimedDays, { from, to }: TimeRangeShape): Drawn {
  const last = parseTime(to ?? '') ?? days.at(-1)?.[0] ?? 0;
  const first = parseTime(from ?? '') ?? days[0]?.[0] ?? last;
  const count = Math.round((last - first) / dayMs) + 1;
  if (count <= mostDays) return { days, ends: [first, last], notes: [] };
  const kept = last - (mostDays - 1) * dayMs;
  const note = `The last ${mostDays} of ${count} days are drawn; the table has all.`;
  return { days: days.filter(([time]) => time >= kept), ends: [kept, last], notes: [note] };
}

function assemble(input: ChartInput, plan: DayPlan, ends: readonly [number, number]): TimeRangeModel {
  const { tokens, locale } = input.environment;
  const { visual } = input.configuration;
  const withRamp = visual.legend !== 'none' && input.height >= 110 && plan.range[0] !== plan.range[1];
  const top = withRamp ? rampHeight : 2;
  const box: Box = { x: 4, y: top, width: input.width - 8, height: input.height - top - 4 };
  const names = namesIn(input);
  const strips = layOutStrips({
    ...{ box, first: ends[0], last: ends[1], weekStart: weekStartOf(input) },
    weekdayWidth: names.weekdayWidth + 8,
    monthWidth: names.monthWidth + 12,
  });
  const scale = colorScale(plan.range, { seq: tokens.seq.slice(1), div: tokens.div });
  const drawn = drawDays(input, plan, strips.cells, scale, writingIn(input, plan, strips));
  return {
    kind: 'timeRange',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeDays('Days', plan, ends, locale),
    notes: plan.notes,
    legend: withRamp
      ? { placement: 'top', items: [], hidden: 0, x: 0, y: 0, width: input.width, height: rampHeight }
      : null,
    marks: dayMarks(plan, strips.cells, stepsIn(strips), locale),
    ramp: withRamp
      ? { colors: scale.ramp, low: plan.format.short(plan.range[0]), high: plan.format.short(plan.range[1]) }
      : null,
    scene: {
      shapes: [...drawn.shapes, ...drawEdges(strips, tokens.ink2)],
      texts: [...drawn.texts, ...labelsOf(input, strips, names)],
    },
  };
}

const stepsIn = ({ standing }: RangeStrips): DaySteps =>
  standing ? { left: -7, right: 7, up: -1, down: 1 } : { left: -1, right: 1, up: -7, down: 7 };

/** The day of the month, or the value on request, where there is room. */
function writingIn(
  input: ChartInput,
  plan: DayPlan,
  { cell, cells }: RangeStrips,
): ((time: number, value: number | null) => string) | null {
  const { labels } = input.configuration.visual;
  const small = cell.width < leastWritten.width || cell.height < leastWritten.height;
  if (labels === false || small || cells.length > mostWritten) return null;
  if (labels !== true) return (time) => String(new Date(time).getUTCDate());
  const write = (_: number, value: number | null): string => (value === null ? '' : plan.format.short(value));
  const words = [...plan.days.values()].map(({ value }) => write(0, value));
  return widest(words, input.environment.measure, 10) <= cell.width - 4 ? write : null;
}

function drawEdges({ edges }: RangeStrips, stroke: string): SceneShape[] {
  const d = edges.map(([x1, y1, x2, y2]) => linePathOf({ x: x1, y: y1 }, { x: x2, y: y2 })).join('');
  return d === '' ? [] : [{ d, stroke, strokeWidth: 1 }];
}

interface Names {
  readonly weekday: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly weekdayWidth: number;
  readonly monthWidth: number;
}

function namesIn({ environment: { locale, measure } }: ChartInput): Names {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const weekdays = Array.from({ length: 7 }, (_, index) => weekday.format(Date.UTC(2024, 0, 1 + index)));
  const months = Array.from({ length: 12 }, (_, index) => `${month.format(Date.UTC(2024, index, 1))} 2024`);
  return {
    ...{ weekday, month },
    weekdayWidth: widest(weekdays, measure, font),
    monthWidth: widest(months, measure, font),
  };
}

/** Months with the year where one begins; of those that would lie on each other the first stays. */
function labelsOf(input: ChartInput, strips: RangeStrips, { weekday, month }: Names): SceneText[] {
  const { tokens, measure } = input.environment;
  const texts: SceneText[] = strips.weekdays.flatMap(({ time, width, ...place }) => {
    const text = weekday.format(time);
    return measure(text, font) <= width ? [{ ...place, text, color: tokens.ink2 }] : [];
  });
  let before = { y: NaN, end: -Infinity };
  strips.months.forEach(({ time, width, ...place }, index) => {
    const short = month.format(time);
    const newYear = index === 0 || new Date(time).getUTCMonth() === 0;
    const text = newYear ? `${short} ${new Date(time).getUTCFullYear()}` : short;
    const room = strips.standing ? input.width - 2 - place.x : width;
    if (measure(text, font) > room) return;
    const sameLine = strips.standing ? place.y === before.y && place.x < before.end : place.y < before.end;
    if (sameLine) return;
    before = { y: place.y, end: strips.standing ? place.x + measure(text, font, 560) + 6 : place.y + 12 };
    texts.push({ ...place, text, color: newYear ? tokens.ink : tokens.ink2, ...(newYear ? { weight: 560 } : {}) });
  });
  return texts;
}
