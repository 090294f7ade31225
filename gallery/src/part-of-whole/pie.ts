import type { GalleryEntry } from '../entry.js';

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
];
