import type { GalleryEntry } from '../entry.js';

export const bump: readonly GalleryEntry[] = [
  {
    name: 'largest-nations',
    title: 'Nigeria and Bangladesh climb, Japan falls: nations by population',
    table: 'nations',
    query: {
      dimensions: [{ column: 'year', as: 'Year' }, { column: 'country' }],
      measures: [{ agg: 'sum', column: 'population', as: 'Population' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['Population'], series: ['country'] },
  },
  {
    name: 'sources',
    title: 'Sources of electricity in Iowa by rank',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
  },
];
