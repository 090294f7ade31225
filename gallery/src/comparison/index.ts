import type { GalleryEntry } from '../entry.js';
import { bar } from './bar.js';

export const comparison = { bar } satisfies Record<string, readonly GalleryEntry[]>;
