import type { QueryParameter, SqlParameterType } from '@datavizpro/contract';
import { codeSpans } from '../text/scan';

/** A parameter as the text uses it. */
export interface FoundParameter {
  readonly name: string;
  /** What its use says of its type; null when it says nothing. */
  readonly hint: SqlParameterType | null;
}

const use = /\{\{\s*([A-Za-z_]\w*)(?:\.(from|to))?\s*\}\}/g;

/** Every parameter of a text, in the order of first use. Those in strings and comments are just text. */
export function findParameters(sql: string): readonly FoundParameter[] {
  const found = new Map<string, SqlParameterType | null>();
  for (const { from, to } of codeSpans(sql)) {
    for (const match of sql.slice(from, to).matchAll(use)) {
      const [, name = '', end] = match;
      const hint = end === undefined ? hintOf(sql.slice(0, from + match.index), name) : 'dateRange';
      found.set(name, found.get(name) ?? hint);
    }
  }
  return [...found].map(([name, hint]) => ({ name, hint }));
}

const words: readonly (readonly [RegExp, SqlParameterType])[] = [
  [/(^|_)(date|day|since|until|from|to|after|before|start|end)(_|$)/i, 'date'],
  [/(^|_)(min|max|count|limit|amount|number|threshold|year|top|n)(_|$)/i, 'number'],
  [/(^|_)(column|col|field)(_|$)/i, 'column'],
];

function hintOf(before: string, name: string): SqlParameterType | null {
  if (/\bin\s*\(\s*$/i.test(before)) return 'list';
  if (/\b(limit|offset)\s*$/i.test(before)) return 'number';
  if (/\bdate\s*$/i.test(before)) return 'date';
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The parameters that the text has now; what was said of one before is kept. */
export function declareParameters(sql: string, known: readonly QueryParameter[]): readonly QueryParameter[] {
  return findParameters(sql).map(({ name, hint }) => {
    const before = known.find((parameter) => parameter.name === name);
    if (before === undefined) return { name, type: hint ?? 'text' };
    // `.from` and `.to` leave no choice; without them there is no range.
    if (hint === 'dateRange' || before.type !== 'dateRange')
      return hint === 'dateRange' ? { ...before, type: hint } : before;
    return { ...before, type: hint ?? 'date' };
  });
}
