import type { GalleryEntry } from '../entry.js';

export const table: readonly GalleryEntry[] = [
  {
    name: 'species',
    title: 'Penguins by species',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'species' }],
      measures: [
        { agg: 'count', as: 'Penguins' },
        { agg: 'avg', column: 'body_mass', as: 'Body mass (g)' },
      ],
      sort: [{ by: 'species', direction: 'asc' }],
    },
    mapping: { columns: ['species', 'Penguins', 'Body mass (g)'] },
  },
  {
    name: 'nations',
    title: 'Life and children, 2005',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }, { column: 'region' }],
      measures: [
        { agg: 'sum', column: 'population', as: 'Population' },
        { agg: 'avg', column: 'life_expectancy', as: 'Life expectancy' },
        { agg: 'avg', column: 'fertility', as: 'Children per woman' },
      ],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
      sort: [{ by: 'Population', direction: 'desc' }],
    },
    mapping: { columns: ['country', 'region', 'Population', 'Life expectancy', 'Children per woman'] },
    visual: {
      totals: true,
      columns: {
        country: { pinned: true, title: 'Country' },
        Population: { bar: true },
        'Life expectancy': { shade: true, valueFormat: 'decimal:1', total: 'avg' },
        'Children per woman': {
          rules: [
            { is: 'gt', value: 4, look: 'bad' },
            { is: 'lt', value: 1.5, look: 'warn' },
          ],
        },
      },
    },
  },
  {
    name: 'hard',
    title: 'Empty names, negative numbers, long words',
    table: 'hard',
    query: { dimensions: [{ column: 'scenario' }, { column: 'name' }, { column: 'part' }, { column: 'amount' }] },
    mapping: { columns: ['scenario', 'name', 'part', 'amount'] },
    visual: { columns: { amount: { bar: true, rules: [{ is: 'empty', look: 'info' }] } } },
  },
];
