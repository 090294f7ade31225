import type { CellValue } from '../result.js';

/** The id of the place that a value of the data means; null for none. */
export type FindPlace = (value: NonNullable<CellValue>) => string | null;

/** Names as they are compared: without case, accents, punctuation and the article. */
export const normalName = (text: string): string => (isPlain.test(text) ? text.toLowerCase() : withoutSigns(text));

/** One or two words of English letters, none of them an article or a saint: most names are compared as they stand. */
const isPlain = /^(?!the |st\b)[A-Z][A-Z0-9]*(?: (?!the$|st$)[A-Z0-9]+)?$/i;

const withoutSigns = (text: string): string =>
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
