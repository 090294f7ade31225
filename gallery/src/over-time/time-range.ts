import type { GalleryEntry } from '../entry.js';

const days = { column: 'date', grain: 'day', as: 'Day' } as const;

export const timeRange: readonly GalleryEntry[] = [
  {
    name: 'one-winter',
    title: 'Rain in Seattle, October 2014 to March 2015 (mm)',
    table: 'weather',
    query: {
      dimensions: [days],
      measures: [{ agg: 'sum', column: 'precipitation', as: 'Rain (mm)' }],
      filters: [{ column: 'date', op: 'between', values: ['2014-10-01', '2015-03-31'] }],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { day: ['Day'], value: ['Rain (mm)'] },
  },
  {
    name: 'three-weeks',
    title: 'The heat of July 2015 in Seattle (°C)',
    table: 'weather',
    query: {
      dimensions: [days],
      measures: [{ agg: 'max', column: 'temp_max', as: 'Warmest hour (°C)' }],
      filters: [{ column: 'date', op: 'between', values: ['2015-06-24', '2015-07-18'] }],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { day: ['Day'], value: ['Warmest hour (°C)'] },
    visual: { labels: true },
  },
  {
    name: 'three-years',
    title: 'Three years of wind in Seattle, without a break at new year (m/s)',
    table: 'weather',
    query: {
      dimensions: [days],
      measures: [{ agg: 'avg', column: 'wind', as: 'Wind (m/s)' }],
      filters: [{ column: 'date', op: 'gte', value: '2013-01-01' }],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { day: ['Day'], value: ['Wind (m/s)'] },
  },
  {
    name: 'open-ends',
    title: 'Days of snow in a winter: most days, and both ends, have no value',
    table: 'weather',
    query: {
      dimensions: [days],
      measures: [{ agg: 'sum', column: 'precipitation', as: 'Snow and rain (mm)' }],
      filters: [
        { column: 'weather', op: 'eq', value: 'snow' },
        { column: 'date', op: 'between', values: ['2011-12-01', '2012-04-30'] },
      ],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { day: ['Day'], value: ['Snow and rain (mm)'] },
  },
];
