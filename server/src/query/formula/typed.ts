import type { ColumnType } from '@datavizpro/contract';
import type { Expression } from '../sql/nodes.js';

/**
 * Types inside formulas: `timestamp` is an instant in UTC, `local` a wall-clock time of the query's zone (what
 * dateTrunc gives), `null` fits everywhere.
 */
export type FormulaType = ColumnType | 'local' | 'null';

/** What an expression may stand with: constants with anything, values of rows never beside aggregates. */
export type Level = 'constant' | 'row' | 'aggregate';

export interface Typed {
  readonly expression: Expression;
  readonly type: FormulaType;
  readonly level: Level;
  readonly at: number;
  /** The text itself, for text literals: unit names and dates are read from it. */
  readonly literal?: string;
}

const typeNames: Record<FormulaType, string> = {
  string: 'a text',
  integer: 'a number',
  decimal: 'a number',
  float: 'a number',
  boolean: 'true or false',
  date: 'a date',
  timestamp: 'a timestamp',
  local: 'a timestamp',
  time: 'a time of day',
  json: 'JSON',
  geo: 'a shape',
  binary: 'binary data',
  null: 'null',
};
export const typeName = (type: FormulaType): string => typeNames[type];

export const isNumber = (type: FormulaType): boolean => type === 'integer' || type === 'decimal' || type === 'float';
export const isTemporal = (type: FormulaType): boolean => type === 'date' || type === 'timestamp' || type === 'local';
