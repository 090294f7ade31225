import type { GalleryEntry } from '../entry.js';

export const places = {} satisfies Record<string, readonly GalleryEntry[]>;
