import { sql, type Fragment } from '../../fragment.js';
import { lacking } from '../../not-supported.js';
import { baseDialect } from '../base.js';
import type { Dialect, WindowCall } from '../dialect.js';
import { asFloat, asWide } from './alike.js';

const overRows =
  (name: Fragment, convert = (operand: Fragment): Fragment => operand) =>
  ({ operand, over }: WindowCall): Fragment =>
    sql`${name}(toNullable(${convert(operand)})) ${over}`;

/** From version 21.9 on. */
export const windows: Dialect['windows'] = {
  ...baseDialect.windows,
  sum: (call) => overRows(sql`sum`, call.type === 'integer' ? asWide : undefined)(call),
  avg: overRows(sql`avg`, asFloat),
  min: overRows(sql`min`),
  max: overRows(sql`max`),
  lag: overRows(sql`lagInFrame`),
};

/** `lagInFrame` sees its frame only, which by default ends before it begins. */
const newWindow: Dialect['expressions']['window'] = (node, write, dialect) => {
  const framed = node.fn === 'lag' ? { ...node, frame: { before: null, after: null } } : node;
  return baseDialect.expressions.window(framed, write, dialect);
};
const noWindows = lacking('ClickHouse before version 20.8', 'window functions');

export const windowOf = (isNew: boolean): Dialect['expressions']['window'] => (isNew ? newWindow : noWindows);

/** Microseconds since 1970; old servers know whole seconds. */
export const epochOf =
  (hasFractions: boolean): Dialect['expressions']['epoch'] =>
  (node, write) =>
    hasFractions
      ? asFloat(sql`toUnixTimestamp64Micro(toDateTime64(${write(node.operand)}, 6, 'UTC'))`)
      : sql`(${asFloat(sql`toUInt32(toDateTime(${write(node.operand)}, 'UTC'))`)} * 1000000.)`;
