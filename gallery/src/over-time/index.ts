import type { GalleryEntry } from '../entry.js';
import { area } from './area.js';
import { areaBump } from './area-bump.js';
import { calendar } from './calendar.js';
import { combo } from './combo.js';
import { bump } from './bump.js';
import { candlestick } from './candlestick.js';
import { sparkline } from './sparkline.js';
import { stream } from './stream.js';
import { timeRange } from './time-range.js';
import { line } from './line.js';

export const overTime = {
  line,
  area,
  combo,
  calendar,
  timeRange,
  bump,
  areaBump,
  stream,
  sparkline,
  candlestick,
} satisfies Record<string, readonly GalleryEntry[]>;
