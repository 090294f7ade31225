import type { GalleryEntry } from '../entry.js';
import { boxPlot } from './box-plot.js';
import { densityHeatmap } from './density-heatmap.js';
import { histogram2d } from './histogram-2d.js';
import { histogram } from './histogram.js';
import { violin } from './violin.js';

export const distribution = { histogram, boxPlot, histogram2d, densityHeatmap, violin } satisfies Record<
  string,
  readonly GalleryEntry[]
>;
