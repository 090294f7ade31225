import type { CellValue } from '../result.js';

/** The id of the place that a value of the data means; null for none. */
export type FindPlace = (value: NonNullable<CellValue>) => string | null;

/** Names as they are compared: without case, accents, punctuation and the article. */
export const normalName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/^the | the$/g, '')
    .trim();
