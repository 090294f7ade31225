import type { ReadingOptions } from '@datavizpro/contract';
import { quoteText } from '../query/sql-text.js';

/** Mean nothing else in any column. */
const everywhere = ['', 'NULL', 'null', '(null)', 'N/A', 'n/a', '#N/A', '\\N'];
/** Mean null among numbers and times; among texts they may be what they say (`NA` is a country). */
const amongValues = ['NA', 'na', '-', '--', '–', '—', 'None', 'none', 'NaN', 'nan', 'NAN', 'nil', 'Nil', '.', '?'];
/** What a spreadsheet shows where a formula failed. */
const spreadsheetErrors = ['#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'];

/** Texts that stand for "no value". */
export interface NullTexts {
  /** Those that do so in every column, texts included. */
  readonly everywhere: readonly string[];
  /** SQL: the text, or NULL where it means null in a column of values. */
  removedFrom(value: string): string;
  /** SQL: the same for columns of text. */
  removedFromText(value: string): string;
}

export function nullTexts(options: ReadingOptions): NullTexts {
  const inTexts = options.nulls ? ['', ...options.nulls] : everywhere;
  const inValues = options.nulls ? inTexts : [...everywhere, ...amongValues, ...spreadsheetErrors];
  const removed = (value: string, texts: readonly string[]) =>
    `CASE WHEN ${value} IN (${texts.map(quoteText).join(', ')}) THEN NULL ELSE ${value} END`;
  return {
    everywhere: inTexts,
    removedFrom: (value) => removed(value, inValues),
    removedFromText: (value) => removed(value, inTexts),
  };
}
