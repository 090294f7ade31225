import { cast, compare, value, type Expression, type ScalarFunction } from '../../sql/nodes.js';
import { expectType, typed } from '../rules.js';
import { isNumber, type FormulaType, type Typed } from '../typed.js';
import { argumentAt, call, define, type FunctionTable, type FunctionDefinition } from './definition.js';

type Result = FormulaType | ((args: readonly Typed[]) => FormulaType);
/** Numbers in, a number out. */
const numeric = (fn: ScalarFunction, signature: string, count: number, result: Result): FunctionDefinition =>
  define(signature, count, count, (args, _context, at) => {
    for (const arg of args) expectType(arg, isNumber, 'A number');
    return typed(call(fn, args), typeof result === 'function' ? result(args) : result, args, at);
  });

/** Only where the function is defined; null elsewhere, instead of a failing query. */
const guarded = (fn: ScalarFunction, signature: string, op: '>' | '>='): FunctionDefinition =>
  define(signature, 1, 1, (args, _context, at) => {
    const arg = argumentAt(args, 0);
    expectType(arg, isNumber, 'A number');
    const inside: Expression = {
      kind: 'case',
      branches: [{ when: compare(op, arg.expression, value(0, 'integer')), then: arg.expression }],
      otherwise: null,
    };
    return typed({ kind: 'call', fn, args: [inside] }, 'float', args, at);
  });

const round = define('round(number, digits)', 1, 2, (args, _context, at) => {
  for (const arg of args) expectType(arg, isNumber, 'A number');
  const [number, digits] = [argumentAt(args, 0), args[1]];
  if (!digits) return typed(call('round', [number]), number.type, args, at);
  return typed(
    { kind: 'call', fn: 'round', args: [cast(number.expression, 'float'), digits.expression] },
    'float',
    args,
    at,
  );
});

export const numberFunctions: FunctionTable = {
  abs: numeric('abs', 'abs(number)', 1, ([arg]) => arg?.type ?? 'float'),
  round,
  floor: numeric('floor', 'floor(number)', 1, ([arg]) => arg?.type ?? 'float'),
  ceil: numeric('ceil', 'ceil(number)', 1, ([arg]) => arg?.type ?? 'float'),
  sqrt: guarded('sqrt', 'sqrt(number)', '>='),
  power: numeric('power', 'power(number, exponent)', 2, 'float'),
  ln: guarded('ln', 'ln(number)', '>'),
  log: guarded('log', 'log(number)', '>'),
  exp: numeric('exp', 'exp(number)', 1, 'float'),
};
