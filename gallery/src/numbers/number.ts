import type { GalleryEntry } from '../entry.js';

export const number: readonly GalleryEntry[] = [
  {
    name: 'carbon-dioxide',
    title: 'Carbon dioxide',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'year', as: 'Year' }],
      measures: [{ agg: 'avg', column: 'ppm', as: 'Parts per million' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { value: ['Parts per million'], trend: ['Year'] },
  },
];
