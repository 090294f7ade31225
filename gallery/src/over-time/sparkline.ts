import type { GalleryEntry } from '../entry.js';

export const sparkline: readonly GalleryEntry[] = [
  {
    name: 'life-expectancy',
    title: 'Life expectancy by region, 1955 to 2005',
    table: 'nations',
    query: {
      dimensions: [{ column: 'year', as: 'Year' }, { column: 'region' }],
      measures: [{ agg: 'avg', column: 'life_expectancy', as: 'Life expectancy' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['Life expectancy'], series: ['region'] },
  },
  {
    name: 'carbon-dioxide',
    title: 'Carbon dioxide, parts per million',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'month', as: 'Month' }],
      measures: [{ agg: 'avg', column: 'ppm', as: 'Parts per million' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Parts per million'] },
  },
  {
    name: 'many',
    title: 'Children per woman, 62 nations: more lines than rows',
    table: 'nations',
    query: {
      dimensions: [{ column: 'year', as: 'Year' }, { column: 'country' }],
      measures: [{ agg: 'avg', column: 'fertility', as: 'Children per woman' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['Children per woman'], series: ['country'] },
  },
];
