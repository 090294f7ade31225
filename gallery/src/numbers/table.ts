import type { GalleryEntry } from '../entry.js';

export const table: readonly GalleryEntry[] = [
  {
    name: 'species',
    title: 'Penguins by species',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'species' }],
      measures: [
        { agg: 'count', as: 'Penguins' },
        { agg: 'avg', column: 'body_mass', as: 'Body mass (g)' },
      ],
      sort: [{ by: 'species', direction: 'asc' }],
    },
    mapping: { columns: ['species', 'Penguins', 'Body mass (g)'] },
  },
];
