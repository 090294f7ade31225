import type { GalleryEntry } from '../entry.js';
import { choropleth } from './choropleth.js';
import { pointMap } from './point-map.js';

export const places = { choropleth, pointMap } satisfies Record<string, readonly GalleryEntry[]>;
