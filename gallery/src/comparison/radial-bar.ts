import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

export const radialBar: readonly GalleryEntry[] = [
  {
    name: 'people-by-region',
    title: 'People in 63 countries in 2005, by region',
    table: 'nations',
    query: {
      dimensions: [{ column: 'region', as: 'Region' }],
      measures: [{ agg: 'sum', column: 'population', as: 'People' }],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
      sort: [{ by: 'People', direction: 'desc' }],
    },
    mapping: { x: ['Region'], y: ['People'] },
  },
  {
    name: 'penguins',
    title: 'Penguins by island and species',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'island', as: 'Island' }, { column: 'species' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Penguins', direction: 'desc' }],
    },
    mapping: { x: ['Island'], y: ['Penguins'], series: ['species'] },
  },
  {
    name: 'two-hundred',
    title: 'Two hundred categories, as many rings as can be read',
    table: 'hard',
    query: hardQuery('many'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
];
