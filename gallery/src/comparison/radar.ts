import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

export const radar: readonly GalleryEntry[] = [
  {
    name: 'wet-months',
    title: 'Seattle’s summers are dry, whatever the year',
    table: 'weather',
    query: {
      dimensions: [
        { column: 'date', grain: 'monthOfYear', as: 'Month' },
        { column: 'date', grain: 'year', as: 'Year' },
      ],
      measures: [{ agg: 'sum', column: 'precipitation', as: 'Rain (mm)' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Rain (mm)'], series: ['Year'] },
  },
  {
    name: 'signs',
    title: 'An outline that goes below zero',
    table: 'hard',
    query: hardQuery('signs'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
  {
    name: 'long-labels',
    title: 'Spokes with names of forty letters',
    table: 'hard',
    query: hardQuery('long labels'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
];
