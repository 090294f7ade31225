import type { GalleryEntry } from '../entry.js';

export const sankey: readonly GalleryEntry[] = [
  {
    name: 'penguins',
    title: 'Penguins by species, island and sex',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'species' }, { column: 'island' }, { column: 'sex' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Penguins', direction: 'desc' }],
    },
    mapping: { steps: ['species', 'island', 'sex'], value: ['Penguins'] },
  },
  {
    name: 'hard',
    title: 'Two hundred categories, long words, negative numbers',
    table: 'hard',
    query: {
      dimensions: [{ column: 'scenario' }, { column: 'name' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'Amount' }],
    },
    mapping: { steps: ['scenario', 'name'], value: ['Amount'] },
  },
];
