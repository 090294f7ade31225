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
];
