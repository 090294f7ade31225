import type { GalleryEntry } from '../entry.js';

export const bubble: readonly GalleryEntry[] = [
  {
    name: 'nations',
    title: 'Fewer children, longer lives, 2005',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }, { column: 'region' }],
      measures: [
        { agg: 'avg', column: 'fertility', as: 'Children per woman' },
        { agg: 'avg', column: 'life_expectancy', as: 'Life expectancy' },
        { agg: 'sum', column: 'population', as: 'Population' },
      ],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
    },
    mapping: {
      x: ['Children per woman'],
      y: ['Life expectancy'],
      size: ['Population'],
      series: ['region'],
      detail: ['country'],
    },
  },
  {
    name: 'one',
    title: 'China alone',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }],
      measures: [
        { agg: 'avg', column: 'fertility', as: 'Children per woman' },
        { agg: 'avg', column: 'life_expectancy', as: 'Life expectancy' },
        { agg: 'sum', column: 'population', as: 'Population' },
      ],
      filters: [
        { column: 'year', op: 'eq', value: 2005 },
        { column: 'country', op: 'eq', value: 'China' },
      ],
    },
    mapping: { x: ['Children per woman'], y: ['Life expectancy'], size: ['Population'], detail: ['country'] },
  },
];
