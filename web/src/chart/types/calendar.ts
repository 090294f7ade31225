import { extent, mappedColumns, shapeCalendar, type CalendarDay } from '@datavizpro/contract/shapes';
import { dimmedColor, inkOn } from '../colors';
import { day as dayMs, parseTime } from '../data/time';
import { sentence } from '../describe';
import { formatTime } from '../format/dates';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { layOutCalendar, mostYears, type CalendarGrid, type DayCell } from '../layout/calendar-grid';
import { colorScale } from '../layout/color-scale';
import { createSceneMarks, type Walk } from '../marks/scene-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  type Box,
  type ChartInput,
  type ChartModel,
  type Mark,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { inBox, rectPath } from '../scene/paths';
import { mergeShapes, type SceneShape, type SceneText } from '../scene/scene';

export interface CalendarModel extends SceneModel {
  readonly kind: 'calendar';
  /** The ramp from least to most, with what its ends mean. */
  readonly ramp: { readonly colors: readonly string[]; readonly low: string; readonly high: string } | null;
}

interface Plan {
  readonly days: ReadonlyMap<number, CalendarDay>;
  readonly range: readonly [number, number];
  readonly column: string;
  readonly measure: string;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

const rampHeight = 24;
/** Shades there are: more cannot be told apart, and each is one path. */
const shades = 16;
const labelledStep = 28;
const mostLabels = 190;
const firstDays = { sunday: 0, monday: 1, saturday: 6 } as const;

export function computeCalendar(input: ChartInput): CalendarModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeCalendar(input);
  const time = mappedColumns(result, configuration.mapping, 'day')[0];
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!shape || !time || !value) return emptyModel(input, noMapping);
  const known = shape.days.flatMap((day) => {
    const at = parseTime(day.day);
    return at === null ? [] : [[at, day] as const];
  });
  const { kept, notes } = lastYears(known, mostYears(input.height - rampHeight));
  const range = extent(kept.map(([, { value: number }]) => number));
  if (!range) return emptyModel(input, noValues, shape.notes);
  const numbers = kept.map(([, day]) => day.value);
  return assemble(input, {
    days: new Map(kept),
    range,
    column: time.name,
    measure: value.name,
    format: createValueFormat(configuration.visual.valueFormat, value.type, numbers, environment.locale),
    notes: [...shape.notes, ...notes],
  });
}

type Days = readonly (readonly [number, CalendarDay])[];

function lastYears(days: Days, most: number): { kept: Days; notes: string[] } {
  const yearOf = (time: number): number => new Date(time).getUTCFullYear();
  const last = yearOf(days.at(-1)?.[0] ?? 0);
  const first = yearOf(days[0]?.[0] ?? 0);
  if (last - first < most) return { kept: days, notes: [] };
  const kept = days.filter(([time]) => yearOf(time) > last - most);
  return { kept, notes: [`The last ${most} of ${last - first + 1} years are drawn; the table has all.`] };
}

function assemble(input: ChartInput, plan: Plan): CalendarModel {
  const { tokens } = input.environment;
  const withRamp =
    input.configuration.visual.legend !== 'none' && input.height >= 110 && plan.range[0] !== plan.range[1];
  const top = withRamp ? rampHeight : 2;
  const box: Box = { x: 4, y: top, width: input.width - 8, height: input.height - top - 4 };
  const times = [...plan.days.keys()];
  const weekStart = firstDays[input.configuration.query.weekStart ?? 'monday'];
  const grid = layOutCalendar({ box, first: times[0] ?? 0, last: times.at(-1) ?? 0, weekStart });
  const scale = colorScale(plan.range, { seq: tokens.seq.slice(1), div: tokens.div });
  const drawn = drawDays(input, plan, grid, scale);
  return {
    kind: 'calendar',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, input.environment.locale),
    notes: plan.notes,
    legend: withRamp
      ? { placement: 'top', items: [], hidden: 0, x: 0, y: 0, width: input.width, height: rampHeight }
      : null,
    marks: marksOf(plan, grid, input),
    ramp: withRamp
      ? { colors: scale.ramp, low: plan.format.short(plan.range[0]), high: plan.format.short(plan.range[1]) }
      : null,
    scene: { shapes: drawn.shapes, texts: [...drawn.texts, ...labelsOf(input, grid)] },
  };
}

