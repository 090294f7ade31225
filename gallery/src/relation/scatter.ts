import type { GalleryEntry } from '../entry.js';

export const scatter: readonly GalleryEntry[] = [
  {
    name: 'penguins',
    title: 'Gentoo penguins are long-billed and heavy',
    table: 'penguins',
    query: {
      dimensions: [{ column: 'bill_length' }, { column: 'body_mass' }, { column: 'species' }],
      sort: [
        { by: 'species', direction: 'asc' },
        { by: 'bill_length', direction: 'asc' },
        { by: 'body_mass', direction: 'asc' },
      ],
    },
    mapping: { x: ['bill_length'], y: ['body_mass'], series: ['species'] },
  },
  {
    name: 'logarithmic-with-symbols',
    title: 'Large families, short lives: nations in 2005',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }, { column: 'region' }],
      measures: [
        { agg: 'max', column: 'population', as: 'Population' },
        { agg: 'max', column: 'life_expectancy', as: 'Life expectancy' },
      ],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
      sort: [{ by: 'country', direction: 'asc' }],
    },
    mapping: { x: ['Population'], y: ['Life expectancy'], series: ['region'], detail: ['country'] },
    visual: {
      axes: { x: { scale: 'log' }, y: { min: 40 } },
      goals: [{ statistic: 'median' }, { axis: 'x', at: 100_000_000, label: 'A hundred million people' }],
      bands: [{ to: 60, label: 'Below sixty', look: 'warn' }],
      patterns: true,
    },
  },
  {
    name: 'trend',
    title: 'Heavier penguins have longer flippers',
    table: 'penguins',
    query: { dimensions: [{ column: 'flipper_length' }, { column: 'body_mass' }] },
    mapping: { x: ['flipper_length'], y: ['body_mass'] },
    visual: { trend: 'linear' },
  },
  {
    name: 'logarithmic-trend',
    title: 'Where families are large, lives are short',
    table: 'nations',
    query: {
      dimensions: [{ column: 'country' }],
      measures: [
        { agg: 'max', column: 'population', as: 'Population' },
        { agg: 'max', column: 'life_expectancy', as: 'Life expectancy' },
        { agg: 'max', column: 'fertility', as: 'Children a woman' },
        { agg: 'min', column: 'region', as: 'Region' },
      ],
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
      sort: [{ by: 'country', direction: 'asc' }],
    },
    mapping: {
      x: ['Children a woman'],
      y: ['Life expectancy'],
      detail: ['country'],
      tooltip: ['Population', 'Region'],
    },
    visual: { trend: 'linear', axes: { x: { scale: 'log', min: 0.9, max: 8 } } },
  },
];
