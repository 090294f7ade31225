import type { GalleryEntry } from '../entry.js';
import { number } from './number.js';
import { table } from './table.js';

export const numbers = { table, number } satisfies Record<string, readonly GalleryEntry[]>;
