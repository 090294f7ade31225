import { timeGrains, type TimeGrain } from '@datavizpro/contract';
import { nearestNames } from '../../plan/suggest.js';
import type { Expression, ScalarFunction } from '../../sql/nodes.js';
import { FormulaError } from '../formula-error.js';
import { expectType, readLiteral, toLocal, typed, type FormulaContext } from '../rules.js';
import { isTemporal, type Typed } from '../typed.js';
import { argumentAt, call, define, type FunctionTable, type FunctionDefinition } from './definition.js';

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

export const dateFunctions: FunctionTable = {
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
};
