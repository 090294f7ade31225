import { quotePath, quoteText } from '../query/sql-text.js';

export const longestLine = 32 << 20;

/**
 * The lines of a file, whatever they hold, as a relation of one column `line`. By itself DuckDB takes pieces of 16 times
 * the longest line, which is all the memory that it may have on a small machine.
 */
export function linesRelation(path: string): string {
  return `read_csv(${quotePath(path)}, auto_detect = false, compression = 'none', header = false, delim = '\u001f',
    quote = '', escape = '', nullstr = '', new_line = '\\n', max_line_size = ${longestLine}, buffer_size = ${longestLine},
    columns = {'line': 'VARCHAR'})`;
}

/** Texts at JSON pointers in each line, as columns c0, c1…; `where` keeps the lines that are records. */
export function cellsRelation(path: string, pointers: readonly string[], where: string): string {
  const cells = pointers.map((_, index) => `x[${index + 1}] AS c${index}`).join(', ');
  const list = pointers.map(quoteText).join(', ');
  return `(SELECT ${cells} FROM (SELECT json_extract_string(line, [${list}]) AS x FROM ${linesRelation(path)} WHERE ${where}))`;
}
