import type { GalleryEntry } from '../entry.js';

export const parallel: readonly GalleryEntry[] = [
  {
    name: 'penguins',
    title: 'Three species in four measurements',
    table: 'penguins',
    query: {
      dimensions: [
        { column: 'species' },
        { column: 'bill_length' },
        { column: 'bill_depth' },
        { column: 'flipper_length' },
        { column: 'body_mass' },
      ],
      limit: 1000,
    },
    mapping: { axes: ['bill_length', 'bill_depth', 'flipper_length', 'body_mass'], series: ['species'] },
  },
  {
    name: 'nations',
    title: 'Small countries and large ones, 2005',
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
    mapping: { axes: ['Population', 'Life expectancy', 'Children per woman'], detail: ['country'] },
  },
];
