import type { GalleryEntry } from '../entry.js';

export const area: readonly GalleryEntry[] = [
  {
    name: 'sources',
    title: 'Electricity made in Iowa',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
    visual: { stack: 'stacked' },
  },
];
