import { codeOnly } from '../text/scan';

/** A table that the statement reads, and the other name it has there. */
export interface ReadTable {
  readonly schema: string | null;
  readonly name: string;
  readonly alias: string | null;
}

/** What could be written at a place of the text. */
export type CompletionContext =
  /** After `from` or `join`: a table; `schema` when one was named before a dot. */
  | { readonly kind: 'table'; readonly from: number; readonly prefix: string; readonly schema: string | null }
  /** After `name.`: columns of that table, or tables of that schema. */
  | { readonly kind: 'member'; readonly from: number; readonly prefix: string; readonly of: string }
  | { readonly kind: 'parameter'; readonly from: number; readonly prefix: string }
  | { readonly kind: 'any'; readonly from: number; readonly prefix: string };

const name = String.raw`(?:[A-Za-z_][\w$]*|"[^"]+"|\x60[^\x60]+\x60|\[[^\]]+\])`;
const unquote = (text: string): string => text.replace(/^["`[]|["`\]]$/g, '');

/** What stands right before the cursor, and what it asks for. */
export function contextAt(sql: string, position: number): CompletionContext | null {
  const before = sql.slice(0, position);
  const parameter = /\{\{\s*(\w*)$/.exec(before);
  if (parameter) {
    const prefix = parameter[1] ?? '';
    return { kind: 'parameter', from: position - prefix.length, prefix };
  }
  // In a string or a comment nothing is offered.
  if (position > 0 && codeOnly(sql).charAt(position - 1) === ' ' && !/\s/.test(before.slice(-1))) {
    const inName = /["`\]]$/.test(before);
    if (!inName) return null;
  }
  const prefix = /[\w$]*$/.exec(before)?.[0] ?? '';
  const from = position - prefix.length;
  const lead = sql.slice(0, from);
  const member = new RegExp(`(${name})\\.$`).exec(lead);
  if (member) {
    const of = unquote(member[1] ?? '');
    const afterFrom = new RegExp(`\\b(?:from|join)\\s+${name}\\.$`, 'i').test(lead);
    return afterFrom ? { kind: 'table', from, prefix, schema: of } : { kind: 'member', from, prefix, of };
  }
  if (/\b(?:from|join)\s+$/i.test(lead)) return { kind: 'table', from, prefix, schema: null };
  return { kind: 'any', from, prefix };
}

const read = new RegExp(String.raw`\b(?:from|join)\s+(?:(${name})\.)?(${name})(?:\s+(?:as\s+)?(${name}))?`, 'gi');
const notAliases: ReadonlySet<string> = new Set(
  'where on join left right full inner outer cross group order having limit offset union except intersect using natural window fetch as lateral'.split(
    ' ',
  ),
);

/** The tables that a text reads, as far as can be seen from their places after `from` and `join`. */
export function tablesRead(sql: string): readonly ReadTable[] {
  const found: ReadTable[] = [];
  for (const [, schema, table = '', alias] of withoutComments(sql).matchAll(read)) {
    const other = alias === undefined || notAliases.has(alias.toLowerCase()) ? null : unquote(alias);
    found.push({ schema: schema === undefined ? null : unquote(schema), name: unquote(table), alias: other });
  }
  return found;
}

const withoutComments = (sql: string): string => sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
