import type { GalleryEntry } from '../entry.js';
import { hardQuery } from '../hard.js';

export const waterfall: readonly GalleryEntry[] = [
  {
    name: 'more-people',
    title: 'Where the people were added between 1955 and 2005',
    table: 'nations',
    query: {
      dimensions: [{ column: 'region', as: 'Region' }],
      measures: [{ expression: 'sum(if([year] = 2005, [population], -[population]))', as: 'More people' }],
      filters: [{ column: 'year', op: 'in', values: [1955, 2005] }],
      sort: [{ by: 'More people', direction: 'desc' }],
    },
    mapping: { x: ['Region'], y: ['More people'] },
  },
  {
    name: 'signs',
    title: 'Gains, losses and what is left',
    table: 'hard',
    query: hardQuery('signs'),
    mapping: { x: ['name'], y: ['Amount'] },
    visual: { better: 'more', orientation: 'vertical' },
  },
  {
    name: 'two-hundred',
    title: 'Two hundred changes: the largest, and the rest as one',
    table: 'hard',
    query: hardQuery('many'),
    mapping: { x: ['name'], y: ['Amount'] },
  },
  {
    name: 'goal-and-patterns',
    title: 'How much of the way to four billion more',
    table: 'nations',
    query: {
      dimensions: [{ column: 'region', as: 'Region' }],
      measures: [{ expression: 'sum(if([year] = 2005, [population], -[population]))', as: 'More people' }],
      filters: [{ column: 'year', op: 'in', values: [1955, 2005] }],
      sort: [{ by: 'More people', direction: 'desc' }],
    },
    mapping: { x: ['Region'], y: ['More people'] },
    visual: {
      goals: [{ at: 4_000_000_000, label: 'Four billion', look: 'neutral' }],
      bands: [{ from: 2_000_000_000, to: 3_000_000_000, label: 'Half to three quarters' }],
      annotations: [{ at: 'America', text: 'Two continents' }],
      patterns: true,
      orientation: 'vertical',
    },
  },
];
