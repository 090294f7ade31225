import type { GalleryEntry } from '../entry.js';
import { bubble } from './bubble.js';
import { chord } from './chord.js';
import { correlation } from './correlation.js';
import { heatmap } from './heatmap.js';
import { network } from './network.js';
import { parallel } from './parallel.js';
import { sankey } from './sankey.js';
import { scatter } from './scatter.js';

export const relation = {
  scatter,
  heatmap,
  bubble,
  correlation,
  parallel,
  chord,
  network,
  sankey,
} satisfies Record<string, readonly GalleryEntry[]>;
