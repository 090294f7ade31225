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
  const column = at + unitsOfWidth(excerpt, spaces.length - `LINE ${number}: `.length - (cutBefore ? 3 : 0));
  const before = lines.slice(0, Number(number) - 1).reduce((length, text) => length + text.length + 1, 0);
  return before + Math.min(Math.max(0, column), line.length);
}

/** Characters that take two places in a terminal, which is what the caret counts. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many UTF-16 units take so many places. */
function unitsOfWidth(text: string, width: number): number {
  let units = 0;
  let places = 0;
  for (const character of text) {
    if (places >= width) break;
    places += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
    units += character.length;
  }
  return units;
}
