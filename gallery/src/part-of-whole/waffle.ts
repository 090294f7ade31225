import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

export const waffle: readonly GalleryEntry[] = [
  {
    name: 'days-of-weather',
    title: 'Of a hundred days in Seattle',
    table: 'weather',
    query: {
      dimensions: [{ column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Days', direction: 'desc' }],
    },
    mapping: { category: ['weather'], value: ['Days'] },
  },
  {
    name: 'two-hundred',
    title: 'Two hundred parts: the largest, and the rest as one',
    table: 'hard',
    query: hardQuery('many'),
    mapping: { category: ['name'], value: ['Amount'] },
  },
  {
    name: 'one-giant',
    title: 'One part that is nearly all',
    table: 'hard',
    query: hardQuery('giant'),
    mapping: { category: ['name'], value: ['Amount'] },
  },
];
