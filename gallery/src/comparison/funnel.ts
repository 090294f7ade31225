import type { Measure } from '@datavizpro/contract';
import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

const daysWith = (millimetres: number, as: string): Measure => ({
  agg: 'count',
  column: 'date',
  filter: { column: 'precipitation', op: 'gt', value: millimetres },
  as,
});

export const funnel: readonly GalleryEntry[] = [
  {
    name: 'rain',
    title: 'It rains often in Seattle, but seldom much',
    table: 'weather',
    query: {
      measures: [
        { agg: 'count', column: 'date', as: 'All days' },
        daysWith(0, 'With rain'),
        daysWith(5, 'More than 5 mm'),
        daysWith(10, 'More than 10 mm'),
        daysWith(20, 'More than 20 mm'),
      ],
    },
    mapping: { value: ['All days', 'With rain', 'More than 5 mm', 'More than 10 mm', 'More than 20 mm'] },
  },
  {
    name: 'scripts',
    title: 'Stages in several scripts',
    table: 'hard',
    query: hardQuery('scripts'),
    mapping: { category: ['name'], value: ['Amount'] },
  },
  {
    name: 'one-giant',
    title: 'One stage far larger than all others',
    table: 'hard',
    query: hardQuery('giant'),
    mapping: { category: ['name'], value: ['Amount'] },
  },
];
