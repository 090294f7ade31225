import type { Aggregate, ColumnType, CyclicGrain, Scalar, TimeGrain, WeekStart } from '@datavizpro/contract';
import type { ScalarFunction } from './scalar-function.js';

export type { ScalarFunction } from './scalar-function.js';

/**
 * The whole SQL that we can say, as plain frozen data. Expressions mean the same in every dialect;
 * how they are written is the dialect's business.
 */
export type Expression =
  | ColumnNode
  | RefNode
  | ValueNode
  | CallNode
  | CompareNode
  | ArithmeticNode
  | LogicNode
  | NotNode
  | IsNullNode
  | InNode
  | CaseNode
  | CastNode
  | TruncateNode
  | CyclicNode
  | LocalTimeNode
  | InstantBucketNode
  | BinIndexNode
  | BinEdgeNode
  | DateAddNode
  | DateDiffNode
  | EpochNode
  | AggregateNode
  | WindowNode
  | NowNode
  | RelativeNode;
export type ExpressionKind = Expression['kind'];
export type NodeOf<K extends ExpressionKind> = Extract<Expression, { readonly kind: K }>;

/** A column of a table of the source, by the neutral alias (`t0`) that the plan gave the table. */
export interface ColumnNode {
  readonly kind: 'column';
  readonly table: string;
  readonly name: string;
  readonly type: ColumnType;
  /** The database's own type, for dialects that must ask for some of them in another way. */
  readonly nativeType?: string;
}
/** A neutral output (`d0`, `v1`, `m0`) of an inner select, by that select's alias. */
export interface RefNode {
  readonly kind: 'ref';
  readonly table: string;
  readonly name: string;
  readonly type: ColumnType;
}
/** Always a parameter, never text. */
export interface ValueNode {
  readonly kind: 'value';
  readonly value: Scalar;
  readonly type: ColumnType;
}
interface CallNode {
  readonly kind: 'call';
  readonly fn: ScalarFunction;
  readonly args: readonly Expression[];
}
interface CompareNode {
  readonly kind: 'compare';
  readonly op: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}
/** `/` divides as floats; division by zero is null, for `%` too. */
interface ArithmeticNode {
  readonly kind: 'arithmetic';
  readonly op: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}
interface LogicNode {
  readonly kind: 'logic';
  readonly op: 'and' | 'or';
  readonly operands: readonly Expression[];
}
interface NotNode {
  readonly kind: 'not';
  readonly operand: Expression;
}
interface IsNullNode {
  readonly kind: 'isNull';
  readonly operand: Expression;
  readonly negated: boolean;
}
export interface InNode {
  readonly kind: 'in';
  readonly operand: Expression;
  readonly values: readonly Expression[];
  readonly negated: boolean;
}
interface CaseNode {
  readonly kind: 'case';
  readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
  readonly otherwise: Expression | null;
}
/** A value that cannot be converted becomes null. */
interface CastNode {
  readonly kind: 'cast';
  readonly operand: Expression;
  readonly to: ColumnType;
}
/** Start of the calendar unit. Day and coarser give a date, finer ones a timestamp. */
interface TruncateNode {
  readonly kind: 'truncate';
  readonly grain: TimeGrain;
  readonly operand: Expression;
  readonly weekStart: WeekStart;
}
/** 1 to 7 from Monday for `dayOfWeek`, 1 to 12 for `monthOfYear`, 0 to 23 for `hourOfDay`. */
interface CyclicNode {
  readonly kind: 'cyclic';
  readonly grain: CyclicGrain;
  readonly operand: Expression;
}
/** A timestamp in UTC as the wall clock of a time zone shows it. */
interface LocalTimeNode {
  readonly kind: 'localTime';
  readonly operand: Expression;
  readonly timezone: string;
}
/**
 * A UTC timestamp cut to 15 minutes, from 1980 on; earlier ones stay as they are. Since then every zone's offset is a
 * multiple of 15 minutes, so that all instants of a bucket share their local hour, day and month. The few zones that
 * moved their clocks in the middle of a bucket are named in calendar/zone.ts, and never get this node.
 */
