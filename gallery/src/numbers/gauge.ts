import type { GalleryEntry } from '../entry.js';

export const gauge: readonly GalleryEntry[] = [
  {
    name: 'life',
    title: 'Life expectancy of the world, 2005',
    table: 'nations',
    query: {
      measures: [{ agg: 'avg', column: 'life_expectancy', as: 'Years' }],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
    },
    mapping: { value: ['Years'] },
    visual: {
      gauge: {
        min: 30,
        max: 90,
        target: 80,
        bands: [
          { to: 60, look: 'bad' },
          { to: 75, look: 'warn' },
          { to: 90, look: 'good' },
        ],
      },
    },
  },
  {
    name: 'beyond',
    title: 'Penguins that were weighed, of 300 that were planned',
    table: 'penguins',
    query: { measures: [{ agg: 'count', column: 'body_mass', as: 'Penguins' }] },
    mapping: { value: ['Penguins'] },
    visual: { gauge: { max: 300 } },
  },
];
