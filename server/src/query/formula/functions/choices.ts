import type { ScalarFunction } from '../../sql/nodes.js';
import { alike, commonType, conditional, typed } from '../rules.js';
import { argumentAt, call, define, type FunctionTable, type FunctionDefinition } from './definition.js';

/** Any type, all alike: `coalesce` and its relatives. */
const alternatives = (fn: ScalarFunction, signature: string, min: number, max: number): FunctionDefinition =>
  define(signature, min, max, (args, context, at) => {
    const parts = alike(args, context);
    return typed(call(fn, parts), commonType(parts), parts, at);
  });

const conditionalFunction = define('if(condition, then, else)', 2, 21, (args, context, at) => {
  const pairs = Math.floor(args.length / 2);
  const whens = Array.from({ length: pairs }, (_, index) => argumentAt(args, index * 2));
  const thens = Array.from({ length: pairs }, (_, index) => argumentAt(args, index * 2 + 1));
  const otherwise = args.length % 2 === 1 ? argumentAt(args, args.length - 1) : null;
  return conditional(whens, thens, otherwise, context, at);
});

export const choiceFunctions: FunctionTable = {
  if: conditionalFunction,
  coalesce: alternatives('coalesce', 'coalesce(a, b, …)', 1, 50),
  nullif: alternatives('nullif', 'nullif(a, b)', 2, 2),
  least: alternatives('least', 'least(a, b, …)', 1, 50),
  greatest: alternatives('greatest', 'greatest(a, b, …)', 1, 50),
};
