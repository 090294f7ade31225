import { timeGrains, type Aggregate, type TimeGrain } from '@datavizpro/contract';
import { nearestNames } from '../plan/suggest.js';
import { cast, compare, value, type Expression, type ScalarFunction } from '../sql/nodes.js';
import type { FormulaOf } from './ast.js';
import { FormulaError } from './formula-error.js';
import {
  alike,
  commonType,
  conditional,
  expectType,
  readLiteral,
  toLocal,
  typed,
  type FormulaContext,
} from './rules.js';
import { isNumber, isTemporal, type FormulaType, type Typed } from './typed.js';

interface FunctionDefinition {
  /** As a person writes it: `round(number, digits)`. */
  readonly signature: string;
  readonly min: number;
  readonly max: number;
  build(args: readonly Typed[], context: FormulaContext, at: number): Typed;
}

const isText = (type: FormulaType): boolean => type === 'string';
const call = (fn: ScalarFunction, args: readonly Typed[]): Expression => ({
  kind: 'call',
  fn,
  args: args.map((arg) => arg.expression),
});

/** An argument that the bounds of the definition promise. */
function argumentAt(args: readonly Typed[], index: number): Typed {
  const arg = args[index];
  if (!arg) throw new Error(`Argument ${String(index)} was not checked`);
  return arg;
}

type Result = FormulaType | ((args: readonly Typed[]) => FormulaType);
const define = (
  signature: string,
  min: number,
  max: number,
  build: FunctionDefinition['build'],
): FunctionDefinition => ({ signature, min, max, build });

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

const text = (fn: ScalarFunction, signature: string, count: number, result: FormulaType): FunctionDefinition =>
  define(signature, count, count, (args, _context, at) => {
    for (const arg of args) expectType(arg, isText, 'A text');
    return typed(call(fn, args), result, args, at);
  });

/** Any type, all alike: `coalesce` and its relatives. */
const alternatives = (fn: ScalarFunction, signature: string, min: number, max: number): FunctionDefinition =>
  define(signature, min, max, (args, context, at) => {
    const parts = alike(args, context);
    return typed(call(fn, parts), commonType(parts), parts, at);
  });

/** A part of a date, as the wall clock of the query's zone shows it. */
const datePart = (fn: ScalarFunction, signature: string, ofDay: boolean): FunctionDefinition =>
  define(signature, 1, 1, (args, context, at) => {
    const arg = readMoment(argumentAt(args, 0), context);
    if (ofDay && arg.type === 'date') throw new FormulaError(arg.at, 'A date has no time of day.');
    const local = arg.type === 'timestamp' ? toLocal(arg, context) : arg;
    return typed(call(fn, [local]), 'integer', args, at);
  });

/** A date or timestamp; text literals are read as one. */
function readMoment(arg: Typed, context: FormulaContext): Typed {
  const moment = readLiteral(arg, 'timestamp', context);
  expectType(moment, isTemporal, 'A date or timestamp');
  return moment;
}

function readUnit(arg: Typed): TimeGrain {
  const unit = timeGrains.find((grain) => grain === arg.literal?.toLowerCase());
  if (!unit) {
    const names = timeGrains.map((grain) => `'${grain}'`).join(', ');
    throw new FormulaError(
      arg.at,
      `A unit was expected here, one of ${names}.`,
      nearestNames(arg.literal ?? '', timeGrains),
    );
  }
  return unit;
}

const ofDay: ReadonlySet<TimeGrain> = new Set(['second', 'minute', 'hour']);

const dateTrunc = define("dateTrunc('month', date)", 2, 2, (args, context, at) => {
  const grain = readUnit(argumentAt(args, 0));
  const moment = readMoment(argumentAt(args, 1), context);
  if (ofDay.has(grain) && moment.type === 'date') throw new FormulaError(moment.at, 'A date has no time of day.');
  const operand = moment.type === 'timestamp' ? toLocal(moment, context).expression : moment.expression;
  const type = ofDay.has(grain) ? 'local' : 'date';
  return typed({ kind: 'truncate', grain, operand, weekStart: 'monday' }, type, args, at);
});

const dateAdd = define("dateAdd('day', number, date)", 3, 3, (args, context, at) => {
  const unit = readUnit(argumentAt(args, 0));
  const amount = argumentAt(args, 1);
  expectType(amount, (type) => type === 'integer', 'A whole number');
  const moment = readMoment(argumentAt(args, 2), context);
  if (ofDay.has(unit) && moment.type === 'date') throw new FormulaError(moment.at, 'A date has no time of day.');
  // Days and longer are steps of the calendar, so they are taken on the wall clock; hours are steps of time.
  const base = moment.type === 'timestamp' && !ofDay.has(unit) ? toLocal(moment, context) : moment;
  const type = base.type === 'date' ? 'date' : 'timestamp';
  const expression: Expression = { kind: 'dateAdd', unit, amount: amount.expression, operand: base.expression, type };
  return typed(expression, base.type, args, at);
});

