import type { GalleryEntry } from '../entry.js';

export const correlation: readonly GalleryEntry[] = [
  {
    name: 'penguins',
    title: 'Large penguins have long flippers and flat bills',
    table: 'penguins',
    query: {
      dimensions: [
        { column: 'bill_length' },
        { column: 'bill_depth' },
        { column: 'flipper_length' },
        { column: 'body_mass' },
      ],
      limit: 1000,
    },
    mapping: { columns: ['bill_length', 'bill_depth', 'flipper_length', 'body_mass'] },
  },
  {
    name: 'weather',
    title: 'Seattle: rain comes with wind more than with cold',
    table: 'weather',
    query: {
      dimensions: [{ column: 'precipitation' }, { column: 'temp_max' }, { column: 'temp_min' }, { column: 'wind' }],
      limit: 2000,
    },
    mapping: { columns: ['precipitation', 'temp_max', 'temp_min', 'wind'] },
  },
];
