import { minimise } from './minimum.js';
import {
  firstStates,
  forecastFrom,
  parameterCount,
  smooth,
  type Smoothing,
  type SmoothingParameters,
} from './smoothing.js';

/** How a series may go on, and how that was found. */
export interface SeriesForecast {
  readonly points: readonly { readonly mean: number; readonly low: number; readonly high: number }[];
  /** Values to a season; 1 where it has none. */
  readonly period: number;
  readonly fitted: Smoothing;
}

/** Fewest values that a trend without seasons is told from. */
export const fewestValues = 12;
/** Most values that are looked at, the last ones, and most steps of all runs of the search: it takes milliseconds. */
const mostValues = 600;
const mostSteps = 24_000;
/** How many standard deviations to either side hold so many percent of a normal distribution. */
const widths = { 80: 1.2815515655446004, 95: 1.959963984540054 } as const;

/** True where seasons can be told: two of them at least, as Holt and Winters' method needs to begin. */
const mayHaveSeasons = (count: number, season: number): boolean => season > 1 && count >= 2 * season;

/**
 * Holt's method, or Holt and Winters' with seasons where that fits better by Akaike's criterion. Parameters are those
 * with the least sum of squared one-step errors. Null where there are too few values.
 */
export function forecastSeries(
  values: readonly number[],
  season: number,
  { steps, interval }: { readonly steps: number; readonly interval: 80 | 95 },
): SeriesForecast | null {
  const used = values.slice(-mostValues);
  if (used.length < fewestValues) return null;
  const plain = fitSmoothing(used, 1);
  const seasonal = mayHaveSeasons(used.length, season) ? fitSmoothing(used, season) : null;
  const count = used.length;
  const isSeasonal = seasonal !== null && akaike(seasonal, count, season) < akaike(plain, count, 1);
  const fitted = isSeasonal ? seasonal : plain;
  const { means, deviations } = forecastFrom(fitted, steps);
  const width = widths[interval];
  const points = means.map((mean, at) => {
    const spread = width * (deviations[at] ?? 0);
    return { mean, low: mean - spread, high: mean + spread };
  });
  return { points, period: isSeasonal ? season : 1, fitted };
}

/** AIC, corrected for few values: Hyndman and Athanasopoulos, section 8.6. */
function akaike({ squaredError }: Smoothing, count: number, period: number): number {
  const chosen = parameterCount(period) + 1;
  const correction = count - chosen - 1 > 0 ? (2 * chosen * (chosen + 1)) / (count - chosen - 1) : Infinity;
  return count * Math.log(Math.max(squaredError, Number.MIN_VALUE) / count) + 2 * chosen + correction;
}

/** The parameters with the least sum of squared one-step errors, from several places to begin at. */
export function fitSmoothing(values: readonly number[], period: number): Smoothing {
  const start = firstStates(values, period);
  const run = (point: readonly number[]): Smoothing => smooth(values, period, parametersAt(point, period), start);
  const begins = [
    [0, -2, -2],
    [-2, -3, 0],
  ].map((point) => point.slice(0, period > 1 ? 3 : 2));
  const most = Math.min(160, Math.ceil(mostSteps / values.length));
  const cost = (point: readonly number[]): number => run(point).squaredError;
  const found = begins.map((begin) => run(minimise(cost, begin, { step: 0.8, most })));
  return found.reduce((best, each) => (each.squaredError < best.squaredError ? each : best));
}

const share = (number: number): number => 1 / (1 + Math.exp(-number));

/** Any numbers → parameters in their bounds: 0 < α < 1, 0 < β < α, 0 < γ < 1 − α. */
function parametersAt([a = 0, b = 0, c = 0]: readonly number[], period: number): SmoothingParameters {
  const alpha = share(a);
  return { alpha, beta: alpha * share(b), gamma: period > 1 ? (1 - alpha) * share(c) : 0 };
}
