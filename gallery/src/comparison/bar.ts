import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

const generation = {
  dimensions: [{ column: 'year', grain: 'year' as const, as: 'Year' }, { column: 'source' }],
  measures: [{ agg: 'sum' as const, column: 'net_generation', as: 'GWh' }],
  sort: [{ by: 'Year', direction: 'asc' as const }],
};
const generationRoles = { x: ['Year'], y: ['GWh'], series: ['source'] };

export const bar: readonly GalleryEntry[] = [
  {
    name: 'days-of-weather',
    title: 'It is dry in Seattle more often than not',
    table: 'weather',
    query: {
      dimensions: [{ column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Days', direction: 'desc' }],
    },
    mapping: { x: ['weather'], y: ['Days'] },
  },
  {
    name: 'signs',
    title: 'Gains and losses',
    table: 'hard',
    query: hardQuery('signs'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
  {
    name: 'totals-on-stacks',
    title: 'What Iowa’s power is made of, and how much it is',
    table: 'electricity',
    query: generation,
    mapping: generationRoles,
  },
  {
    name: 'shares',
    title: 'More than a third of Iowa’s power was renewable in 2017',
    table: 'electricity',
    query: generation,
    mapping: generationRoles,
    visual: { stack: 'percent' },
  },
  {
    name: 'two-hundred',
    title: 'Two hundred categories, as many as have room',
    table: 'hard',
    query: hardQuery('many'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
  {
    name: 'long-labels',
    title: 'Names of forty letters',
    table: 'hard',
    query: hardQuery('long labels'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
];
