import type { GalleryEntry } from '../entry.js';
import { area } from './area.js';
import { line } from './line.js';

export const overTime = { line, area } satisfies Record<string, readonly GalleryEntry[]>;
