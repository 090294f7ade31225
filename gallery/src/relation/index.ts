import type { GalleryEntry } from '../entry.js';
import { heatmap } from './heatmap.js';
import { scatter } from './scatter.js';

export const relation = { scatter, heatmap } satisfies Record<string, readonly GalleryEntry[]>;
