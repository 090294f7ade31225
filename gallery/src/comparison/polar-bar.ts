import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

export const polarBar: readonly GalleryEntry[] = [
  {
    name: 'weather-round-the-year',
    title: 'Sun in summer, rain in winter: Seattle’s days, 2012 to 2015',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'monthOfYear', as: 'Month' }, { column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Days'], series: ['weather'] },
  },
  {
    name: 'rain-round-the-year',
    title: 'November is the wettest month in Seattle',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'monthOfYear', as: 'Month' }],
      measures: [{ agg: 'sum', column: 'precipitation', as: 'Rain (mm)' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Rain (mm)'] },
  },
  {
    name: 'signs',
    title: 'What is below zero has no area',
    table: 'hard',
    query: hardQuery('signs'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
];
