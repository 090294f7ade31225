import type { GalleryEntry } from '../entry.js';
import { bar } from './bar.js';
import { bullet } from './bullet.js';
import { funnel } from './funnel.js';
import { marimekko } from './marimekko.js';
import { polarBar } from './polar-bar.js';
import { radar } from './radar.js';
import { radialBar } from './radial-bar.js';
import { waterfall } from './waterfall.js';

export const comparison = {
  bar,
  waterfall,
  funnel,
  bullet,
  radar,
  polarBar,
  radialBar,
  marimekko,
} satisfies Record<string, readonly GalleryEntry[]>;
