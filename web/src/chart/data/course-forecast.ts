import {
  forecastFloor,
  forecastOfRun,
  forecastRun,
  noSteps,
  type ForecastWish,
  type SeriesForecast,
} from '@datavizpro/contract/shapes';
import type { QueryResult } from '@datavizpro/contract';
import type { ChartInput } from '../model';
import { derive, empty, named, type Part, type Target } from './course-target';
import type { Series, SeriesTable } from './series';
import type { CalendarUnit } from './time';
import type { Timeline } from './timeline';

/** A forecast of each series; notes say how it was made, or why there is none. */
export function forecasts(input: ChartInput, table: SeriesTable, timeline: Timeline, targets: readonly Target[]): Part {
  const { forecast } = input.configuration.visual;
  const { grain, last, isOpen } = timeline;
  if (!forecast || grain === null || table.places.kind !== 'time') {
    return { ...empty, notes: [noSteps] };
  }
  // A unit that is not over is forecast as well: what is there of it is not yet its value.
  const wish = { grain, interval: forecast.interval ?? 95, steps: forecast.periods + (isOpen ? 1 : 0) };
  const from = isOpen ? last - 1 : last;
  const refusals = new Set<string>();
  const drawn = targets.flatMap((target): readonly Made[] => {
    const values = target.series.values.slice(0, from + 1);
    const found = forecastOf(input.result, values, wish);
    if (typeof found !== 'string') return [{ target, found, floor: forecastFloor(values) }];
    refusals.add(found);
    return [];
  });
  if (drawn.length === 0) return { ...empty, notes: [...refusals] };
  const methods = new Set(drawn.map(({ found }) => methodName(found.period, grain)));
  return {
    derived: drawn.map((made) => seriesOf(input, made, from, wish.interval)),
    notes: [...refusals, `Forecast: ${[...methods].join('; ')}; ${bandName(wish.interval)}.`],
    sentences: drawn.map((made) => describe(made, table, wish)),
    further: forecast.periods,
  };
}

interface Made {
  readonly target: Target;
  readonly found: SeriesForecast;
  readonly floor: number;
}

const bandName = (interval: number): string => `${String(interval)}% interval`;

function seriesOf(input: ChartInput, { target, found, floor }: Made, from: number, interval: number): Series {
  const known = new Array<null>(from + 1).fill(null);
  const of = (key: 'mean' | 'low' | 'high'): (number | null)[] => [
    ...known,
    ...found.points.map((point) => Math.max(floor, point[key])),
  ];
  const band = { low: of('low'), high: of('high') };
  const how = { kind: 'forecast', detail: bandName(interval), joinsAt: from, band } as const;
  return { ...derive(input, target, 'Forecast', how), values: of('mean') };
}

function describe(
  { target, found, floor }: Made,
  { format }: SeriesTable,
  { steps, grain, interval }: ForecastWish,
): string {
  const end = found.points.at(-1);
  if (!end) return '';
  const write = (value: number): string => format.full(Math.max(floor, value));
  const when = `${String(steps)} ${grain}${steps === 1 ? '' : 's'} on`;
  return `${named(target, 'Forecast')} ${when}: ${write(end.mean)} (${bandName(interval)} ${write(end.low)} to ${write(end.high)}).`;
}

/** The forecast of a series, from the values after its last gap; or the sentence that says why there is none. */
function forecastOf(
  result: QueryResult,
  values: readonly (number | null)[],
  wish: ForecastWish,
): SeriesForecast | string {
  const run = forecastRun(values, wish.grain);
  if (typeof run === 'string') return run;
  const found = remembered(result, `${run.join()} ${JSON.stringify(wish)}`, () => forecastOfRun(run, wish));
  return found ?? 'No forecast: there are too few values.';
}

/** Drawing again, at another size say, asks for the same forecasts. */
const known = new WeakMap<QueryResult, Map<string, SeriesForecast | null>>();

function remembered(result: QueryResult, key: string, make: () => SeriesForecast | null): SeriesForecast | null {
  const own = known.get(result) ?? new Map<string, SeriesForecast | null>();
  known.set(result, own);
  const before = own.get(key);
  if (before !== undefined) return before;
  const made = make();
  own.set(key, made);
  return made;
}

/** `Holt–Winters, additive, seasons of 12 months`, or without seasons. */
const methodName = (period: number, grain: CalendarUnit): string =>
  period > 1 ? `Holt–Winters, additive, seasons of ${String(period)} ${grain}s` : 'Holt’s linear method, no seasons';
