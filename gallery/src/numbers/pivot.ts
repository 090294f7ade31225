import type { GalleryEntry } from '../entry.js';

export const pivot: readonly GalleryEntry[] = [
  {
    name: 'regions',
    title: 'Population by region',
    table: 'nations',
    query: {
      dimensions: [{ column: 'region' }, { column: 'year' }],
      measures: [{ agg: 'sum', column: 'population', as: 'Population' }],
      filters: [{ column: 'year', op: 'in', values: [1955, 1965, 1975, 1985, 1995, 2005] }],
    },
    mapping: { rows: ['region'], columns: ['year'], values: ['Population'] },
    visual: { valueFormat: 'compact' },
  },
  {
    name: 'countries',
    title: 'People and how long they live',
    table: 'nations',
    query: {
      dimensions: [{ column: 'region' }, { column: 'country' }, { column: 'year' }],
      measures: [
        { agg: 'sum', column: 'population', as: 'Population' },
        { agg: 'avg', column: 'life_expectancy', as: 'Life expectancy' },
      ],
      filters: [{ column: 'year', op: 'in', values: [1955, 2005] }],
      sort: [{ by: 'Population', direction: 'desc' }],
    },
    mapping: { rows: ['region', 'country'], columns: ['year'], values: ['Population', 'Life expectancy'] },
    visual: {
      columns: { 'Life expectancy': { valueFormat: 'decimal:1', shade: true }, Population: { valueFormat: 'compact' } },
    },
  },
  {
    name: 'hard',
    title: 'Empty names, negative numbers, long words',
    table: 'hard',
    query: {
      dimensions: [{ column: 'scenario' }, { column: 'name' }, { column: 'part' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'Amount' }],
    },
    mapping: { rows: ['scenario', 'name'], columns: ['part'], values: ['Amount'] },
  },
];
