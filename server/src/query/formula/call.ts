import { nearestNames } from '../plan/suggest.js';
import type { FormulaOf } from './ast.js';
import { FormulaError } from './formula-error.js';
import { aggregateFunctions, callAggregate } from './functions/aggregates.js';
import { choiceFunctions } from './functions/choices.js';
import { conversionFunctions } from './functions/conversions.js';
import { dateFunctions } from './functions/dates.js';
import type { FunctionDefinition, FunctionTable } from './functions/definition.js';
import { numberFunctions } from './functions/numbers.js';
import { textFunctions } from './functions/texts.js';
import type { FormulaContext } from './rules.js';
import type { Typed } from './typed.js';

const functions: FunctionTable = {
  ...choiceFunctions,
  ...numberFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...conversionFunctions,
};

/** Every function of the language, for the editor and the documentation. */
export const functionNames: readonly string[] = [...Object.keys(functions), ...Object.keys(aggregateFunctions)];

const byLowerCase = new Map(functionNames.map((name) => [name.toLowerCase(), name]));

/** A call, its arguments checked already. */
export function callFunction(formula: FormulaOf<'call'>, args: readonly Typed[], context: FormulaContext): Typed {
  const { at } = formula;
  const name = byLowerCase.get(formula.name.toLowerCase());
  if (name === undefined) {
    const suggestions = nearestNames(formula.name, functionNames);
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(' or ')}?` : '';
    throw new FormulaError(at, `There is no function "${formula.name}".${hint}`, suggestions);
  }
  const agg = aggregateFunctions[name];
  if (agg) return callAggregate(agg, name, args, context, at);
  const definition = functions[name] as FunctionDefinition;
  if (args.length < definition.min || args.length > definition.max) {
    throw new FormulaError(
      at,
      `${name} is written ${definition.signature}; here it has ${String(args.length)} arguments.`,
    );
  }
  return definition.build(args, context, at);
}
