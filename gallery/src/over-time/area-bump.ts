import type { GalleryEntry } from '../entry.js';

export const areaBump: readonly GalleryEntry[] = [
  {
    name: 'sources',
    title: 'Renewables pass nuclear power, and come near to fossil fuels: Iowa’s electricity',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
  },
  {
    name: 'largest-nations',
    title: 'The largest nations, by population',
    table: 'nations',
    query: {
      dimensions: [{ column: 'year', as: 'Year' }, { column: 'country' }],
      measures: [{ agg: 'sum', column: 'population', as: 'Population' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['Population'], series: ['country'] },
  },
  {
    name: 'weather',
    title: 'Rainy days and sunny days in Seattle, month by month',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'month', as: 'Month' }, { column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      filters: [{ column: 'date', op: 'gte', value: '2014-07-01' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Days'], series: ['weather'] },
  },
  {
    name: 'signs',
    title: 'One value far larger than all others, values below zero, and gaps',
    table: 'hard',
    query: {
      dimensions: [{ column: 'name' }, { column: 'part' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'Amount' }],
      filters: [{ column: 'scenario', op: 'in', values: ['signs', 'giant', 'nulls'] }],
      sort: [{ by: 'name', direction: 'asc' }],
    },
    mapping: { x: ['name'], y: ['Amount'], series: ['part'] },
  },
];
