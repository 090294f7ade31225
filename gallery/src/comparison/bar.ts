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
  {
    name: 'average-and-goal',
    title: 'Iowa’s renewables passed 20,000 gigawatt hours in 2016',
    table: 'electricity',
    query: {
      ...generation,
      filters: [{ column: 'source', op: 'eq', value: 'Renewables' }],
    },
    mapping: { x: ['Year'], y: ['GWh'] },
    visual: {
      goals: [{ statistic: 'average' }, { at: 20_000, label: 'Goal', look: 'good' }],
      bands: [{ axis: 'x', from: 2008, to: '2009', label: 'Financial crisis' }],
      annotations: [{ text: 'Federal tax credit for wind is extended', at: '2013' }],
    },
  },
  {
    name: 'axis-and-patterns',
    title: 'Iowa’s power side by side, on an axis that is linear next to zero',
    table: 'electricity',
    query: {
      ...generation,
      filters: [{ column: 'year', op: 'gte', value: '2012-01-01' }],
    },
    mapping: generationRoles,
    visual: { stack: 'none', patterns: true, axes: { y: { scale: 'symlog' } } },
  },
  {
    name: 'cut-axis',
    title: 'An axis that leaves out zero says so',
    table: 'weather',
    query: {
      dimensions: [{ column: 'weather' }],
      measures: [{ agg: 'count', as: 'Days' }],
      sort: [{ by: 'Days', direction: 'desc' }],
    },
    mapping: { x: ['weather'], y: ['Days'] },
    visual: { axes: { y: { min: 40, max: 600 } }, orientation: 'horizontal' },
  },
  {
    name: 'a-year-before',
    title: 'Rain in Seattle, 2015, and the year before',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'month', as: 'Month' }],
      measures: [{ agg: 'sum', column: 'precipitation', as: 'Rain (mm)' }],
      calculations: [
        {
          kind: 'previous',
          of: 'Rain (mm)',
          along: 'Month',
          period: { count: 1, unit: 'year', beyond: true },
          as: 'Rain (mm), a year before',
        },
      ],
      filters: [{ column: 'date', op: 'gte', value: '2015-01-01' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Rain (mm)'] },
    visual: { compareWith: { count: 1, unit: 'year' } },
  },
];
