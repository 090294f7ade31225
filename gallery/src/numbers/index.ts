import type { GalleryEntry } from '../entry.js';
import { number } from './number.js';
import { pivot } from './pivot.js';
import { table } from './table.js';

export const numbers = { table, pivot, number } satisfies Record<string, readonly GalleryEntry[]>;
