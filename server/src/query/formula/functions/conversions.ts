import { cast } from '../../sql/nodes.js';
import { expectType, toLocal, typed } from '../rules.js';
import { isNumber, isTemporal } from '../typed.js';
import { argumentAt, define, asText, type FunctionTable } from './definition.js';

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

export const conversionFunctions: FunctionTable = {
  number: toNumber,
  text: define('text(value)', 1, 1, (args, context) => asText(argumentAt(args, 0), context)),
  date: toDate,
};
