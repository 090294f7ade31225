import { cast, value, type Expression } from '../sql/nodes.js';
import type { Formula, FormulaKind, FormulaOf } from './ast.js';
import { FormulaError } from './formula-error.js';
import { callFunction } from './call.js';
import { alike, compareTyped, conditional, expectType, typed, type FormulaContext } from './rules.js';
import { isNumber, isTemporal, type FormulaType, type Typed } from './typed.js';

type Check = { readonly [K in FormulaKind]: (formula: FormulaOf<K>, context: FormulaContext) => Typed };

const checks: Check = {
  number: ({ text, at }) => ({
    expression: numberLiteral(text),
    type: isInteger(text) ? 'integer' : 'float',
    level: 'constant',
    at,
  }),
  text: ({ text, at }) => ({ expression: value(text, 'string'), type: 'string', level: 'constant', at, literal: text }),
  boolean: ({ value: content, at }) => ({
    expression: value(content, 'boolean'),
    type: 'boolean',
    level: 'constant',
    at,
  }),
  null: ({ at }) => ({ expression: value(null, 'string'), type: 'null', level: 'constant', at }),
  column: ({ name, at }, context) => ({ ...context.resolve(name, at), level: 'row', at }),
  unary: checkUnary,
  binary: checkBinary,
  in: (formula, context) => {
    const operand = check(formula.operand, context);
    const items = formula.items.map((item) => check(item, context));
    const [left, ...rest] = alike([operand, ...items], context);
    const values = rest.map((item) => item.expression);
    const expression: Expression = {
      kind: 'in',
      operand: (left ?? operand).expression,
      values,
      negated: formula.negated,
    };
    return typed(expression, 'boolean', [operand, ...items], formula.at);
  },
  between: (formula, context) => {
    const operand = check(formula.operand, context);
    const low = compareTyped('>=', operand, check(formula.low, context), context, formula.at);
    const high = compareTyped('<=', operand, check(formula.high, context), context, formula.at);
    const range: Expression = { kind: 'logic', op: 'and', operands: [low.expression, high.expression] };
    return typed(formula.negated ? { kind: 'not', operand: range } : range, 'boolean', [low, high], formula.at);
  },
  isNull: ({ operand, negated, at }, context) => {
    const inner = check(operand, context);
    return typed({ kind: 'isNull', operand: inner.expression, negated }, 'boolean', [inner], at);
  },
  case: checkCase,
  call: (formula, context) => {
    const args = formula.args.map((arg) => check(arg, context));
    return callFunction(formula, args, context);
  },
};

/** Gives a formula its type and its SQL expression, or says what does not fit. */
export function check(formula: Formula, context: FormulaContext): Typed {
  // One lookup for all kinds: the table above pairs each kind with a function of exactly that kind.
  const checkKind = checks[formula.kind] as (formula: Formula, context: FormulaContext) => Typed;
  return checkKind(formula, context);
}

const isInteger = (text: string): boolean => /^\d+$/.test(text) && Number.isSafeInteger(Number(text));
const numberLiteral = (text: string): Expression => value(Number(text), isInteger(text) ? 'integer' : 'float');

function checkUnary({ op, operand, at }: FormulaOf<'unary'>, context: FormulaContext): Typed {
  const inner = check(operand, context);
  if (op === 'not') {
    expectType(inner, (type) => type === 'boolean', 'A condition');
    return typed({ kind: 'not', operand: inner.expression }, 'boolean', [inner], at);
  }
  expectType(inner, isNumber, 'A number');
  return typed({ kind: 'call', fn: 'negate', args: [inner.expression] }, inner.type, [inner], at);
}

function checkBinary({ op, left, right, at }: FormulaOf<'binary'>, context: FormulaContext): Typed {
  const sides = [check(left, context), check(right, context)] as const;
  if (op === 'and' || op === 'or') {
    for (const side of sides) expectType(side, (type) => type === 'boolean', 'A condition');
    const operands = sides.map((side) => side.expression);
    return typed({ kind: 'logic', op, operands }, 'boolean', sides, at);
  }
  if (op === '+' || op === '-' || op === '*' || op === '/' || op === '%') return arithmetic(op, sides, at);
  return compareTyped(op, sides[0], sides[1], context, at);
}

function arithmetic(op: '+' | '-' | '*' | '/' | '%', sides: readonly [Typed, Typed], at: number): Typed {
  for (const side of sides) {
    if (op === '+' && side.type === 'string')
      throw new FormulaError(at, 'Texts are joined with concat(a, b), not with +.');
    if (isTemporal(side.type)) {
      throw new FormulaError(
        at,
        "Use dateAdd('day', 1, [column]) and dateDiff('day', [from], [to]) to calculate with dates.",
      );
    }
    expectType(side, isNumber, 'A number');
  }
  const [left, right] = sides;
  const expression: Expression = { kind: 'arithmetic', op, left: widen(left, right), right: right.expression };
  return typed(expression, arithmeticType(op, sides), sides, at);
}

/** Two integer columns may be of 32 bits, and their product too large for those. */
const widen = (left: Typed, right: Typed): Expression =>
  left.expression.kind === 'column' && right.expression.kind === 'column' && left.type === 'integer'
    ? cast(left.expression, 'integer')
    : left.expression;

function arithmeticType(op: string, [left, right]: readonly [Typed, Typed]): FormulaType {
  if (op === '/' || left.type === 'float' || right.type === 'float') return 'float';
  return left.type === 'decimal' || right.type === 'decimal' ? 'decimal' : 'integer';
}

function checkCase({ branches, otherwise, at }: FormulaOf<'case'>, context: FormulaContext): Typed {
  const whens = branches.map(({ when }) => check(when, context));
  const thens = branches.map(({ then }) => check(then, context));
  return conditional(whens, thens, otherwise && check(otherwise, context), context, at);
}
