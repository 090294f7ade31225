import type { GalleryEntry } from '../entry.js';

export const network: readonly GalleryEntry[] = [
  {
    name: 'karate',
    title: 'A karate club before it broke apart, around No. 1 and No. 34',
    table: 'karate',
    query: { dimensions: [{ column: 'member' }, { column: 'friend' }], limit: 1000 },
    mapping: { source: ['member'], target: ['friend'] },
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
