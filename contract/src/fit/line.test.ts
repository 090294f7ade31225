import { describe, expect, it } from 'vitest';
import { fitLine, movingMeans } from './line.js';

/** NIST, Statistical Reference Datasets, linear regression: Norris. Pairs of y and x. */
const norris = `0.1 0.2;338.8 337.4;118.1 118.2;888.0 884.6;9.2 10.1;228.1 226.5;668.5 666.3;998.5 996.3;449.1 448.6;
778.9 777.0;559.2 558.2;0.3 0.4;0.1 0.6;778.1 775.5;668.8 666.9;339.3 338.0;448.9 447.5;10.8 11.6;557.7 556.0;
228.3 228.1;998.0 995.8;888.8 887.6;119.6 120.2;0.3 0.3;0.6 0.3;557.6 556.8;339.3 339.1;888.0 887.2;998.5 999.0;
778.9 779.0;10.2 11.1;117.6 118.3;228.9 229.2;668.4 669.1;449.2 448.9;0.2 0.5`
  .split(';')
  .map((pair) => pair.trim().split(' ').map(Number));

describe('a line by least squares', () => {
  it('has the certified values of NIST Norris', () => {
    const line = fitLine(
      norris.map(([, x]) => x ?? null),
      norris.map(([y]) => y ?? null),
    );
    expect(line?.slope).toBeCloseTo(1.00211681802045, 12);
    expect(line?.intercept).toBeCloseTo(-0.262323073774029, 10);
    expect(line?.r2).toBeCloseTo(0.999993745883712, 12);
    expect(line?.count).toBe(36);
  });

  it('keeps its digits far from zero', () => {
    const xs = Array.from({ length: 50 }, (_, at) => 1.7e12 + at * 86_400_000);
    const line = fitLine(
      xs,
      xs.map((_, at) => 1e9 + 3 * at),
    );
    expect((line?.slope ?? 0) * 86_400_000).toBeCloseTo(3, 9);
    expect(line?.r2).toBeCloseTo(1, 12);
  });

  it('leaves pairs out that lack one of the two', () => {
    const line = fitLine([0, 1, null, 2, 3], [1, 3, 9, 5, null]);
    expect(line).toEqual({ slope: 2, intercept: 1, r2: 1, count: 3 });
  });

  it.each([
    ['two points', [0, 1], [1, 2]],
    ['one place', [4, 4, 4], [1, 2, 3]],
    ['nothing', [], []],
  ])('is not drawn through %s', (_, xs, ys) => expect(fitLine(xs, ys)).toBeNull());

  it('is level where nothing changes', () =>
    expect(fitLine([0, 1, 2], [5, 5, 5])).toEqual({ slope: 0, intercept: 5, r2: 1, count: 3 }));
});

describe('a moving average', () => {
  it('begins when there are enough values, and stops at gaps', () =>
    expect(movingMeans([1, 2, 3, null, 5, 6, 7, 8], 3)).toEqual([null, null, 2, null, null, null, 6, 7]));
});
