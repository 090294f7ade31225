import type { ScalarFunction } from '../../sql/nodes.js';
import { expectType, typed } from '../rules.js';
import type { FormulaType } from '../typed.js';
import { argumentAt, call, define, isText, asText, type FunctionTable, type FunctionDefinition } from './definition.js';

const text = (fn: ScalarFunction, signature: string, count: number, result: FormulaType): FunctionDefinition =>
  define(signature, count, count, (args, _context, at) => {
    for (const arg of args) expectType(arg, isText, 'A text');
    return typed(call(fn, args), result, args, at);
  });

const substring = define('substring(text, start, length)', 2, 3, (args, _context, at) => {
  expectType(argumentAt(args, 0), isText, 'A text');
  for (const arg of args.slice(1)) expectType(arg, (type) => type === 'integer', 'A whole number');
  return typed(call('substring', args), 'string', args, at);
});

const concat = define('concat(a, b, …)', 1, 50, (args, context, at) => {
  const parts = args.map((arg) => asText(arg, context));
  return typed(call('concat', parts), 'string', args, at);
});

export const textFunctions: FunctionTable = {
  lower: text('lower', 'lower(text)', 1, 'string'),
  upper: text('upper', 'upper(text)', 1, 'string'),
  trim: text('trim', 'trim(text)', 1, 'string'),
  length: text('length', 'length(text)', 1, 'integer'),
  substring,
  replace: text('replace', 'replace(text, find, replacement)', 3, 'string'),
  concat,
  contains: text('contains', 'contains(text, part)', 2, 'boolean'),
  startsWith: text('startsWith', 'startsWith(text, part)', 2, 'boolean'),
  endsWith: text('endsWith', 'endsWith(text, part)', 2, 'boolean'),
};
