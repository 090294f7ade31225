import type { ColumnType } from '@datavizpro/contract';
import { dateValue, parseMoment, timestampValue } from '../plan/values.js';
import { compare, type Comparison, type Expression } from '../sql/nodes.js';
import { FormulaError } from './formula-error.js';
import { isNumber, isTemporal, typeName, type FormulaType, type Level, type Typed } from './typed.js';

/** What a formula may use. */
export interface FormulaContext {
  readonly timezone: string;
  /** Throws when there is no such column. */
  resolve(name: string, at: number): { readonly expression: Expression; readonly type: ColumnType };
  /** True where sum(…) and the like make sense: measures without `agg`. */
  readonly aggregates: boolean;
}

/** Values of rows and aggregates do not mix: there is one row per group on one side only. */
function levelOf(parts: readonly Typed[], at: number): Level {
  const levels = new Set(parts.map((part) => part.level));
  if (levels.has('row') && levels.has('aggregate')) {
    throw new FormulaError(
      at,
      'A column outside an aggregate stands beside an aggregate: put it into one, like max([column]).',
    );
  }
  return levels.has('aggregate') ? 'aggregate' : levels.has('row') ? 'row' : 'constant';
}

export const typed = (expression: Expression, type: FormulaType, parts: readonly Typed[], at: number): Typed => ({
  expression,
  type,
  level: levelOf(parts, at),
  at,
});

export function expectType(part: Typed, fits: (type: FormulaType) => boolean, wanted: string): void {
  if (part.type !== 'null' && !fits(part.type)) {
    throw new FormulaError(part.at, `${wanted} was expected here, but this is ${typeName(part.type)}.`);
  }
}

export function compareTyped(op: Comparison, left: Typed, right: Typed, context: FormulaContext, at: number): Typed {
  const [first, second] = alike([left, right], context);
  if (!first || !second) throw new Error('alike answers as many as it gets');
  return typed(compare(op, first.expression, second.expression), 'boolean', [left, right], at);
}

/** A text literal where a date or timestamp is meant. Anything else stays as it is. */
export function readLiteral(part: Typed, as: 'date' | 'timestamp', context: FormulaContext): Typed {
  if (part.literal === undefined) return part;
  const moment = parseMoment(part.literal);
  if (!moment) {
    throw new FormulaError(
      part.at,
      `"${part.literal}" is not a date like '2026-01-31' or a time like '2026-01-31T10:00:00'.`,
    );
  }
  const { literal: _literal, ...rest } = part;
  const read = as === 'date' ? dateValue : timestampValue;
  return { ...rest, expression: read(moment, context.timezone), type: as };
}

/** The parts made comparable with each other: all numbers, all texts, or all points in time. */
export function alike(written: readonly Typed[], context: FormulaContext): readonly Typed[] {
  const temporal = written.find((part) => isTemporal(part.type));
  const as = temporal?.type === 'date' ? 'date' : 'timestamp';
  const parts = temporal ? written.map((part) => readLiteral(part, as, context)) : written;
  const known = parts.filter((part) => part.type !== 'null');
  const [first] = known;
  if (!first) return parts;
  const mismatch = known.find((part) => family(part.type) !== family(first.type));
  if (mismatch) {
    throw new FormulaError(
      mismatch.at,
      `This is ${typeName(mismatch.type)}, but ${typeName(first.type)} stands beside it.`,
    );
  }
  const mixed = new Set(known.map((part) => part.type)).size > 1;
  return family(first.type) === 'time' && mixed ? parts.map((part) => toLocal(part, context)) : parts;
}

const family = (type: FormulaType): string => (isNumber(type) ? 'number' : isTemporal(type) ? 'time' : type);

/** As the wall clock of the query's zone shows it; dates are its midnight. */
export function toLocal(part: Typed, { timezone }: FormulaContext): Typed {
  if (part.type === 'date')
    return { ...part, type: 'local', expression: { kind: 'cast', operand: part.expression, to: 'timestamp' } };
  if (part.type !== 'timestamp') return part;
  return { ...part, type: 'local', expression: { kind: 'localTime', operand: part.expression, timezone } };
}

/** The one type of several alternatives: of branches, of coalesce and the like. */
export function commonType(parts: readonly Typed[]): FormulaType {
  const types = parts.map((part) => part.type).filter((type) => type !== 'null');
  if (types.includes('float')) return 'float';
  if (types.includes('decimal')) return 'decimal';
  return types[0] ?? 'null';
}

/** `case` and `if`. */
export function conditional(
  whens: readonly Typed[],
  thens: readonly Typed[],
  otherwise: Typed | null,
  context: FormulaContext,
  at: number,
): Typed {
  for (const when of whens) expectType(when, (type) => type === 'boolean', 'A condition');
  const results = alike(otherwise ? [...thens, otherwise] : thens, context);
  const branches = whens.map((when, index) => ({
    when: when.expression,
    then: (results[index] as Typed).expression,
  }));
  const expression: Expression = {
    kind: 'case',
    branches,
    otherwise: otherwise ? (results[thens.length] as Typed).expression : null,
  };
  return typed(expression, commonType(results), [...whens, ...results], at);
}
