import type { Measure } from '@datavizpro/contract';
import type { GalleryEntry } from '../entry.js';

const numbersOf = (column: string, orderBy: string, name: string): readonly Measure[] => [
  { agg: 'first', column, orderBy, as: `First of ${name}` },
  { agg: 'max', column, as: `Highest of ${name}` },
  { agg: 'min', column, as: `Lowest of ${name}` },
  { agg: 'last', column, orderBy, as: `Last of ${name}` },
];
const namesOf = (name: string): string[] => numbersOf('', '', name).map(({ as }) => as ?? '');

export const candlestick: readonly GalleryEntry[] = [
  {
    name: 'warmth-by-month',
    title: 'Warmest hour of the first, the last, the warmest and the coldest day of each month (°C)',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'month', as: 'Month' }],
      measures: numbersOf('temp_max', 'date', 'warmth'),
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], value: namesOf('warmth') },
  },
  {
    name: 'carbon-dioxide',
    title: 'Carbon dioxide from January to December of each year (ppm)',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'year', as: 'Year' }],
      measures: numbersOf('ppm', 'month', 'ppm'),
      filters: [{ column: 'month', op: 'gte', value: '1995-01-01' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], value: namesOf('ppm') },
  },
  {
    name: 'median-and-band',
    title: 'Warmest hours in 2015, and what is pleasant (°C)',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'week', as: 'Week' }],
      measures: numbersOf('temp_max', 'date', 'warmth'),
      filters: [{ column: 'date', op: 'gte', value: '2015-01-01' }],
      sort: [{ by: 'Week', direction: 'asc' }],
    },
    mapping: { x: ['Week'], value: namesOf('warmth') },
    visual: {
      goals: [{ statistic: 'median', label: 'Median of the last days' }],
      bands: [{ from: 18, to: 25, label: 'Pleasant', look: 'good' }],
    },
  },
];
