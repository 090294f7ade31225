import type { Select, TextRelation } from '../nodes.js';
import { changeText, placedTokens } from './change-text.js';
import type { Lexicon } from './lexicon.js';

/**
 * For databases that forget, or refuse, an ORDER BY inside of a query: there it counts only beside a limit. One that
 * limits nothing is put after a person's own ORDER BY. A rewrite for a dialect's list.
 */
export const keepOrder = (lexicon: Lexicon, suffix: string): ((select: Select) => Select) =>
  changeText((relation) => (isOrderedOnly(relation, lexicon) ? withSuffix(relation, suffix) : relation));

const limiting: ReadonlySet<string> = new Set(['limit', 'offset', 'fetch', 'top', 'for']);

function isOrderedOnly({ parts }: TextRelation, lexicon: Lexicon): boolean {
  const outside = placedTokens(parts, lexicon)
    .filter(({ depth, token }) => depth === 0 && token.kind === 'word')
    .map(({ token }) => token.text.toLowerCase());
  return (
    outside.some((word, index) => word === 'order' && outside[index + 1] === 'by') &&
    !outside.some((word) => limiting.has(word))
  );
}

/** On a line of its own: the text may end in a comment. */
const withSuffix = (relation: TextRelation, suffix: string): TextRelation => {
  const last = relation.parts.at(-1);
  const start = last ? last.start + ('text' in last ? last.text.length : 0) : 0;
  return { ...relation, parts: [...relation.parts, { text: `\n${suffix}`, start }] };
};
