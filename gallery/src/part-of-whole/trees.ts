import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

/** Charts of parts of parts share what they are shown on. */
const people: GalleryEntry = {
  name: 'people',
  title: 'People in 63 countries in 2005',
  table: 'nations',
  query: {
    dimensions: [
      { column: 'region', as: 'Region' },
      { column: 'country', as: 'Country' },
    ],
    measures: [{ agg: 'sum', column: 'population', as: 'People' }],
    filters: [{ column: 'year', op: 'eq', value: 2005 }],
    sort: [{ by: 'People', direction: 'desc' }],
  },
  mapping: { category: ['Region', 'Country'], value: ['People'] },
};

const penguins: GalleryEntry = {
  name: 'penguins',
  title: '344 penguins by island, species and sex',
  table: 'penguins',
  query: {
    dimensions: [
      { column: 'island', as: 'Island' },
      { column: 'species', as: 'Species' },
      { column: 'sex', as: 'Sex' },
    ],
    measures: [{ agg: 'count', as: 'Penguins' }],
    sort: [{ by: 'Penguins', direction: 'desc' }],
  },
  mapping: { category: ['Island', 'Species', 'Sex'], value: ['Penguins'] },
};

const twoHundred: GalleryEntry = {
  name: 'two-hundred',
  title: 'Two hundred parts on one level',
  table: 'hard',
  query: hardQuery('many'),
  mapping: { category: ['name'], value: ['Amount'] },
};

const scripts: GalleryEntry = {
  name: 'scripts',
  title: 'Names in several scripts',
  table: 'hard',
  query: hardQuery('scripts'),
  mapping: { category: ['name'], value: ['Amount'] },
};

const longLabels: GalleryEntry = {
  name: 'long-labels',
  title: 'Names of forty letters',
  table: 'hard',
  query: hardQuery('long labels'),
  mapping: { category: ['name'], value: ['Amount'] },
};

export const treemap: readonly GalleryEntry[] = [people, penguins, twoHundred, scripts];
export const sunburst: readonly GalleryEntry[] = [people, penguins, twoHundred];
export const icicle: readonly GalleryEntry[] = [people, penguins, longLabels];
export const circlePacking: readonly GalleryEntry[] = [people, longLabels, scripts];
