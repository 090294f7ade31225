import type { Measure } from '@datavizpro/contract';
import type { GalleryEntry } from '../entry.js';

const numbersOf = (column: string, name: string): readonly Measure[] => [
  { agg: 'min', column, as: `Minimum of ${name}` },
  { agg: 'quantile', q: 0.25, column, as: `Lower quartile of ${name}` },
  { agg: 'median', column, as: `Median of ${name}` },
  { agg: 'quantile', q: 0.75, column, as: `Upper quartile of ${name}` },
  { agg: 'max', column, as: `Maximum of ${name}` },
  { agg: 'count', column, as: `Count of ${name}` },
];
const namesOf = (name: string): string[] => numbersOf('', name).map(({ as }) => as ?? '');

export const boxPlot: readonly GalleryEntry[] = [
  {
    name: 'life-expectancy',
    title: 'Life expectancy in 2005 by region',
    table: 'nations',
    query: {
      dimensions: [{ column: 'region', as: 'Region' }],
      measures: numbersOf('life_expectancy', 'life expectancy'),
      filters: [{ column: 'year', op: 'eq', value: 2005 }],
    },
    mapping: { value: namesOf('life expectancy'), x: ['Region'] },
  },
  {
    name: 'temperature-by-month',
    title: 'Warmest hour of the day in Seattle, 2012 to 2015',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'monthOfYear', as: 'Month' }],
      measures: numbersOf('temp_max', 'temperature (°C)'),
    },
    mapping: { value: namesOf('temperature (°C)'), x: ['Month'] },
  },
  {
    name: 'alone',
    title: 'Body mass of 342 penguins',
    table: 'penguins',
    query: { measures: numbersOf('body_mass', 'body mass (g)') },
    mapping: { value: namesOf('body mass (g)') },
  },
  {
    name: 'one-huge-value',
    title: 'One value far beyond all others',
    table: 'hard',
    query: {
      dimensions: [{ column: 'scenario' }],
      measures: numbersOf('amount', 'amount'),
    },
    mapping: { value: namesOf('amount'), x: ['scenario'] },
  },
  {
    name: 'frost-and-heat',
    title: 'Frost by day is rare in Seattle, and so is heat',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'monthOfYear', as: 'Month' }],
      measures: numbersOf('temp_max', 'temperature (°C)'),
    },
    mapping: { value: namesOf('temperature (°C)'), x: ['Month'] },
    visual: {
      goals: [{ at: 30, label: 'Hot', look: 'bad' }],
      bands: [{ to: 0, label: 'Frost' }],
      annotations: [{ text: 'Warmest hour of four years', at: '8' }],
    },
  },
];
