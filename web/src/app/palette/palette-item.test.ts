import { ChartColumn } from 'lucide-react';
import { describe, expect, test } from 'vitest';
import { matches, type PaletteItem } from './palette-item.js';

const item: PaletteItem = {
  id: 'new',
  group: 'Do',
  label: 'New chart',
  words: 'create add',
  icon: ChartColumn,
  run: () => undefined,
};

describe('finding a command', () => {
  test.each(['', 'new', 'ch', 'NEW CHA', 'cha new', 'create', ' add  chart '])('%j finds it', (typed) =>
    expect(matches(item, typed)).toBe(true),
  );
  test.each(['art', 'new dashboard', 'x'])('%j does not', (typed) => expect(matches(item, typed)).toBe(false));
});
