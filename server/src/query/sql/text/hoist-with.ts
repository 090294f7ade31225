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

/** What follows a bracket that closes, at the outside, and is neither a comma nor AS. */
function mainQuery(tokens: readonly PlacedToken[]): PlacedToken | undefined {
  if (tokens[0]?.token.text.toLowerCase() !== 'with') return undefined;
  return tokens.find(
    ({ depth, token }, index) =>
      depth === 0 && tokens[index - 1]?.token.text === ')' && /^(?:select|values|from|table|\()$/i.test(token.text),
  );
}
