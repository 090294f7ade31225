import type { Aggregate } from '@datavizpro/contract';
import type { Expression } from '../../sql/nodes.js';
import { FormulaError } from '../formula-error.js';
import { expectType, type FormulaContext } from '../rules.js';
import { isNumber, type FormulaType, type Typed } from '../typed.js';

export const aggregateFunctions: Readonly<Record<string, Aggregate>> = {
  sum: 'sum',
  avg: 'avg',
  count: 'count',
  countDistinct: 'countDistinct',
  min: 'min',
  max: 'max',
  median: 'median',
};

const needsNumber: ReadonlySet<Aggregate> = new Set(['sum', 'avg', 'median']);

/** An aggregate of rows: only where the context has them. */
export function callAggregate(
  agg: Aggregate,
  name: string,
  args: readonly Typed[],
  context: FormulaContext,
  at: number,
): Typed {
  if (!context.aggregates) {
    throw new FormulaError(at, `${name}() sums up many rows, which is possible only in a measure without "agg".`);
  }
  const [arg] = args;
  if (args.length > 1 || (!arg && agg !== 'count'))
    throw new FormulaError(at, `${name} takes one argument: ${name}([column]).`);
  if (arg?.level === 'aggregate') throw new FormulaError(at, `An aggregate cannot stand inside ${name}().`);
  if (arg && needsNumber.has(agg)) expectType(arg, isNumber, 'A number');
  const expression: Expression = {
    kind: 'aggregate',
    agg,
    operand: arg?.expression ?? null,
    orderBy: null,
    q: null,
    filter: null,
  };
  return { expression, type: aggregateType(agg, arg?.type ?? 'integer'), level: 'aggregate', at };
}

/** What an aggregate of this type gives. */
export function aggregateType(agg: Aggregate, type: FormulaType): FormulaType {
  switch (agg) {
    case 'count':
    case 'countDistinct':
      return 'integer';
    case 'avg':
    case 'median':
    case 'quantile':
    case 'stddev':
    case 'variance':
    case 'corr':
    case 'regrSlope':
    case 'regrIntercept':
    case 'regrR2':
      return 'float';
    case 'sum':
    case 'min':
    case 'max':
    case 'first':
    case 'last':
      return type;
  }
}
