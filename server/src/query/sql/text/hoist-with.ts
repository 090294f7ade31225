import type { JoinRelation, Relation, Select, TextPart } from '../nodes.js';
import type { Lexicon } from './lexicon.js';
import { tokenise, type Token } from './tokens.js';

/**
 * For databases that take WITH at the beginning of a statement only: what a person's text begins with there moves to
 * the front of everything. A rewrite for a dialect's list.
 */
export const hoistWith =
  (lexicon: Lexicon) =>
  (select: Select): Select => ({ ...select, from: hoisted(select.from, lexicon) });

function hoisted(relation: Relation, lexicon: Lexicon): Relation {
  switch (relation.kind) {
    case 'text':
      return relation.head.length > 0 ? relation : { ...relation, ...split(relation.parts, lexicon) };
    case 'select':
      return { ...relation, select: hoistWith(lexicon)(relation.select) };
    case 'join':
      return {
        ...relation,
        left: hoisted(relation.left, lexicon),
        right: hoisted(relation.right, lexicon) as JoinRelation['right'],
      };
    default:
      return relation;
  }
}

type Words = { readonly part: number; readonly token: Token };

/** Up to the word at depth 0 that follows the last `) `: the main query of `with a as (…), b as (…) select …`. */
function split(
  parts: readonly TextPart[],
  lexicon: Lexicon,
): { readonly head: readonly TextPart[]; readonly parts: readonly TextPart[] } {
  const words = parts.flatMap((part, index): readonly Words[] =>
    'text' in part ? tokenise(part.text, lexicon).map((token) => ({ part: index, token })) : [],
  );
  const main = mainQuery(words.filter(({ token }) => token.kind !== 'space' && token.kind !== 'comment'));
  if (main === null) return { head: [], parts };
  const { part: at, token } = main;
  const cut = parts[at];
  if (cut === undefined || !('text' in cut)) return { head: [], parts };
  return {
    head: [...parts.slice(0, at), { ...cut, text: `${cut.text.slice(0, token.start)}\n` }],
    parts: [{ text: cut.text.slice(token.start), start: cut.start + token.start }, ...parts.slice(at + 1)],
  };
}

function mainQuery(words: readonly Words[]): Words | null {
  if (words[0]?.token.text.toLowerCase() !== 'with') return null;
  let depth = 0;
  let previous = '';
  for (const word of words) {
    const { text, kind } = word.token;
    if (depth === 0 && previous === ')' && kind === 'word' && /^(?:select|values|from|table)$/i.test(text)) return word;
    if (depth === 0 && previous === ')' && text === '(') return word;
    if (kind === 'symbol' && text === '(') depth += 1;
    if (kind === 'symbol' && text === ')') depth -= 1;
    previous = text;
  }
  return null;
}
