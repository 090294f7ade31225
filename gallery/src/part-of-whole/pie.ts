import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

export const pie: readonly GalleryEntry[] = [
  {
    name: 'islands',
    title: 'Where the penguins live',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'island' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Penguins', direction: 'desc' }],
    },
    mapping: { category: ['island'], value: ['Penguins'] },
    visual: { donut: true },
  },
  {
    name: 'names-on-slices',
    title: 'Without a list, the slices carry their names',
    table: 'weather',
    query: {
      dimensions: [{ column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Days', direction: 'desc' }],
    },
    mapping: { category: ['weather'], value: ['Days'] },
    visual: { legend: 'none' },
  },
  {
    name: 'two-hundred',
    title: 'Two hundred parts: the largest, and the rest as one',
    table: 'hard',
    query: hardQuery('many'),
    mapping: { category: ['name'], value: ['Amount'] },
  },
];
