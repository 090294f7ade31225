import { describe, expect, it } from 'vitest';
import { shapeBullet } from './bullet.js';
import { shapeFunnel } from './funnel.js';
import { column, shapeInput } from './test/inputs.js';

describe('the shape of a funnel', () => {
  it('has a stage for each category, the largest first', () => {
    const columns = [column('s', 'string', ['b', 'a', 'b']), column('n', 'integer', [1, 5, 2])];
    const shape = shapeFunnel(shapeInput('funnel', { category: ['s'], value: ['n'] }, columns));
    expect(shape?.stages).toEqual([
      { stage: 'a', value: 5 },
      { stage: 'b', value: 3 },
    ]);
  });

  it('has a stage for each measure where there are no categories, as they are mapped', () => {
    const columns = [
      column('paid', 'integer', [3]),
      column('seen', 'integer', ['9']),
      column('none', 'integer', [null]),
    ];
    const shape = shapeFunnel(shapeInput('funnel', { value: ['seen', 'paid', 'none'] }, columns));
    expect(shape?.stages).toEqual([
      { stage: 'seen', value: 9 },
      { stage: 'paid', value: 3 },
    ]);
  });

  it('leaves out what is below zero, told, and keeps nothing', () => {
    const columns = [column('s', 'string', ['a', 'b', 'c']), column('n', 'integer', [4, 0, -1])];
    const shape = shapeFunnel(shapeInput('funnel', { category: ['s'], value: ['n'] }, columns));
    expect(shape?.stages.map(({ value }) => value)).toEqual([4, 0]);
    expect(shape?.notes).toEqual(['1 negative value cannot be a part of a whole and is left out.']);
    expect(shapeFunnel(shapeInput('funnel', {}, columns))).toBeNull();
  });
});

describe('the shape of bullets', () => {
  const columns = [
    column('t', 'string', ['a', 'b', 'c']),
    column('n', 'decimal', ['1.5', 4, null]),
    column('goal', 'integer', [2, 3, null]),
    column('high', 'integer', [9, 8, 7]),
    column('low', 'integer', [5, null, 7]),
  ];

  it('are a value, its target and the ends of its ranges, upwards', () => {
    const mapping = { category: ['t'], value: ['n'], target: ['goal'], ranges: ['high', 'low'] };
    expect(shapeBullet(shapeInput('bullet', mapping, columns))).toEqual({
      bullets: [
        { category: 'b', value: 4, target: 3, ranges: [8] },
        { category: 'a', value: 1.5, target: 2, ranges: [5, 9] },
      ],
      notes: [],
    });
  });

  it('are one of all rows without categories, which is told', () => {
    const shape = shapeBullet(shapeInput('bullet', { value: ['n'] }, columns));
    expect(shape?.bullets).toEqual([{ category: 'n', value: 5.5, target: null, ranges: [] }]);
    expect(shape?.notes).toEqual(['Several rows share one bullet: they are added up.']);
  });
});
