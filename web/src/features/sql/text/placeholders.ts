import type { CompiledSql, QueryParameter, Scalar } from '@datavizpro/contract';
import { codeSpans } from './scan';

export interface WrittenSql {
  readonly sql: string;
  readonly parameters: readonly QueryParameter[];
}

/** `$1`, `?`, `@p1`, `{p1:String}`: how databases write a bound value. */
const placeholder = /\$(\d+)|@[Pp](\d+)|\{p?_?(\d+)\s*:[^}]*\}|\?/g;

/** Compiled SQL as a person would write it: bound values become parameters with those values as defaults. */
export function fromCompiled({ sql, parameters }: CompiledSql): WrittenSql {
  const base = firstNumber(sql);
  const used = new Set<number>();
  let next = 0;
  let text = '';
  let end = 0;
  for (const { from, to } of codeSpans(sql)) {
    text += sql.slice(end, from);
    text += sql.slice(from, to).replace(placeholder, (whole: string, ...groups: unknown[]) => {
      const digits = groups.slice(0, 3).find((group) => typeof group === 'string');
      const index = digits === undefined ? next++ : Number(digits) - base;
      if (index < 0 || index >= parameters.length) return whole;
      used.add(index);
      return `{{${nameOf(index)}}}`;
    });
    end = to;
  }
  return {
    sql: text + sql.slice(end),
    parameters: [...used].sort((a, b) => a - b).map((index) => declare(index, parameters[index] ?? null)),
  };
}

/** Some count from nought. */
const firstNumber = (sql: string): number => (/\{p?_?0\s*:|@[Pp]0\b/.test(sql) ? 0 : 1);

const nameOf = (index: number): string => `p${String(index + 1)}`;

const declare = (index: number, value: Scalar): QueryParameter => ({
  name: nameOf(index),
  type: typeof value === 'number' ? 'number' : typeof value === 'string' && isDay(value) ? 'date' : 'text',
  default: value,
});

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?$/.test(text);
