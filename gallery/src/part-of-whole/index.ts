import type { GalleryEntry } from '../entry.js';
import { pie } from './pie.js';

export const partOfWhole = { pie } satisfies Record<string, readonly GalleryEntry[]>;
