import { comparedOutput } from '../comparison.js';
import {
  closedValues,
  courseRefusal,
  fitLine,
  forecastFloor,
  forecastOfRun,
  forecastRun,
  movingMeans,
  noSteps,
  noTimeline,
  numberTimeline,
  timeTimeline,
  type FitTimeline,
  type FittedLine,
} from '../fit/index.js';
import type { CellValue, ResultColumn } from '../result.js';
import { isNumericColumn, isTimeColumn, mappedColumns, outputShape, toNumber } from './columns.js';
import { shapeSeries, type SeriesShape, type ShapedSeries } from './series.js';
import type { ShapeInput } from './shape.js';
import { addUnits, fillBuckets, isCalendarUnit, parseTime, type CalendarUnit } from './time.js';

type Values = readonly (number | null)[];

/** What goes over a series: how it goes, how it went before, how it may go on. Values are those at the categories. */
export interface ShapedCourse {
  /** Which series it is of; null: the sum of all, where they stand on each other. */
  readonly series: number | null;
  /** The line by least squares: along units of time from the first category on, or along the numbers of the axis. */
  readonly trend?: FittedLine & { readonly unit: CalendarUnit | null; readonly values: Values };
  readonly movingAverage?: Values;
  readonly forecast?: {
    /** Values to a season; 1 where it has none. */
    readonly period: number;
    readonly interval: 80 | 95;
    readonly points: readonly {
      readonly at: string;
      readonly mean: number;
      readonly low: number;
      readonly high: number;
    }[];
  };
  /** The values of the time before, as the query tells them. */
  readonly before?: Values;
}

export interface SeriesCourse extends SeriesShape {
  /** There where the settings ask for it, and it means something; else the notes say why not. */
  readonly course?: readonly ShapedCourse[];
}

/** Series with what goes over them, as `visual` asks for it: made by the functions that the screen draws from. */
export function shapeCourse(input: ShapeInput): SeriesCourse | null {
  const shape = shapeSeries(input);
  const { trend, movingAverage, forecast, compareWith } = input.configuration.visual;
  if (!shape || (!trend && !movingAverage && !forecast && !compareWith)) return shape;
  const places = readPlaces(input, shape.categories);
  if (!places) return noted(shape, noTimeline);
  const stack = stackOf(input, shape);
  const refusal = courseRefusal(stack, shape.series.length);
  if (refusal !== null) return noted(shape, refusal);
  const made = targetsOf(input, shape, places, stack === 'stacked').map((target) => courseOf(input, places, target));
  const notes = new Set(made.flatMap((each) => each.notes));
  return { ...shape, course: made.map(({ course }) => course), notes: [...shape.notes, ...notes] };
}

const noted = (shape: SeriesShape, note: string): SeriesCourse => ({ ...shape, notes: [...shape.notes, note] });

interface Places {
  /** In order, gaps between buckets filled. */
  readonly positions: readonly number[];
  /** Of each category its place; -1 where it has none. */
  readonly placeOf: readonly number[];
  readonly timeline: FitTimeline;
  readonly isDay: boolean;
}

function readPlaces({ configuration, result }: ShapeInput, categories: readonly CellValue[]): Places | null {
  const { mapping, query, type } = configuration;
  const x = mappedColumns(result, mapping, 'x')[0];
  const grain = x ? outputShape(query, x.name).grain : null;
  const read = x && positionReader(x, type === 'bar', grain, query.timezone);
  if (!x || !read) return null;
  const keys = categories.map(read);
  const known = keys.filter((key) => key !== null);
  const sorted = [...new Set(known)].sort((a, b) => a - b);
  const isTime = isTimeColumn(x);
  const positions = (isTime && isCalendarUnit(grain) ? fillBuckets(known, grain) : null) ?? sorted;
  const index = new Map(positions.map((position, place) => [position, place]));
  const times = { times: positions, grain, asOf: result.asOf, timezone: query.timezone };
  const timeline = isTime ? timeTimeline(times) : numberTimeline(positions);
  const placeOf = keys.map((key) => (key === null ? -1 : (index.get(key) ?? -1)));
  return timeline && { positions, placeOf, timeline, isDay: x.type === 'date' };
}

/** Bars along numbers stand for categories, and weekdays come round: neither goes on. */
function positionReader(
  x: ResultColumn,
  isBar: boolean,
  grain: string | null,
  timezone: string | undefined,
): ((value: CellValue) => number | null) | null {
  if (isTimeColumn(x)) return (value) => (typeof value === 'string' ? parseTime(value, timezone) : null);
  return isNumericColumn(x) && !isBar && grain === null ? toNumber : null;
}

