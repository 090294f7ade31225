/**
 * Where DuckDB points: its messages end with the line in question, cut to what fits a terminal, and a caret under it.
 * Undefined when there is none, or when the line cannot be found again.
 */
export function caretPosition(message: string, sql: string): number | undefined {
  const match = /\nLINE (\d+): (.*)\n( *)\^/.exec(message);
  if (!match) return undefined;
  const [, number = '1', shown = '', spaces = ''] = match;
  const lines = sql.split('\n');
  const line = lines[Number(number) - 1];
  if (line === undefined) return undefined;
  const cutBefore = shown.startsWith('...');
  const excerpt = shown.slice(cutBefore ? 3 : 0, shown.endsWith('...') ? -3 : undefined);
  const at = line.indexOf(excerpt);
  if (at < 0) return undefined;
  const column = at + spaces.length - `LINE ${number}: `.length - (cutBefore ? 3 : 0);
  const before = lines.slice(0, Number(number) - 1).reduce((length, text) => length + text.length + 1, 0);
  return before + Math.min(Math.max(0, column), line.length);
}
