import type { GalleryEntry } from '../entry.js';

const city = [{ column: 'city' }];
const measures = [
  { agg: 'avg', column: 'latitude', as: 'Latitude' },
  { agg: 'avg', column: 'longitude', as: 'Longitude' },
  { agg: 'sum', column: 'population', as: 'People' },
] as const;
const mapping = { latitude: ['Latitude'], longitude: ['Longitude'], size: ['People'], detail: ['city'] };

export const pointMap: readonly GalleryEntry[] = [
  {
    name: 'cities',
    title: 'The forty largest cities, 2018',
    table: 'cities',
    query: { dimensions: city, measures },
    mapping,
  },
  {
    name: 'india',
    title: 'The largest cities of India, 2018',
    table: 'cities',
    query: { dimensions: city, measures, filters: [{ column: 'country', op: 'eq', value: 'India' }] },
    mapping,
  },
];
