import { cast, type Expression, type ScalarFunction } from '../../sql/nodes.js';
import { toLocal, type FormulaContext } from '../rules.js';
import type { FormulaType, Typed } from '../typed.js';

export interface FunctionDefinition {
  /** As a person writes it: `round(number, digits)`. */
  readonly signature: string;
  readonly min: number;
  readonly max: number;
  build(args: readonly Typed[], context: FormulaContext, at: number): Typed;
}

export const isText = (type: FormulaType): boolean => type === 'string';
export const call = (fn: ScalarFunction, args: readonly Typed[]): Expression => ({
  kind: 'call',
  fn,
  args: args.map((arg) => arg.expression),
});

/** An argument that the bounds of the definition promise. */
export function argumentAt(args: readonly Typed[], index: number): Typed {
  const arg = args[index];
  if (!arg) throw new Error(`Argument ${String(index)} was not checked`);
  return arg;
}

export const define = (
  signature: string,
  min: number,
  max: number,
  build: FunctionDefinition['build'],
): FunctionDefinition => ({ signature, min, max, build });

/** Any value as a text; timestamps as the wall clock shows them. */
export function asText(arg: Typed, context: FormulaContext): Typed {
  if (arg.type === 'string' || arg.type === 'null') return arg;
  const shown = arg.type === 'timestamp' ? toLocal(arg, context) : arg;
  return { ...arg, expression: cast(shown.expression, 'string'), type: 'string' };
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;
