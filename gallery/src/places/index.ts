import type { GalleryEntry } from '../entry.js';
import { choropleth } from './choropleth.js';

export const places = { choropleth } satisfies Record<string, readonly GalleryEntry[]>;
