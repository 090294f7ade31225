import type { GalleryEntry } from '../entry.js';

export const combo: readonly GalleryEntry[] = [
  {
    name: 'seattle',
    title: 'Seattle is dry when it is warm',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'monthOfYear', as: 'Month' }],
      measures: [
        { agg: 'sum', column: 'precipitation', as: 'Rain in four years (mm)' },
        { agg: 'avg', column: 'temp_max', as: 'Warmest hour (°C)' },
      ],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Rain in four years (mm)'], line: ['Warmest hour (°C)'] },
  },
  {
    name: 'shared-axis',
    title: 'Warmest and coldest hours by month',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'month', as: 'Month' }],
      measures: [
        { agg: 'max', column: 'temp_max', as: 'Warmest hour (°C)' },
        { agg: 'min', column: 'temp_min', as: 'Coldest hour (°C)' },
      ],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Warmest hour (°C)'], line: ['Coldest hour (°C)'] },
  },
];
