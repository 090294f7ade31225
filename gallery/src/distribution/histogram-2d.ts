import type { GalleryEntry } from '../entry.js';

export const histogram2d: readonly GalleryEntry[] = [
  {
    name: 'life-and-births',
    title: 'Fewer births, longer lives: 62 nations, 1955 to 2005',
    table: 'nations',
    query: {
      dimensions: [
        { column: 'fertility', bin: { width: 0.5 }, as: 'Children per woman' },
        { column: 'life_expectancy', bin: { width: 3 }, as: 'Life expectancy' },
      ],
      measures: [{ agg: 'count', as: 'Nations and years' }],
    },
    mapping: { x: ['Children per woman'], y: ['Life expectancy'], value: ['Nations and years'] },
  },
  {
    name: 'too-fine',
    title: 'Warmth and wind in Seattle, in fields far too small',
    table: 'weather',
    query: {
      dimensions: [
        { column: 'temp_max', bin: { width: 0.1 }, as: 'Warmest hour (°C)' },
        { column: 'wind', bin: { width: 0.1 }, as: 'Wind (m/s)' },
      ],
      measures: [{ agg: 'count', as: 'Days' }],
    },
    mapping: { x: ['Warmest hour (°C)'], y: ['Wind (m/s)'], value: ['Days'] },
  },
];
