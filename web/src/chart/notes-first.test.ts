import { describe, expect, it } from 'vitest';
import { column, inputOf, resultOf } from './test/inputs';
import { computeBar } from './types/bar';
import { computePie } from './types/pie';
import { computePolarBar } from './types/polar-bar';

const rowsOf = (count: number) => {
  const rows = Array.from({ length: count }, (_, row) => row);
  return resultOf(
    column(
      'Name',
      'string',
      rows.map((row) => `Name ${String(row)}`),
    ),
    column(
      'Sales',
      'integer',
      rows.map((row) => row + 1),
    ),
  );
};
const query = {
  dimensions: [{ column: 'Name' }],
  measures: [{ agg: 'sum' as const, column: 'Sales', as: 'Sales' }],
};

describe.each([
  ['bar', computeBar, { x: ['Name'], y: ['Sales'] }],
  ['pie', computePie, { category: ['Name'], value: ['Sales'] }],
  ['polarBar', computePolarBar, { x: ['Name'], y: ['Sales'] }],
] as const)('%s, asked for its notes before its picture', (type, compute, mapping) => {
  const inputFor = (count: number) => inputOf({ type, mapping, query, result: rowsOf(count) });

  it('tells them alone where there are some', () => {
    const input = inputFor(500);
    const asked = compute({ ...input, notesFirst: true });
    const drawn = compute(input);
    expect(asked.notes).toEqual(drawn.notes);
    expect([asked.notes.length > 0, asked.empty, asked.marks.count]).toEqual([true, null, 0]);
    expect(drawn.marks.count).toBeGreaterThan(0);
  });

  it('is drawn at once where there are none', () => {
    const input = inputFor(3);
    const asked = compute({ ...input, notesFirst: true });
    expect(asked.notes).toEqual([]);
    expect(asked.marks.count).toBe(3);
  });
});
