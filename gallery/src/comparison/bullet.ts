import type { Filter } from '@datavizpro/contract';
import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

const before: Filter = { column: 'date', op: 'lt', value: '2015-01-01' };
const in2015: Filter = { not: before };

export const bullet: readonly GalleryEntry[] = [
  {
    name: 'warm-year',
    title: 'Most months of 2015 were warmer in Seattle than in the three years before',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'monthOfYear', as: 'Month' }],
      measures: [
        { agg: 'avg', column: 'temp_max', filter: in2015, as: '°C in 2015' },
        { agg: 'avg', column: 'temp_max', filter: before, as: '°C in 2012 to 2014' },
      ],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { category: ['Month'], value: ['°C in 2015'], target: ['°C in 2012 to 2014'] },
  },
  {
    name: 'life-expectancy',
    title: 'Life expectancy by region in 2005, against the median of all countries',
    table: 'nations',
    query: {
      dimensions: [{ column: 'region', as: 'Region' }],
      measures: [
        { agg: 'avg', column: 'life_expectancy', as: 'Years' },
        { agg: 'median', column: 'life_expectancy', as: 'Median' },
        { agg: 'min', column: 'life_expectancy', as: 'lowest country' },
        { agg: 'max', column: 'life_expectancy', as: 'highest country' },
      ],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
      sort: [{ by: 'Years', direction: 'desc' }],
    },
    mapping: {
      category: ['Region'],
      value: ['Years'],
      target: ['Median'],
      ranges: ['lowest country', 'highest country'],
    },
  },
  {
    name: 'signs',
    title: 'Above and below zero, without a target',
    table: 'hard',
    query: hardQuery('signs'),
    mapping: { category: ['name'], value: ['Amount'] },
  },
];
