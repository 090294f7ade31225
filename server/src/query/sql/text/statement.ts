import type { FieldError } from '@datavizpro/contract';
import type { Lexicon } from './lexicon.js';
import { tokenise, type Token } from './tokens.js';

/** One statement that a person wrote, cut where values or names come in. */
export interface StatementText {
  readonly pieces: readonly StatementPiece[];
  /** Words and names in it, in lower case: the tables that it may mean are among them. */
  readonly names: ReadonlySet<string>;
}
export type StatementPiece =
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly bound: 'from' | 'to' | null;
      readonly start: number;
      readonly end: number;
    };

/** Where the text is not what may be run. Position is that of the text as it was written. */
export class StatementProblem extends Error {
  override readonly name = 'StatementProblem';
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }

  asFieldError(path: string): FieldError {
    return { path, message: this.message, position: this.position };
  }
}

const beginnings: ReadonlySet<string> = new Set(['select', 'with', 'from', 'values', 'table', '(']);
const opening: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const closing: ReadonlySet<string> = new Set(Object.values(opening));

/**
 * Reads one SELECT. The database decides what it means and whether it may; this decides only that the text ends where
 * it seems to end, whatever stands around it: quotes and comments closed, brackets in pairs, one statement.
 */
export function readStatement(text: string, lexicon: Lexicon): StatementText {
  const tokens = tokenise(text, lexicon);
  for (const token of tokens) if (token.problem !== undefined) throw new StatementProblem(token.problem, token.start);
  const statement = withoutEnd(tokens);
  const [first] = statement.filter(isMeaningful);
  if (first === undefined) throw new StatementProblem('There is no SQL to run.', 0);
  if (!beginnings.has(first.text.toLowerCase()))
    throw new StatementProblem('Only a query that reads can be run: it begins with SELECT or WITH.', first.start);
  requirePairs(statement);
  return { pieces: cut(statement), names: namesIn(statement) };
}

const isMeaningful = ({ kind }: Token): boolean => kind !== 'space' && kind !== 'comment';

/** Without the semicolon at the end, and what is said after it. */
function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ kind, text }) => kind === 'symbol' && text === ';');
  if (end < 0) return tokens;
  const second = tokens.slice(end).find((token) => isMeaningful(token) && token.text !== ';');
  if (second) throw new StatementProblem('Only one statement can be run at a time.', second.start);
  return tokens.slice(0, end);
}

function requirePairs(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens.filter(({ kind }) => kind === 'symbol')) {
    if (token.text in opening) open.push(token);
    if (!closing.has(token.text)) continue;
    const partner = open.pop();
    if (partner === undefined || opening[partner.text] !== token.text)
      throw new StatementProblem(`This "${token.text}" closes nothing.`, token.start);
  }
  const left = open.at(-1);
  if (left) throw new StatementProblem(`This "${left.text}" is never closed.`, left.start);
}

function cut(tokens: readonly Token[]): readonly StatementPiece[] {
  const pieces: StatementPiece[] = [];
  for (const { kind, text, start, end } of tokens) {
    const last = pieces.at(-1);
    if (kind === 'parameter') pieces.push({ kind, ...parameterOf(text), start, end });
    else if (last?.kind === 'text') pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ kind: 'text', text, start });
  }
  return pieces;
}

function parameterOf(text: string): { readonly name: string; readonly bound: 'from' | 'to' | null } {
  const [name = '', bound] = text.slice(2, -2).replaceAll(/\s+/g, '').split('.');
  return { name, bound: bound === 'from' || bound === 'to' ? bound : null };
}

function namesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { kind, text } of tokens) {
    if (kind === 'word') names.add(text.toLowerCase());
    if (kind === 'name' || kind === 'string') names.add(unquoted(text).toLowerCase());
  }
  return names;
}

const unquoted = (text: string): string => {
  const closingQuote = text.at(-1) ?? '';
  return text.slice(1, -1).replaceAll(closingQuote + closingQuote, closingQuote);
};
