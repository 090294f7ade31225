import type { GalleryEntry } from '../entry.js';
import { gauge } from './gauge.js';
import { number } from './number.js';
import { pivot } from './pivot.js';
import { table } from './table.js';

export const numbers = { table, pivot, number, gauge } satisfies Record<string, readonly GalleryEntry[]>;
