import type { GalleryEntry } from '../entry.js';

const days = { column: 'date', grain: 'day', as: 'Day' } as const;

export const calendar: readonly GalleryEntry[] = [
  {
    name: 'four-years',
    title: 'Warmest hour of each day in Seattle (°C)',
    table: 'weather',
    query: {
      dimensions: [days],
      measures: [{ agg: 'max', column: 'temp_max', as: 'Warmest hour (°C)' }],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { day: ['Day'], value: ['Warmest hour (°C)'] },
  },
  {
    name: 'one-year',
    title: 'Rain in Seattle in 2014 (mm)',
    table: 'weather',
    query: {
      dimensions: [days],
      measures: [{ agg: 'sum', column: 'precipitation', as: 'Rain (mm)' }],
      filters: [{ column: 'date', op: 'between', values: ['2014-01-01', '2014-12-31'] }],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { day: ['Day'], value: ['Rain (mm)'] },
  },
  {
    name: 'days-of-snow',
    title: 'Days of snow: most days have no value',
    table: 'weather',
    query: {
      dimensions: [days],
      measures: [{ agg: 'sum', column: 'precipitation', as: 'Snow and rain (mm)' }],
      filters: [{ column: 'weather', op: 'eq', value: 'snow' }],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { day: ['Day'], value: ['Snow and rain (mm)'] },
  },
];
