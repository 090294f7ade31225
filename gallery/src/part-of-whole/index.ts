import type { GalleryEntry } from '../entry.js';
import { pie } from './pie.js';
import { circlePacking, icicle, sunburst, treemap } from './trees.js';
import { waffle } from './waffle.js';

export const partOfWhole = {
  pie,
  waffle,
  treemap,
  sunburst,
  icicle,
  circlePacking,
} satisfies Record<string, readonly GalleryEntry[]>;
