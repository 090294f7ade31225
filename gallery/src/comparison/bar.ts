import type { GalleryEntry } from '../entry.js';

export const bar: readonly GalleryEntry[] = [
  {
    name: 'days-of-weather',
    title: 'Seattle has as many days of sun as of rain',
    table: 'weather',
    query: {
      dimensions: [{ column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Days', direction: 'desc' }],
    },
    mapping: { x: ['weather'], y: ['Days'] },
  },
  {
    name: 'signs',
    title: 'Gains and losses',
    table: 'hard',
    query: {
      dimensions: [{ column: 'name' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'Amount' }],
      filters: [{ column: 'scenario', op: 'eq', value: 'signs' }],
      sort: [{ by: 'Amount', direction: 'desc' }],
    },
    mapping: { x: ['name'], y: ['Amount'] },
  },
];