/** As they are drawn: parts of sums and counts stand on each other, unless somebody says otherwise or areas fall below zero. */
function stackOf({ configuration }: ShapeInput, { series }: SeriesShape): 'none' | 'stacked' | 'percent' {
  const { type, visual, query, mapping } = configuration;
  if (type === 'line') return 'none';
  if (visual.stack !== undefined) return visual.stack;
  const additive = series.every(({ measure }) => outputShape(query, measure).additive);
  const mayStack =
    type === 'area'
      ? series.every(({ values }) => values.every((value) => (value ?? 0) >= 0))
      : (mapping['series']?.length ?? 0) > 0;
  return series.length > 1 && additive && mayStack ? 'stacked' : 'none';
}

interface Target {
  readonly series: number | null;
  readonly values: Values;
  readonly before: Values | null;
}

function targetsOf(input: ShapeInput, shape: SeriesShape, places: Places, stacked: boolean): readonly Target[] {
  const fills = input.configuration.visual.nulls === 'zero';
  const values = shape.series.map((each) => onPlaces(each.values, places, fills));
  const before = comparedSeries(input, shape);
  if (!stacked || shape.series.length < 2)
    return values.map((own, series) => ({ series, values: own, before: before[series] ?? null }));
  const known = before.filter((each) => each !== null);
  return [{ series: null, values: summed(values), before: known.length === 0 ? null : summed(known) }];
}

function onPlaces(values: Values, { positions, placeOf }: Places, fills: boolean): Values {
  const placed = new Array<number | null>(positions.length).fill(fills ? 0 : null);
  values.forEach((value, category) => {
    const place = placeOf[category] ?? -1;
    if (place >= 0 && value !== null) placed[place] = value;
  });
  return placed;
}

function summed(all: readonly Values[]): Values {
  return (all[0] ?? []).map((_, place) => {
    const there = all.map((values) => values[place] ?? null).filter((value) => value !== null);
    return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0);
  });
}

/** Of each series the values so long before, at the categories. */
function comparedSeries({ configuration, result }: ShapeInput, shape: SeriesShape): readonly (Values | null)[] {
  const { query, mapping, visual } = configuration;
  const { compareWith } = visual;
  if (!compareWith) return [];
  const outputs = new Map((mapping['y'] ?? []).map((name) => [name, comparedOutput(query, name, compareWith)]));
  const y = [...outputs.values()].filter((name) => name !== null);
  const compared = shapeSeries({ result, configuration: { ...configuration, mapping: { ...mapping, y } } });
  const isOf = (own: ShapedSeries, other: ShapedSeries): boolean =>
    other.measure === outputs.get(own.measure) && other.value === own.value;
  return shape.series.map((own) => compared?.series.find((other) => isOf(own, other))?.values ?? null);
}

interface Made {
  readonly course: ShapedCourse;
  readonly notes: readonly string[];
}

function courseOf(input: ShapeInput, places: Places, { series, values, before }: Target): Made {
  const { visual } = input.configuration;
  const { timeline, placeOf } = places;
  const used = closedValues(values, timeline);
  const atCategories = (all: Values): Values => placeOf.map((place) => all[place] ?? null);
  const line = visual.trend ? fitLine(timeline.xs, used) : null;
  const { unit } = timeline;
  const drawn = line && timeline.xs.map((x) => (x === null ? null : line.intercept + line.slope * x));
  const forecast = visual.forecast ? forecastOf(input, places, values) : null;
  const course: ShapedCourse = {
    series,
    ...(line && drawn && { trend: { ...line, unit, values: atCategories(drawn) } }),
    ...(visual.movingAverage && { movingAverage: atCategories(movingMeans(used, visual.movingAverage)) }),
    ...(forecast && typeof forecast !== 'string' && { forecast }),
    ...(visual.compareWith && before && { before }),
  };
  return { course, notes: typeof forecast === 'string' ? [forecast] : [] };
}

function forecastOf(
  { configuration }: ShapeInput,
  { timeline, positions, isDay }: Places,
  values: Values,
): NonNullable<ShapedCourse['forecast']> | string {
  const { forecast } = configuration.visual;
  const { grain, last, isOpen } = timeline;
  if (!forecast || grain === null || configuration.type === 'bar') return noSteps;
  const from = isOpen ? last - 1 : last;
  const known = values.slice(0, from + 1);
  const run = forecastRun(known, grain);
  if (typeof run === 'string') return run;
  const interval = forecast.interval ?? 95;
  const found = forecastOfRun(run, { grain, interval, steps: forecast.periods + (isOpen ? 1 : 0) });
  if (!found) return 'No forecast: there are too few values.';
  const floor = forecastFloor(known);
  const at = (step: number): string => {
    const text = new Date(addUnits(positions[0] ?? 0, grain, from + 1 + step)).toISOString();
    return text.slice(0, isDay ? 10 : 19);
  };
  const points = found.points.map(({ mean, low, high }, step) => ({
    at: at(step),
    mean: Math.max(floor, mean),
    low: Math.max(floor, low),
    high: Math.max(floor, high),
  }));
  return { period: found.period, interval, points };
}
