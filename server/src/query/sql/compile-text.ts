import type { CompiledSql } from '@datavizpro/contract';
import { headsOf, writeTextPart } from './compile.js';
import type { Dialect } from './dialects/dialect.js';
import { originAt, sql, writeFragment } from './fragment.js';
import { value, type Select, type TextPart } from './nodes.js';

/** What a person wrote, as a statement by itself: to ask the database for its columns. */
export interface CompiledText {
  readonly compiled: CompiledSql;
  /** The place in the person's text that a position in the statement belongs to; null: before and outside of it. */
  originOf(position: number): number | null;
}

/** In parentheses, just as it stands in queries: what is wrong there is wrong here. */
export function compileText(parts: readonly TextPart[], dialect: Dialect): CompiledText {
  const shaped = dialect.rewrites.reduce((current, rewrite) => rewrite(current), selectFrom(parts)).from;
  const body = (shaped.kind === 'text' ? shaped.parts : parts).flatMap((part) => writeTextPart(part, dialect));
  const head = headsOf(shaped).flatMap((part) => writeTextPart(part, dialect));
  const statement = [...head, ...sql`select * from (\n${body}\n) as t0`];
  const compiled = { ...writeFragment(statement), dialect: dialect.name };
  return { compiled, originOf: (position) => originAt(statement, position) };
}

const selectFrom = (parts: readonly TextPart[]): Select => ({
  columns: [{ expression: value(null, 'integer'), as: 'n0' }],
  from: { kind: 'text', parts, head: [], alias: 't0' },
  where: null,
  groupBy: [],
  orderBy: [],
  limit: null,
  offset: 0,
});
