import type { ColumnType } from '@datavizpro/contract';
import { sql, type Fragment } from '../../fragment.js';

export const asFloat = (operand: Fragment): Fragment => sql`toFloat64(${operand})`;
/** Integers as numbers of 38 digits: ClickHouse's own 64 bits wrap around without a word. */
export const asWide = (operand: Fragment): Fragment => sql`toDecimal128(${operand}, 0)`;

/**
 * Operands of one operation, as types that go together: ClickHouse finds no common type for floats and what counts
 * exactly, so those become floats, too.
 */
export function alike(operands: readonly Fragment[], types: readonly ColumnType[]): readonly Fragment[] {
  const exact = (index: number) => types[index] === 'decimal' || types[index] === 'integer';
  if (!types.includes('float')) return operands;
  return operands.map((operand, index) => (exact(index) ? asFloat(operand) : operand));
}
