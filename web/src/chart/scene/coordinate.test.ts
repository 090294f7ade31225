import { expect, it } from 'vitest';
import { coordinate } from './coordinate';

it('writes what a rounded number writes', () => {
  const values = [0, -0, 0.004, -0.004, 0.005, 0.1, -0.5, 7, 12.345, 99.999, -99.994, 599.5, 4_096.07, 1e9 + 0.25];
  expect(values.map(coordinate)).toEqual(values.map((value) => String(Math.round(value * 100) / 100)));
});
