import type { GalleryEntry } from '../entry.js';
import { heatmap } from './heatmap.js';
import { sankey } from './sankey.js';
import { scatter } from './scatter.js';

export const relation = { scatter, heatmap, sankey } satisfies Record<string, readonly GalleryEntry[]>;
