import type { GalleryEntry } from '../entry.js';

export const heatmap: readonly GalleryEntry[] = [
  {
    name: 'weather-by-month',
    title: 'When it rains in Seattle',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'monthOfYear', as: 'Month' }, { column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [
        { by: 'Month', direction: 'asc' },
        { by: 'weather', direction: 'asc' },
      ],
    },
    mapping: { x: ['Month'], y: ['weather'], value: ['Days'] },
  },
];
