import { parameter, sql, type Fragment } from '../../fragment.js';
import type { NodeOf } from '../../nodes.js';
import { baseDialect } from '../base.js';
import type { Dialect, Write } from '../dialect.js';

const nothing = sql`null`;
const asFloat = (operand: Fragment): Fragment => sql`cast(${operand} as double precision)`;

const ofFloat =
  (name: Fragment): Dialect['functions']['ln'] =>
  ([operand = nothing]) =>
    sql`${name}(${asFloat(operand)})`;
/** PostgreSQL's makes a float of an integer, which has no fraction to begin with. */
const ofFractions =
  (fn: 'ceil' | 'floor'): Dialect['functions']['ceil'] =>
  (args, types) =>
    types[0] === 'integer' ? (args[0] ?? nothing) : baseDialect.functions[fn](args, types);

/** Halves go away from zero; PostgreSQL's own rounding takes floats to the even neighbour. */
function round([operand = nothing, digits]: readonly Fragment[], [type]: readonly string[]): Fragment {
  if (digits === undefined && type !== 'float') return sql`round(${operand})`;
  if (digits === undefined) return sql`trunc(${operand} + sign(${operand}) * 0.5)`;
  const scale = sql`power(cast(10 as double precision), least(greatest(${digits}, -15), 15))`;
  // From here on up floats are whole numbers, and the product might be out of their range.
  return sql`case when abs(${operand}) < 1e15 then trunc(${operand} * ${scale} + sign(${operand}) * 0.5) / ${scale} else ${operand} end`;
}

/** Where other databases answer infinity or "not a number", PostgreSQL fails: null, as they become everywhere. */
function power([number = nothing, exponent = nothing]: readonly Fragment[]): Fragment {
  const [base, to] = [asFloat(number), asFloat(exponent)];
  const undefinedThere = sql`(${base} = 0 and ${to} < 0) or (${base} < 0 and ${to} <> floor(${to}))`;
  const size = sql`${to} * ln(abs(nullif(${base}, 0)))`;
  return sql`case when ${undefinedThere} or ${size} > 709.78 then null when ${size} < -708 then 0 else power(${base}, ${to}) end`;
}

function exp([operand = nothing]: readonly Fragment[]): Fragment {
  const number = asFloat(operand);
  return sql`case when ${number} > 709.78 then null when ${number} < -708 then 0 else exp(${number}) end`;
}

export const numberFunctions = {
  ceil: ofFractions('ceil'),
  exp,
  floor: ofFractions('floor'),
  ln: ofFloat(sql`ln`),
  log: ofFloat(sql`log`),
  power,
  round,
  sqrt: ofFloat(sql`sqrt`),
} satisfies Partial<Dialect['functions']>;

export const remainder: Dialect['arithmetic']['%'] = (left, right, types) =>
  types.includes('float')
    ? sql`(${left} - ${right} * trunc(${asFloat(left)} / nullif(${right}, 0)))`
    : baseDialect.arithmetic['%'](left, right, types);

export const binWriters = {
  binEdge: (node: NodeOf<'binEdge'>, write: Write, dialect: Dialect) => {
    if (node.integer || node.decimals === null) return baseDialect.expressions.binEdge(node, write, dialect);
    const places = sql`cast(${parameter(node.decimals, dialect.placeholder)} as integer)`;
    const edge = baseDialect.expressions.binEdge({ ...node, decimals: null }, write, dialect);
    return asFloat(sql`round(cast(${edge} as numeric), ${places})`);
  },
} satisfies Partial<Dialect['expressions']>;
