import { describe, expect, it } from 'vitest';
import { fitSmoothing, forecastSeries } from './forecast.js';
import { minimise } from './minimum.js';
import { forecastFrom, smooth } from './smoothing.js';

/** Passengers of airlines by month, 1949 to 1960, in thousands: Box and Jenkins, Time Series Analysis (1976), series G. */
const passengers =
  `112 118 132 129 121 135 148 148 136 119 104 118 115 126 141 135 125 149 170 170 158 133 114 140 145 150
178 163 172 178 199 199 184 162 146 166 171 180 193 181 183 218 230 242 209 191 172 194 196 196 236 235 229 243 264 272 237
211 180 201 204 188 235 227 234 264 302 293 259 229 203 229 242 233 267 269 270 315 364 347 312 274 237 278 284 277 317 313
318 374 413 405 355 306 271 306 315 301 356 348 355 422 465 467 404 347 305 336 340 318 362 348 363 435 491 505 404 359 310
337 360 342 406 396 420 472 548 559 463 407 362 405 417 391 419 461 472 535 622 606 508 461 390 432`
    .split(/\s+/)
    .map(Number);

/** Expected numbers are those of statsmodels 0.15, ETSModel with additive errors, trend and, in the second, seasons. */
describe('smoothing with given parameters', () => {
  it("does what Holt's method does", () => {
    const fitted = smooth(passengers, 1, { alpha: 0.3, beta: 0.05, gamma: 0 });
    expect(fitted.squaredError).toBeCloseTo(370968.3991825809, 6);
    const { means, deviations } = forecastFrom(fitted, 18);
    expect(means[0]).toBeCloseTo(476.170978, 5);
    expect(means[17]).toBeCloseTo(435.195848, 5);
    expect((deviations[17] ?? 0) ** 2 / fitted.variance).toBeCloseTo(11.5825, 8);
  });

  it("does what Holt and Winters' method does", () => {
    const season = [
      -14.970486111111116, -11.220486111111109, 10.435763888888891, -0.07465277777778094, -3.0746527777777737,
      15.019097222222227, 27.61284722222222, 28.925347222222225, 9.029513888888891, -13.657986111111116,
      -33.13715277777778, -14.88715277777778,
    ];
    const start = { level: 124.67777777777772, trend: 1.0585858585858645, season };
    const fitted = smooth(passengers, 12, { alpha: 0.3, beta: 0.05, gamma: 0.2 }, start);
    expect(fitted.squaredError).toBeCloseTo(77080.28783640085, 6);
    const { means, deviations } = forecastFrom(fitted, 18);
    expect(means[0]).toBeCloseTo(472.667801, 5);
    expect(means[6]).toBeCloseTo(627.091801, 5);
    expect(means[17]).toBeCloseTo(619.990716, 5);
    const spread = deviations.map((deviation) => deviation ** 2 / fitted.variance);
    expect(spread[11]).toBeCloseTo(5.235, 8);
    expect(spread[12]).toBeCloseTo(6.445, 8);
    expect(spread[17]).toBeCloseTo(11.9825, 8);
  });
});

describe('a forecast', () => {
  it('finds parameters that fit at least as well as those of statsmodels', () => {
    expect(fitSmoothing(passengers, 12).squaredError).toBeLessThanOrEqual(22506.463173784192);
    expect(fitSmoothing(passengers, 1).squaredError).toBeLessThanOrEqual(307033.23978862364);
  });

  it('has seasons where they fit better, and none where there are none', () => {
    expect(forecastSeries(passengers, 12, { steps: 3, interval: 95 })?.period).toBe(12);
    const noise = passengers.slice(0, 60).map((_, at) => Math.sin(at * at * 7.3) * 10 + at);
    expect(forecastSeries(noise, 12, { steps: 3, interval: 95 })?.period).toBe(1);
  });

  it('holds what came after, most of the time', () => {
    const known = passengers.slice(0, 132);
    const points = forecastSeries(known, 12, { steps: 12, interval: 95 })?.points ?? [];
    const held = points.filter(({ low, high }, at) => {
      const value = passengers[132 + at] ?? 0;
      return value >= low && value <= high;
    });
    expect(held.length).toBeGreaterThanOrEqual(10);
  });

  it('is narrower for 80 percent than for 95', () => {
    const [narrow, wide] = ([80, 95] as const).map(
      (interval) => forecastSeries(passengers, 12, { steps: 1, interval })?.points[0],
    );
    const half = (point: typeof narrow): number => (point ? point.high - point.mean : 0);
    expect(half(wide) / half(narrow)).toBeCloseTo(1.959963984540054 / 1.2815515655446004, 9);
  });

  it('goes on with a straight line, surely', () => {
    const line = Array.from({ length: 24 }, (_, at) => 5 + 2 * at);
    const points = forecastSeries(line, 12, { steps: 2, interval: 95 })?.points ?? [];
    expect(points.map(({ mean }) => mean)).toEqual([expect.closeTo(53, 6), expect.closeTo(55, 6)]);
    expect((points[0]?.high ?? 9) - (points[0]?.low ?? 0)).toBeLessThan(1e-6);
  });

  it('is not made of few values', () =>
    expect(forecastSeries(passengers.slice(0, 11), 12, { steps: 3, interval: 95 })).toBeNull());

  it.each([[0], [1e300], [-4]])('survives a constant of %s', (value) => {
    const points = forecastSeries(new Array<number>(30).fill(value), 12, { steps: 2, interval: 95 })?.points ?? [];
    expect(points).toHaveLength(2);
  });
});

it('finds the least of the banana function of Rosenbrock', () => {
  const found = minimise(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1]);
  expect(found).toEqual([expect.closeTo(1, 3), expect.closeTo(1, 3)]);
});
