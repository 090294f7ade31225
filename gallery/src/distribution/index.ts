import type { GalleryEntry } from '../entry.js';

export const distribution = {} satisfies Record<string, readonly GalleryEntry[]>;
