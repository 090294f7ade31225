import type { GalleryEntry } from '../entry.js';

export const choropleth: readonly GalleryEntry[] = [
  {
    name: 'world',
    title: 'Life expectancy, 2005',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }],
      measures: [{ agg: 'avg', column: 'life_expectancy', as: 'Years' }],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
    },
    mapping: { region: ['country'], value: ['Years'] },
  },
  {
    name: 'europe',
    title: 'Children per woman in Europe and Central Asia, 2005',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }],
      measures: [{ agg: 'avg', column: 'fertility', as: 'Children' }],
      filters: [
        { column: 'year', op: 'eq', value: 2005 },
        { column: 'region', op: 'eq', value: 'Europe & Central Asia' },
      ],
    },
    mapping: { region: ['country'], value: ['Children'] },
    visual: { labels: true },
  },
  {
    name: 'unequal',
    title: 'Population, 2005: most countries are small',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }],
      measures: [{ agg: 'sum', column: 'population', as: 'Population' }],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
    },
    mapping: { region: ['country'], value: ['Population'] },
  },
  {
    name: 'german-states',
    title: 'People in the states of Germany in 2022, named in six languages',
    table: 'states',
    query: {
      dimensions: [{ column: 'state' }],
      measures: [{ agg: 'sum', column: 'population', as: 'People' }],
      sort: [{ by: 'People', direction: 'desc' }],
    },
    mapping: { region: ['state'], value: ['People'] },
  },
];
