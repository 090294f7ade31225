import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

export const marimekko: readonly GalleryEntry[] = [
  {
    name: 'penguins',
    title: 'Gentoo penguins live on Biscoe alone, Adelie on all islands',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'island', as: 'Island' }, { column: 'species' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Penguins', direction: 'desc' }],
    },
    mapping: { x: ['Island'], y: ['Penguins'], series: ['species'] },
  },
  {
    name: 'electricity',
    title: 'Iowa makes more power, and burns less for it',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
  },
  {
    name: 'scripts',
    title: 'Columns named in several scripts',
    table: 'hard',
    query: {
      ...hardQuery('scripts'),
      dimensions: [{ column: 'name' }, { column: 'part' }],
    },
    mapping: { x: ['name'], y: ['Amount'], series: ['part'] },
  },
];
