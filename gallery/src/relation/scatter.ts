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
];
