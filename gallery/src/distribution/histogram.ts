import type { GalleryEntry } from '../entry.js';

export const histogram: readonly GalleryEntry[] = [
  {
    name: 'body-mass',
    title: 'Most penguins weigh between 3.2 and 4.2 kg',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'body_mass', bin: { width: 200 }, as: 'Body mass (g)' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Body mass (g)', direction: 'asc' }],
    },
    mapping: { x: ['Body mass (g)'], y: ['Penguins'] },
  },
  {
    name: 'flippers-by-species',
    title: 'Gentoo penguins have longer flippers',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'flipper_length', bin: { width: 3 }, as: 'Flipper length (mm)' }, { column: 'species' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Flipper length (mm)', direction: 'asc' }],
    },
    mapping: { x: ['Flipper length (mm)'], y: ['Penguins'], series: ['species'] },
  },
  {
    name: 'one-huge-value',
    title: 'Population of nations in bins far too narrow',
    table: 'nations',
    query: {
      dimensions: [{ column: 'population', bin: { width: 100_000 }, as: 'Population' }],
      measures: [{ agg: 'count', as: 'Nations and years' }],
      sort: [{ by: 'Population', direction: 'asc' }],
    },
    mapping: { x: ['Population'], y: ['Nations and years'] },
  },
  {
    name: 'limits',
    title: 'Four in ten penguins are too heavy for the small tag',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'body_mass', bin: { width: 200 }, as: 'Body mass (g)' }, { column: 'species' }],
      measures: [{ agg: 'count', as: 'Penguins' }],
      sort: [{ by: 'Body mass (g)', direction: 'asc' }],
    },
    mapping: { x: ['Body mass (g)'], y: ['Penguins'], series: ['species'] },
    visual: {
      goals: [{ axis: 'x', at: 4200, label: 'Limit of the small tag', look: 'bad' }],
      bands: [{ axis: 'x', from: 5000, label: 'Large tag' }],
      patterns: true,
    },
  },
];
