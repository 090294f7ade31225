import type { GalleryEntry } from '../entry.js';

export const chord: readonly GalleryEntry[] = [
  {
    name: 'penguins',
    title: 'Which penguins share an island',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'species' }, { column: 'island' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Penguins', direction: 'desc' }],
    },
    mapping: { source: ['species'], target: ['island'], value: ['Penguins'] },
  },
  {
    name: 'hard',
    title: 'Two hundred categories, long words, negative numbers',
    table: 'hard',
    query: {
      dimensions: [{ column: 'scenario' }, { column: 'name' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'Amount' }],
    },
    mapping: { source: ['scenario'], target: ['name'], value: ['Amount'] },
  },
];
