import type { GalleryEntry } from '../entry.js';

export const stream: readonly GalleryEntry[] = [
  {
    name: 'weather',
    title: 'Sun in summer, rain in winter: days of weather in Seattle',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'month', as: 'Month' }, { column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Days'], series: ['weather'] },
  },
  {
    name: 'sources',
    title: 'Electricity in Iowa by source',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
  },
];
