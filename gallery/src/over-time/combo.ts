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
  {
    name: 'goals-on-both-axes',
    title: 'Rain and warmth, each with its own axis, average and goal',
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
    visual: {
      axes: { right: { min: -10, max: 40 } },
      goals: [
        { statistic: 'average', label: 'Average rain' },
        { axis: 'right', at: 20, label: 'Warm enough', look: 'good' },
      ],
      patterns: true,
    },
  },
];
