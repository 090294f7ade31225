/**
 * Exponential smoothing with additive errors: Holt's linear trend, ETS(A,A,N), and Holt and Winters' additive seasons,
 * ETS(A,A,A). Equations, first states and variances of what is forecast are those of Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, 3rd edition (OTexts, 2021), sections 8.1 to 8.7, table 8.8; the additive seasons are
 * from P. R. Winters, Forecasting Sales by Exponentially Weighted Moving Averages, Management Science 6 (1960).
 */
export interface Smoothing {
  readonly level: number;
  readonly trend: number;
  /** The last full season, first place first; empty without seasons. */
  readonly season: readonly number[];
  readonly parameters: SmoothingParameters;
  /** Sum of the squares of what each value differs from what was forecast one step before. */
  readonly squaredError: number;
  /** Variance of those one-step errors. */
  readonly variance: number;
}

export interface SmoothingParameters {
  readonly alpha: number;
  readonly beta: number;
  /** Of the seasons; 0 without any. */
  readonly gamma: number;
}

interface Start {
  readonly level: number;
  readonly trend: number;
  readonly season: readonly number[];
}

/**
 * Where smoothing begins: the line through the values freed of their seasons, and each season's mean distance from
 * what lies around it (Hyndman and others, Forecasting with Exponential Smoothing, 2008, section 2.6.1).
 */
export function firstStates(values: readonly number[], period: number): Start {
  const season = period > 1 ? firstSeason(values, period) : [];
  const freed = values.slice(0, Math.max(10, 2 * period)).map((value, at) => value - (season[at % period] ?? 0));
  const count = freed.length;
  const [meanX, meanY] = [(count - 1) / 2, freed.reduce((sum, value) => sum + value, 0) / count];
  let [xx, xy] = [0, 0];
  freed.forEach((value, at) => {
    xx += (at - meanX) ** 2;
    xy += (at - meanX) * (value - meanY);
  });
  const trend = xx === 0 ? 0 : xy / xx;
  // One step before the first value.
  return { level: meanY - trend * (meanX + 1), trend, season };
}

/** Of the first three seasons at most: each place's mean distance from the centred mean of a season around it. */
function firstSeason(values: readonly number[], period: number): number[] {
  const used = values.slice(0, 3 * period);
  const half = Math.floor(period / 2);
  const sums = new Array<number>(period).fill(0);
  const counts = new Array<number>(period).fill(0);
  for (let at = half; at < used.length - half; at += 1) {
    const place = at % period;
    sums[place] = (sums[place] ?? 0) + (used[at] ?? 0) - centredMean(used, at, period);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const means = sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 0));
  const mean = means.reduce((sum, each) => sum + each, 0) / period;
  return means.map((each) => each - mean);
}

/** Of an even number of values the two at the ends count half. */
function centredMean(values: readonly number[], at: number, period: number): number {
  const half = Math.floor(period / 2);
  let sum = 0;
  for (let step = -half; step <= half; step += 1) {
    const weight = period % 2 === 0 && Math.abs(step) === half ? 0.5 : 1;
    sum += weight * (values[at + step] ?? 0);
  }
  return sum / period;
}

/** One run over the values with given parameters. */
export function smooth(
  values: readonly number[],
  period: number,
  parameters: SmoothingParameters,
  start: Start = firstStates(values, period),
): Smoothing {
  const { alpha, beta, gamma } = parameters;
  const season = [...start.season];
  let { level, trend } = start;
  let squaredError = 0;
  values.forEach((value, at) => {
    const place = period > 1 ? at % period : 0;
    const seasonal = season[place] ?? 0;
    const before = level + trend;
    const error = value - before - seasonal;
    squaredError += error * error;
    level = before + alpha * error;
    trend += beta * error;
    if (period > 1) season[place] = seasonal + gamma * error;
  });
  const shift = period > 1 ? values.length % period : 0;
  return {
    level,
    trend,
    season: [...season.slice(shift), ...season.slice(0, shift)],
    parameters,
    squaredError,
    variance: squaredError / degreesOfFreedom(values.length, period),
  };
}

/** What is chosen to fit the values: parameters and first states. */
export const parameterCount = (period: number): number => (period > 1 ? 3 + 2 + (period - 1) : 2 + 2);
const degreesOfFreedom = (count: number, period: number): number => Math.max(1, count - parameterCount(period));

export interface Forecast {
  readonly means: readonly number[];
  /** Standard deviation of each of them. */
  readonly deviations: readonly number[];
}

/** So many steps on. Variances of table 8.8: of ETS(A,A,N) and ETS(A,A,A). */
export function forecastFrom(fitted: Smoothing, steps: number): Forecast {
  const { level, trend, season, variance, parameters } = fitted;
  const { alpha, beta, gamma } = parameters;
  const period = season.length;
  const means: number[] = [];
  const deviations: number[] = [];
  let spread = 1;
  for (let step = 1; step <= steps; step += 1) {
    means.push(level + step * trend + (period > 0 ? (season[(step - 1) % period] ?? 0) : 0));
    deviations.push(Math.sqrt(variance * spread));
    const weight = alpha + beta * step + (period > 0 && step % period === 0 ? gamma : 0);
    spread += weight * weight;
  }
  return { means, deviations };
}
