import type { Aggregate, ColumnType, CyclicGrain, TimeGrain, WeekStart } from '@datavizpro/contract';
import type { Fragment, PlaceholderWriter } from '../fragment.js';
import type { Lexicon } from '../text/lexicon.js';
import type {
  ArithmeticOperator,
  Comparison,
  Expression,
  ExpressionKind,
  JoinRelation,
  NodeOf,
  ScalarFunction,
  Select,
  TableRelation,
  WindowFunction,
} from '../nodes.js';

/** Writes a child expression, in parentheses where it needs them. */
export type Write = (expression: Expression) => Fragment;

export interface AggregateCall {
  readonly operand: Fragment;
  readonly orderBy: Fragment;
  /** The independent column, of aggregates of two. */
  readonly x: Fragment;
  readonly q: Fragment;
  /** Of the operand; integer for `count` of rows. */
  readonly type: ColumnType;
}

export interface WindowCall {
  readonly operand: Fragment;
  readonly type: ColumnType;
  /** `over (…)`. */
  readonly over: Fragment;
}

/** The types of a writer's operands, in their order. */
type Types = readonly ColumnType[];

/**
 * How one database writes what our nodes mean. Every member is a table over a closed set,
 * so that a dialect with a missing case does not compile.
 */
export interface Dialect {
  readonly name: string;
  /** Changes of structure, in order, before a select is written: for what this database says in another shape. */
  readonly rewrites: readonly ((select: Select) => Select)[];
  /**
   * Dates are grouped by a finer key first: see passes/two-level-dates.ts. Not where the finer groups would have to
   * travel between servers.
   */
  readonly groupsDatesTwice: boolean;
  /** How SQL that people write is cut into words, strings and comments. */
  readonly lexicon: Lexicon;
  /** An identifier, quoted: the only way a name gets into the text. */
  quote(name: string): Fragment;
  readonly placeholder: PlaceholderWriter;
  readonly types: Readonly<Record<ColumnType, Fragment>>;
  readonly comparisons: Readonly<Record<Comparison, Fragment>>;
  readonly arithmetic: Readonly<
    Record<ArithmeticOperator, (left: Fragment, right: Fragment, types: Types) => Fragment>
  >;
  readonly functions: Readonly<Record<ScalarFunction, (args: readonly Fragment[], types: Types) => Fragment>>;
  readonly aggregates: Readonly<Record<Aggregate, (call: AggregateCall) => Fragment>>;
  readonly windows: Readonly<Record<WindowFunction, (call: WindowCall) => Fragment>>;
  readonly truncate: Readonly<Record<TimeGrain, (operand: Fragment, weekStart: WeekStart) => Fragment>>;
  readonly cyclic: Readonly<Record<CyclicGrain, (operand: Fragment) => Fragment>>;
  readonly addUnits: Readonly<Record<TimeGrain, (operand: Fragment, amount: Fragment) => Fragment>>;
  readonly dateParts: Readonly<Record<TimeGrain, Fragment>>;
  readonly expressions: {
    readonly [K in ExpressionKind]: (node: NodeOf<K>, write: Write, dialect: Dialect) => Fragment;
  };
  readonly joins: Readonly<Record<JoinRelation['how'], () => Fragment>>;
  table(relation: TableRelation, dialect: Dialect): Fragment;
  /** One key of ORDER BY; nulls are always last, texts in the order of their code points. */
  orderKey(key: Fragment, direction: 'asc' | 'desc', type: ColumnType): Fragment;
  /** A number of rows, as `head` and `limit` get it. */
  rowCount(count: number, dialect: Dialect): Fragment;
  /** What stands between SELECT and its columns, for databases that say the limit there. */
  head(limit: Fragment | null, offset: Fragment | null): Fragment;
  /** The end of a select. Null: no limit, no offset. `sorted`: an ORDER BY stands before it. */
  limit(limit: Fragment | null, offset: Fragment | null, sorted: boolean): Fragment;
}
