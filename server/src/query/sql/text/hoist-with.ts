import type { Select, TextPart } from '../nodes.js';
import { changeText, placedTokens, type PlacedToken } from './change-text.js';
import type { Lexicon } from './lexicon.js';

/**
 * For databases that take WITH at the beginning of a statement only: what a person's text begins with there moves to
 * the front of everything. A rewrite for a dialect's list.
 */
export const hoistWith = (lexicon: Lexicon): ((select: Select) => Select) =>
  changeText((relation) => (relation.head.length > 0 ? relation : { ...relation, ...split(relation.parts, lexicon) }));

/** Before the main query of `with a as (…), b as (…) select …`, and from there on. */
function split(
  parts: readonly TextPart[],
  lexicon: Lexicon,
): { readonly head: readonly TextPart[]; readonly parts: readonly TextPart[] } {
  const main = mainQuery(placedTokens(parts, lexicon));
  const cut = main && parts[main.part];
  if (!main || !cut || !('text' in cut)) return { head: [], parts };
  const { start } = main.token;
  return {
    head: [...parts.slice(0, main.part), { ...cut, text: `${cut.text.slice(0, start)}\n` }],
    parts: [{ text: cut.text.slice(start), start: cut.start + start }, ...parts.slice(main.part + 1)],
  };
}

const mainQueries: ReadonlySet<string> = new Set(['select', 'values', 'from', 'table', '(']);

/**
 * What follows the last of the queries that WITH names, read by its grammar: some databases take a statement that writes
 * in that place, and others begin a further statement without a semicolon. Before a SELECT put in front of everything,
 * either would run.
 */
function mainQuery(tokens: readonly PlacedToken[]): PlacedToken | undefined {
  const outside = tokens.filter(({ depth }) => depth === 0);
  const is = (at: number, text: string): boolean => outside[at]?.token.text.toLowerCase() === text;
  const afterBrackets = (at: number): number => (is(at, '(') && is(at + 1, ')') ? at + 2 : at);
  if (!is(0, 'with')) return undefined;
  let at = 0;
  do {
    const as = afterBrackets(at + 2);
    at = afterBrackets(as + 1);
    if (!is(as, 'as') || at === as + 1) return undefined;
  } while (is(at, ','));
  const found = outside[at];
  return found && mainQueries.has(found.token.text.toLowerCase()) ? found : undefined;
}
