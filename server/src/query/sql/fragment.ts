import type { Scalar } from '@datavizpro/contract';

/**
 * Pieces of SQL text with the values kept apart. Text comes from the `sql` tag only, whose holes take fragments and
 * nothing else: there is no way to put a string of somebody else's into the text. Fragments hold each other as they
 * are, and are walked once, when the text is written: copying them into each other was most of what a query cost.
 */
type Part = Piece | Fragment | { readonly indented: Fragment };
type Piece =
  | string
  | { readonly verbatim: string; readonly origin?: number }
  | { readonly value: Scalar; readonly render: PlaceholderWriter };
export type Fragment = readonly Part[];

/** Writes the placeholder of the n-th parameter, counted from 1. */
export type PlaceholderWriter = (index: number) => string;

/** Literal SQL with fragments in its holes. */
export function sql(text: TemplateStringsArray, ...holes: readonly Fragment[]): Fragment {
  if (holes.length === 0) return text;
  const parts: Part[] = [];
  for (let index = 0; index < text.length; index += 1) {
    parts.push(text[index] ?? '');
    const hole = holes[index];
    if (hole) parts.push(hole);
  }
  return parts;
}

/** An identifier that the dialect has quoted already. Never re-indented: a name may hold line breaks. */
export const quotedName = (text: string): Fragment => [{ verbatim: text }];

/** A statement that a person with the right to write SQL wrote, checked by `readStatement`. Never re-indented. */
export const writtenText = (text: string, start: number): Fragment => [{ verbatim: text, origin: start }];

/** A value, to be bound at this place. */
export const parameter = (value: Scalar, render: PlaceholderWriter): Fragment => [{ value, render }];

/** A whole number as digits, where SQL takes no parameter. */
export function digits(number: number): Fragment {
  if (!Number.isSafeInteger(number)) throw new Error(`Not a whole number: ${String(number)}`);
  return [String(number)];
}

/** Whole numbers as digits, with commas between them: one piece, to be made once and kept. */
export function digitsList(numbers: readonly number[]): Fragment {
  const wrong = numbers.find((number) => !Number.isSafeInteger(number));
  if (wrong !== undefined) throw new Error(`Not a whole number: ${String(wrong)}`);
  return [numbers.join(', ')];
}

/** Fragments with a separator between them. */
export const joinFragments = (fragments: readonly Fragment[], separator: Fragment): Fragment =>
  fragments.flatMap((fragment, index) => (index === 0 ? [fragment] : [separator, fragment]));

/** The same text two columns further right; names and values stay as they are. */
export const indent = (fragment: Fragment): Fragment => [{ indented: fragment }];

/** Every piece in its order, text as far to the right as it belongs. */
function eachPiece(fragment: Fragment, lineBreak: string, visit: (piece: Piece) => void): void {
  for (const part of fragment) {
    if (typeof part === 'string') visit(lineBreak === '\n' ? part : part.replaceAll('\n', lineBreak));
    else if ('indented' in part) eachPiece(part.indented, `${lineBreak}  `, visit);
    else if ('verbatim' in part || 'render' in part) visit(part);
    else eachPiece(part, lineBreak, visit);
  }
}

/** Where in a person's text a position of the written fragment lies. Null: before it. */
export function originAt(fragment: Fragment, position: number): number | null {
  let origin: number | null = null;
  let at = 0;
  let parameters = 0;
  eachPiece(fragment, '\n', (part) => {
    if (at > position) return;
    const text = typeof part === 'string' ? part : 'verbatim' in part ? part.verbatim : part.render((parameters += 1));
    const start = typeof part !== 'string' && 'verbatim' in part ? part.origin : undefined;
    if (start !== undefined) origin = start + Math.min(text.length, position - at);
    at += text.length;
  });
  return origin;
}

/** Text with numbered placeholders, and the values in the order of the placeholders. */
export function writeFragment(fragment: Fragment): { readonly sql: string; readonly parameters: readonly Scalar[] } {
  const parameters: Scalar[] = [];
  let text = '';
  eachPiece(fragment, '\n', (part) => {
    if (typeof part === 'string') text += part;
    else if ('verbatim' in part) text += part.verbatim;
    else text += part.render(parameters.push(part.value));
  });
  return { sql: text, parameters };
}