const dateDiff = define("dateDiff('day', from, to)", 3, 3, (args, context, at) => {
  const unit = readUnit(argumentAt(args, 0));
  const ends = [readMoment(argumentAt(args, 1), context), readMoment(argumentAt(args, 2), context)];
  const instants = ofDay.has(unit) && ends.every((end) => end.type === 'timestamp');
  const [from, to] = instants ? ends : ends.map((end) => toLocal(end, context));
  if (!from || !to) throw new Error('dateDiff has two ends');
  return typed({ kind: 'dateDiff', unit, from: from.expression, to: to.expression }, 'integer', args, at);
});

const conditionalFunction = define('if(condition, then, else)', 2, 21, (args, context, at) => {
  const pairs = Math.floor(args.length / 2);
  const whens = Array.from({ length: pairs }, (_, index) => argumentAt(args, index * 2));
  const thens = Array.from({ length: pairs }, (_, index) => argumentAt(args, index * 2 + 1));
  const otherwise = args.length % 2 === 1 ? argumentAt(args, args.length - 1) : null;
  return conditional(whens, thens, otherwise, context, at);
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

const substring = define('substring(text, start, length)', 2, 3, (args, _context, at) => {
  expectType(argumentAt(args, 0), isText, 'A text');
  for (const arg of args.slice(1)) expectType(arg, (type) => type === 'integer', 'A whole number');
  return typed(call('substring', args), 'string', args, at);
});

const concat = define('concat(a, b, …)', 1, 50, (args, context, at) => {
  const parts = args.map((arg) => asText(arg, context));
  return typed(call('concat', parts), 'string', args, at);
});

function asText(arg: Typed, context: FormulaContext): Typed {
  if (arg.type === 'string' || arg.type === 'null') return arg;
  const shown = arg.type === 'timestamp' ? toLocal(arg, context) : arg;
  return { ...arg, expression: cast(shown.expression, 'string'), type: 'string' };
}

const toNumber = define('number(value)', 1, 1, (args, _context, at) => {
  const arg = argumentAt(args, 0);
  expectType(arg, (type) => isNumber(type) || type === 'string' || type === 'boolean', 'A text or number');
  if (isNumber(arg.type)) return arg;
  const type = arg.type === 'boolean' ? 'integer' : 'float';
  return typed(cast(arg.expression, type), type, args, at);
});

const toDate = define('date(value)', 1, 1, (args, context, at) => {
  const arg = argumentAt(args, 0);
  expectType(arg, (type) => isTemporal(type) || type === 'string', 'A text, date or timestamp');
  const shown = arg.type === 'timestamp' ? toLocal(arg, context) : arg;
  return typed(cast(shown.expression, 'date'), 'date', args, at);
});

const functions: Readonly<Record<string, FunctionDefinition>> = {
  if: conditionalFunction,
  coalesce: alternatives('coalesce', 'coalesce(a, b, …)', 1, 50),
  nullif: alternatives('nullif', 'nullif(a, b)', 2, 2),
  least: alternatives('least', 'least(a, b, …)', 1, 50),
  greatest: alternatives('greatest', 'greatest(a, b, …)', 1, 50),
  abs: numeric('abs', 'abs(number)', 1, ([arg]) => arg?.type ?? 'float'),
  round,
  floor: numeric('floor', 'floor(number)', 1, ([arg]) => arg?.type ?? 'float'),
  ceil: numeric('ceil', 'ceil(number)', 1, ([arg]) => arg?.type ?? 'float'),
  sqrt: guarded('sqrt', 'sqrt(number)', '>='),
  power: numeric('power', 'power(number, exponent)', 2, 'float'),
  ln: guarded('ln', 'ln(number)', '>'),
  log: guarded('log', 'log(number)', '>'),
  exp: numeric('exp', 'exp(number)', 1, 'float'),
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
  year: datePart('year', 'year(date)', false),
  quarter: datePart('quarter', 'quarter(date)', false),
  month: datePart('month', 'month(date)', false),
  week: datePart('week', 'week(date)', false),
  day: datePart('day', 'day(date)', false),
  weekday: datePart('dayOfWeek', 'weekday(date)', false),
  hour: datePart('hour', 'hour(timestamp)', true),
  minute: datePart('minute', 'minute(timestamp)', true),
  second: datePart('second', 'second(timestamp)', true),
  dateTrunc,
  dateAdd,
  dateDiff,
  now: define('now()', 0, 0, (_args, _context, at) => ({
    expression: { kind: 'now', unit: 'minute' },
    type: 'timestamp',
    level: 'constant',
    at,
  })),
  today: define('today()', 0, 0, (_args, _context, at) => ({
    expression: { kind: 'now', unit: 'day' },
    type: 'date',
    level: 'constant',
    at,
  })),
  number: toNumber,
  text: define('text(value)', 1, 1, (args, context) => asText(argumentAt(args, 0), context)),
  date: toDate,
};

const aggregateFunctions: Readonly<Record<string, Aggregate>> = {
  sum: 'sum',
  avg: 'avg',
  count: 'count',
  countDistinct: 'countDistinct',
  min: 'min',
  max: 'max',
  median: 'median',
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

const needsNumber: ReadonlySet<Aggregate> = new Set(['sum', 'avg', 'median']);

function callAggregate(
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
      return 'float';
    case 'sum':
    case 'min':
    case 'max':
    case 'first':
    case 'last':
      return type;
  }
}