interface InstantBucketNode {
  readonly kind: 'instantBucket';
  readonly operand: Expression;
}
/** Number of the bin, 0 for the one that starts at `origin`. */
interface BinIndexNode {
  readonly kind: 'binIndex';
  readonly operand: Expression;
  readonly width: number;
  readonly origin: number;
}
/** Lower edge of the bin with this number. */
interface BinEdgeNode {
  readonly kind: 'binEdge';
  readonly index: Expression;
  readonly width: number;
  readonly origin: number;
  /** Decimal places of every edge. Null: as many as a float has. */
  readonly decimals: number | null;
  readonly integer: boolean;
}
interface DateAddNode {
  readonly kind: 'dateAdd';
  readonly unit: TimeGrain;
  readonly amount: Expression;
  readonly operand: Expression;
  readonly type: 'date' | 'timestamp';
}
/** Number of unit boundaries between the two. */
interface DateDiffNode {
  readonly kind: 'dateDiff';
  readonly unit: TimeGrain;
  readonly from: Expression;
  readonly to: Expression;
}
export interface AggregateNode {
  readonly kind: 'aggregate';
  readonly agg: Aggregate;
  /** Null for `count` of rows. */
  readonly operand: Expression | null;
  /** For `first` and `last`. */
  readonly orderBy: Expression | null;
  /** Of aggregates of two columns: the independent one. */
  readonly x?: Expression;
  /** For `quantile`. */
  readonly q: number | null;
  readonly filter: Expression | null;
}
/** Microseconds since 1970 of a date or timestamp, as a float. */
interface EpochNode {
  readonly kind: 'epoch';
  readonly operand: Expression;
}
export type WindowFunction = 'rowNumber' | 'rank' | 'denseRank' | 'count' | 'sum' | 'avg' | 'min' | 'max' | 'lag';
/** Over the rows of each part, in an order (nulls last). */
export interface WindowNode {
  readonly kind: 'window';
  readonly fn: WindowFunction;
  /** What is aggregated, or taken from the row before (`lag`). */
  readonly operand: Expression | null;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly { readonly expression: Expression; readonly direction: 'asc' | 'desc' }[];
  /** So many rows before and after; null: all of them. Absent: the whole part, of what is in no order. */
  readonly frame?: { readonly before: number | null; readonly after: number | null };
}
/** The clock, until the relative-dates pass reads it. */
interface NowNode {
  readonly kind: 'now';
  readonly unit: 'minute' | 'day';
}
/** "The last n units", until the relative-dates pass turns it into bounds. */
interface RelativeNode {
  readonly kind: 'relative';
  readonly operand: Expression;
  readonly operandType: 'date' | 'timestamp';
  readonly last: number;
  readonly unit: Exclude<TimeGrain, 'second'>;
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

export type Relation = TableRelation | JoinRelation | SelectRelation | TextRelation | NumbersRelation;
export interface TableRelation {
  readonly kind: 'table';
  readonly schema: string | null;
  readonly name: string;
  readonly alias: string;
}
export interface JoinRelation {
  readonly kind: 'join';
  readonly how: 'inner' | 'left' | 'right' | 'full' | 'cross';
  readonly left: Relation;
  readonly right: TableRelation | SelectRelation | NumbersRelation;
  /** Null for `cross` only. */
  readonly on: Expression | null;
}
/** So many rows: 0, 1, … */
export interface NumbersRelation {
  readonly kind: 'numbers';
  readonly count: number;
  readonly column: string;
  readonly alias: string;
}
/** SQL that a person wrote, as a relation: one SELECT, in which values and names stand apart from the text. */
export interface TextRelation {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
  /** What must stand at the beginning of the whole statement: see text/hoist-with.ts. */
  readonly head: readonly TextPart[];
  readonly alias: string;
}
/** `start`: its place in what the person wrote. */
export type TextPart = { readonly start: number } & (
  | { readonly text: string }
  /** Bound, with commas between them. */
  | { readonly values: readonly Expression[] }
  /** A name, to be quoted. */
  | { readonly column: string }
);
export interface SelectRelation {
  readonly kind: 'select';
  readonly select: Select;
  readonly alias: string;
}

export interface Select {
  readonly columns: readonly { readonly expression: Expression; readonly as: string }[];
  readonly from: Relation;
  readonly where: Expression | null;
  readonly groupBy: readonly Expression[];
  readonly orderBy: readonly { readonly expression: Expression; readonly direction: 'asc' | 'desc' }[];
  readonly limit: number | null;
  readonly offset: number;
}

/** `a and b and …`: null for none, the operand itself for one. */
export function conjunction(operands: readonly Expression[]): Expression | null {
  const [first, ...rest] = operands;
  if (first === undefined) return null;
  return rest.length === 0 ? first : { kind: 'logic', op: 'and', operands };
}
export const compare = (op: Comparison, left: Expression, right: Expression): Expression => ({
  kind: 'compare',
  op,
  left,
  right,
});
export const value = (content: Scalar, type: ColumnType): ValueNode => ({ kind: 'value', value: content, type });
export const ref = (table: string, name: string, type: ColumnType): RefNode => ({ kind: 'ref', table, name, type });
export const isNull = (operand: Expression, negated: boolean): IsNullNode => ({ kind: 'isNull', operand, negated });
export const cast = (operand: Expression, to: ColumnType): CastNode => ({ kind: 'cast', operand, to });
