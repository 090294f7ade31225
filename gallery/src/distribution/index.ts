import type { GalleryEntry } from '../entry.js';
import { boxPlot } from './box-plot.js';
import { histogram } from './histogram.js';

export const distribution = { histogram, boxPlot } satisfies Record<string, readonly GalleryEntry[]>;
