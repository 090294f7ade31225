import { expect, it } from 'vitest';
import type { TypeFit } from '../model/fit';
import { groupTypes, nextTile, quickFits } from './type-groups';

const fit = (type: TypeFit['type'], reason: string | null = null): TypeFit => ({ type, reason, leftOut: [] });
const fits = [fit('line'), fit('bar'), fit('pie', 'Pie needs a value'), fit('heatmap'), fit('table')];
const shown = (search: string): unknown => groupTypes(fits, search).map((group) => [group.title, group.fits.length]);

it('groups the types that fit by family, and puts those that do not at the end', () => {
  expect(shown('')).toEqual([
    ['Comparison', 1],
    ['Over time', 1],
    ['Relation', 1],
    ['Numbers', 1],
    ['With other fields', 1],
  ]);
});

it('finds types by name, family and description', () => {
  expect(shown('OVER time')).toEqual([['Over time', 1]]);
  expect(shown('pie')).toEqual([['With other fields', 1]]);
  expect(shown('no such chart')).toEqual([]);
});

it('keeps the usual types at their places, and adds the one in use', () => {
  expect(quickFits(fits, 'line').map(({ type }) => type)).toEqual(['bar', 'line', 'pie', 'table', 'heatmap']);
});

it('walks a grid of tiles with the arrow keys', () => {
  const places = [
    { left: 0, top: 0 },
    { left: 100, top: 0 },
    { left: 0, top: 50 },
    { left: 0, top: 120 },
  ];
  expect(nextTile(places, 0, 'ArrowRight')).toBe(1);
  expect(nextTile(places, 1, 'ArrowDown')).toBe(2);
  expect(nextTile(places, 3, 'ArrowUp')).toBe(2);
  expect(nextTile(places, 3, 'ArrowDown')).toBeNull();
  expect(nextTile(places, 0, 'End')).toBe(3);
  expect(nextTile(places, 0, 'a')).toBeNull();
});
