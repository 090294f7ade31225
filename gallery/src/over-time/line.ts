import type { GalleryEntry } from '../entry.js';

export const line: readonly GalleryEntry[] = [
  {
    name: 'carbon-dioxide',
    title: 'Carbon dioxide in the air over Mauna Loa',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'month', as: 'Month' }],
      measures: [{ agg: 'avg', column: 'ppm', as: 'Parts per million' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Parts per million'] },
  },
  {
    name: 'sources',
    title: 'Renewables overtook nuclear power in Iowa in 2009',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
  },
];
