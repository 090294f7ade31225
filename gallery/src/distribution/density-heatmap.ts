import type { GalleryEntry } from '../entry.js';

export const densityHeatmap: readonly GalleryEntry[] = [
  {
    name: 'penguins',
    title: 'Bills of penguins: three kinds, long or deep but seldom both',
    table: 'penguins',
    query: {
      dimensions: [
        { column: 'bill_length', bin: { width: 1 }, as: 'Bill length (mm)' },
        { column: 'bill_depth', bin: { width: 0.5 }, as: 'Bill depth (mm)' },
      ],
      measures: [{ agg: 'count', as: 'Penguins' }],
    },
    mapping: { x: ['Bill length (mm)'], y: ['Bill depth (mm)'], value: ['Penguins'] },
  },
  {
    name: 'warm-days',
    title: 'Seattle’s days: mild and calm, in fields far too small',
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
  {
    name: 'few-fields',
    title: 'Fewer births, longer lives: 62 nations, in few and large fields',
    table: 'nations',
    query: {
      dimensions: [
        { column: 'fertility', bin: { width: 2 }, as: 'Children per woman' },
        { column: 'life_expectancy', bin: { width: 10 }, as: 'Life expectancy' },
      ],
      measures: [{ agg: 'count', as: 'Nations and years' }],
    },
    mapping: { x: ['Children per woman'], y: ['Life expectancy'], value: ['Nations and years'] },
  },
];
