import { FormulaError } from './formula-error.js';

export interface Token {
  readonly kind: 'number' | 'text' | 'column' | 'word' | 'symbol' | 'end';
  /** Numbers as written, texts and columns without their quotes, symbols in their usual form. */
  readonly text: string;
  readonly at: number;
}

const patterns: readonly { readonly kind: Token['kind'] | 'space'; readonly pattern: RegExp }[] = [
  { kind: 'space', pattern: /\s+/uy },
  { kind: 'number', pattern: /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?/uy },
  { kind: 'text', pattern: /'(?:[^']|'')*'/uy },
  { kind: 'column', pattern: /\[(?:[^\]]|\]\])+\]/uy },
  { kind: 'word', pattern: /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy },
  { kind: 'symbol', pattern: /<=|>=|<>|!=|==|[-+*/%=<>(),]/uy },
];
const synonyms: Readonly<Record<string, string>> = { '!=': '<>', '==': '=' };

const contents: Partial<Record<Token['kind'], (text: string) => string>> = {
  text: (text) => text.slice(1, -1).replaceAll("''", "'"),
  column: (text) => text.slice(1, -1).replaceAll(']]', ']'),
  symbol: (text) => synonyms[text] ?? text,
};

/** Splits a formula into words, numbers and signs; the last token says that it ends. */
export function readTokens(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const { kind, text } = matchAt(formula, at);
    if (kind !== 'space') tokens.push({ kind, text: contents[kind]?.(text) ?? text, at });
    at += text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: formula.length }];
}

function matchAt(formula: string, at: number): { kind: Token['kind'] | 'space'; text: string } {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  throw new FormulaError(at, whatIsWrong(formula[at] ?? ''));
}

function whatIsWrong(character: string): string {
  if (character === "'") return "This text does not end: put a ' after it. A ' inside a text is written twice.";
  if (character === '[') return 'This column name does not end: put a ] after it.';
  if (character === '"') return "Write texts in single quotes: 'north'. Write columns in brackets: [Region].";
  return `"${character}" means nothing here.`;
}
