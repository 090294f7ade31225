import type { GalleryEntry } from '../entry.js';

export const violin: readonly GalleryEntry[] = [
  {
    name: 'body-mass',
    title: 'Gentoo penguins are heavier, and come in two sizes',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'body_mass', bin: { width: 250 }, as: 'Body mass (g)' }, { column: 'species' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Body mass (g)', direction: 'asc' }],
    },
    mapping: { y: ['Body mass (g)'], x: ['species'], value: ['Penguins'] },
  },
  {
    name: 'warmth-by-month',
    title: 'Warmest hour of the day in Seattle by month (°C)',
    table: 'weather',
    query: {
      dimensions: [
        { column: 'temp_max', bin: { width: 2 }, as: 'Warmest hour (°C)' },
        { column: 'date', grain: 'monthOfYear', as: 'Month' },
      ],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Warmest hour (°C)', direction: 'asc' }],
    },
    mapping: { y: ['Warmest hour (°C)'], x: ['Month'], value: ['Days'] },
  },
  {
    name: 'limit-and-ends',
    title: 'Few Adelies or chinstraps reach five kilograms',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'body_mass', bin: { width: 250 }, as: 'Body mass (g)' }, { column: 'species' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Body mass (g)', direction: 'asc' }],
    },
    mapping: { y: ['Body mass (g)'], x: ['species'], value: ['Penguins'] },
    visual: {
      axes: { y: { min: 3000, max: 6000 } },
      goals: [{ at: 5000, label: 'Five kilograms', look: 'warn' }],
      bands: [{ to: 3500, label: 'Light' }],
      annotations: [{ at: 'Gentoo', value: 5500, text: 'Males' }],
    },
  },
];