interface Drawn {
  readonly shapes: SceneShape[];
  readonly texts: SceneText[];
}

/** A square for each day in its shade; days without a value are empty. */
function drawDays(input: ChartInput, plan: Plan, grid: CalendarGrid, scale: (value: number) => string): Drawn {
  const { tokens } = input.environment;
  const [min, max] = plan.range;
  const shade = (value: number): number =>
    max === min ? value : min + (Math.round(((value - min) / (max - min)) * shades) / shades) * (max - min);
  const labelled =
    input.configuration.visual.labels === true && grid.step >= labelledStep && plan.days.size <= mostLabels;
  const texts: SceneText[] = [];
  const shapes = grid.cells.map((cell): SceneShape => {
    const day = plan.days.get(cell.time);
    if (!day) return { d: rectPath(cell), fill: tokens.sunken };
    const color = scale(shade(day.value));
    const fill = isLit({ [plan.column]: day.raw }, input.selected) ? color : dimmedColor(color, tokens);
    if (labelled) {
      const text = plan.format.short(day.value);
      texts.push({ x: cell.x + cell.width / 2, y: cell.y + cell.height / 2, text, color: inkOn(fill), size: 10 });
    }
    return { d: rectPath(cell), fill };
  });
  return { shapes: mergeShapes(shapes, true), texts };
}

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

function marksOf(plan: Plan, grid: CalendarGrid, input: ChartInput): ChartModel['marks'] {
  const cells = grid.cells.filter(({ time }) => plan.days.has(time));
  const index = new Map(cells.map(({ time }, place) => [time, place]));
  const steps = {
    left: -grid.across,
    right: grid.across,
    up: grid.across === 7 ? -1 : -7,
    down: grid.across === 7 ? 1 : 7,
  };
  const walk: Walk = (from, step) => {
    const start = cells[from]?.time ?? 0;
    // Days without a value are stepped over.
    for (let count = 1; count <= 60; count += 1) {
      const found = index.get(start + count * steps[step] * dayMs);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return createSceneMarks(
    cells.map((cell) => ({
      contains: (x, y) => inBox({ ...cell, width: grid.step, height: grid.step }, x, y),
      mark: () => markOf(plan, cell, input.environment.locale),
    })),
    walk,
  );
}

function markOf(plan: Plan, cell: DayCell, locale: string): Mark {
  const day = plan.days.get(cell.time);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(cell.time);
  const title = `${weekday}, ${formatTime(cell.time, 'day', locale)}`;
  const value = day ? plan.format.full(day.value) : 'no value';
  return {
    title,
    rows: [{ label: plan.measure, value, color: null, active: true }],
    reading: `${title}: ${value}`,
    values: day ? { [plan.column]: day.raw } : {},
    x: cell.x + cell.width / 2,
    y: cell.y,
    box: { x: cell.x, y: cell.y, width: cell.width, height: cell.height },
  };
}

function describe(plan: Plan, locale: string): string {
  const entries = [...plan.days];
  const name = (time: number): string => formatTime(time, 'day', locale);
  const [first] = entries[0] ?? [0];
  const [last] = entries.at(-1) ?? [0];
  const at = (wanted: number): string => {
    const found = entries.find(([, { value }]) => value === wanted)?.[0] ?? first;
    return `${plan.format.full(wanted)} on ${name(found)}`;
  };
  const missing = Math.round((last - first) / dayMs) + 1 - entries.length;
  return sentence(
    `Calendar of ${plan.measure}, ${name(first)} to ${name(last)}.`,
    plan.range[0] === plan.range[1]
      ? `Every value is ${plan.format.full(plan.range[0])}.`
      : `Highest ${at(plan.range[1])}, lowest ${at(plan.range[0])}.`,
    missing > 0 ? `${formatCount(missing, locale)} ${missing === 1 ? 'day has' : 'days have'} no value.` : '',
  );
}
