import type { ColumnType } from '@datavizpro/contract';
import type { Expression } from '../sql/nodes.js';
import { check } from './check.js';
import { parseFormula } from './parser.js';
import type { FormulaContext } from './rules.js';

export { FormulaError } from './formula-error.js';
export { aggregateType } from './functions/aggregates.js';
export type { FormulaContext } from './rules.js';

export interface CompiledFormula {
  readonly expression: Expression;
  readonly type: ColumnType;
  /** The value is an instant in UTC, which grains and dates see in the query's time zone. */
  readonly instant: boolean;
  readonly aggregates: boolean;
  /** Names no column at all. */
  readonly constant: boolean;
}

/** Parses, checks and translates a formula. Throws FormulaError. */
export function compileFormula(text: string, context: FormulaContext): CompiledFormula {
  const { expression, type, level } = check(parseFormula(text), context);
  return {
    expression,
    type: type === 'local' ? 'timestamp' : type === 'null' ? 'string' : type,
    instant: type === 'timestamp',
    aggregates: level === 'aggregate',
    constant: level === 'constant',
  };
}
