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
  {
    name: 'patterns',
    title: 'Electricity made in Iowa, told without colour',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
    visual: {
      stack: 'stacked',
      patterns: true,
      legend: 'top',
      goals: [{ axis: 'x', at: '2009-01-01', label: 'Wind overtakes nuclear' }],
    },
  },
];
