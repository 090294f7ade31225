import type { Relation, Select, TextPart, TextRelation } from '../nodes.js';
import type { Lexicon } from './lexicon.js';
import { tokenise, type Token } from './tokens.js';

/** A rewrite for a dialect's list, of what people wrote: wherever it stands in a select. */
export const changeText =
  (change: (text: TextRelation) => TextRelation) =>
  (select: Select): Select => ({ ...select, from: changed(select.from, change) });

function changed(relation: Relation, change: (text: TextRelation) => TextRelation): Relation {
  switch (relation.kind) {
    case 'text':
      return change(relation);
    case 'select':
      return { ...relation, select: changeText(change)(relation.select) };
    case 'join':
      return { ...relation, left: changed(relation.left, change) };
    default:
      return relation;
  }
}

/** A token that is neither space nor comment, with the part in which it stands, and how many brackets are open there. */
export interface PlacedToken {
  readonly part: number;
  readonly depth: number;
  readonly token: Token;
}

/** A closing bracket has the depth of its opening one. */
export function placedTokens(parts: readonly TextPart[], lexicon: Lexicon): readonly PlacedToken[] {
  let depth = 0;
  return parts.flatMap((part, index): readonly PlacedToken[] => {
    if (!('text' in part)) return [];
    return tokenise(part.text, lexicon)
      .filter(({ kind }) => kind !== 'space' && kind !== 'comment')
      .map((token) => {
        if (token.kind === 'symbol' && token.text === ')') depth -= 1;
        const placed = { part: index, depth, token };
        if (token.kind === 'symbol' && token.text === '(') depth += 1;
        return placed;
      });
  });
}
