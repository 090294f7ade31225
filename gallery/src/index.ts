import type { ChartKind } from '@datavizpro/contract';
import { comparison } from './comparison/index.js';
import { distribution } from './distribution/index.js';
import { numbers } from './numbers/index.js';
import { overTime } from './over-time/index.js';
import { partOfWhole } from './part-of-whole/index.js';
import { places } from './places/index.js';
import { relation } from './relation/index.js';
import type { GalleryEntry } from './entry.js';

export { configurationOf, galleryId, type GalleryEntry } from './entry.js';
export { galleryTables, type GalleryTable } from './tables.js';

/** Every chart type has entries: the compiler asks for them. */
export const gallery: Readonly<Record<ChartKind, readonly GalleryEntry[]>> = {
  ...comparison,
  ...overTime,
  ...relation,
  ...partOfWhole,
  ...numbers,
  ...distribution,
  ...places,
};
