import type {
  Aggregate,
  Bin,
  Calculation,
  CountedBin,
  ChartKind,
  ChartVisual,
  Column,
  ColumnProfile,
  Filter,
  Grain,
  Having,
  Join,
  QuerySource,
  Top,
  WeekStart,
} from '@datavizpro/contract';

/** What a pill reads: a column, a formula, or the rows themselves (to count them). */
export type PillField =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'formula'; readonly expression: string }
  | { readonly kind: 'rows' };

/** One output of the query, as it lies on a shelf. Frozen data; changed only by the reducer. */
export interface Pill {
  readonly id: string;
  readonly field: PillField;
  readonly use: 'dimension' | 'measure';
  /** For measures. Null: a formula that aggregates by itself. While there are parts, what it was without them. */
  readonly aggregate: Aggregate | null;
  /** For `quantile`. */
  readonly q: number | null;
  /** For `first` and `last`. */
  readonly orderBy: string | null;
  /** Only rows that pass are aggregated. */
  readonly filter: Filter | null;
  /** Only groups for which the measure's value passes are shown. */
  readonly having: PillHaving | null;
  readonly grain: Grain | null;
  readonly bin: Bin | CountedBin | null;
  /** Only the largest groups; the rest as one, or left out. */
  readonly top: Top | null;
  /** What is made of the measure, one of the other; the last is what is shown. Absent: the measure itself. */
  readonly calculations?: readonly PillCalculation[];
  /** The measures that the column becomes in a role that asks for several. Null: it is one output. */
  readonly parts: readonly PillPart[] | null;
  /** Name in the result; one output has one name. */
  readonly name: string;
  /** Named by a person: later changes leave the name alone. */
  readonly named: boolean;
  /** Put there by us to complete a chart; the first real measure takes its place. */
  readonly implicit: boolean;
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A calculation as it lies on a pill. `along` and `by` hold ids of pills: names may change. */
export type PillCalculation = Without<Calculation, 'of' | 'as'>;

/** One of the measures of a pill that is several. */
export interface PillPart {
  readonly aggregate: Aggregate;
  readonly q: number | null;
  /** Name in the result. */
  readonly name: string;
}

/** A condition on a measure's own value. */
export type PillHaving = Omit<Having, 'measure'>;

export interface FilterItem {
  readonly id: string;
  readonly filter: Filter;
}

export interface SortItem {
  readonly pillId: string;
  /** Of a pill with parts: which of them. Absent: the one in the middle. */
  readonly part?: number;
  readonly direction: 'asc' | 'desc';
}

/** The editor's whole state: what is on the shelves, and how it looks. */
export interface EditorModel {
  readonly type: ChartKind;
  /** A person picked the type; until then it follows the fields. */
  readonly typeChosen: boolean;
  readonly source: QuerySource;
  /** By role of the chart type. */
  readonly shelves: Readonly<Record<string, readonly Pill[]>>;
  /** In the query (to sort by, say) but in no role of the chart. */
  readonly extra: readonly Pill[];
  /** Left over from another chart type: not in the query, but not lost. */
  readonly spare: readonly Pill[];
  readonly filters: readonly FilterItem[];
  /** `auto`: what suits the chart, see auto-sort.ts. */
  readonly sort: 'auto' | readonly SortItem[];
  readonly limit: number | null;
  readonly visual: ChartVisual;
  readonly rest: QueryRest;
  /** Source of ids: the reducer stays pure. */
  readonly nextId: number;
}

/** Parts of a query that have no shelf; carried through untouched. */
export interface QueryRest {
  readonly joins?: readonly Join[];
  readonly having?: readonly Having[];
  readonly offset?: number;
  readonly timezone?: string;
  readonly weekStart?: WeekStart;
}

/** What is known of the table: columns at once, the profile when it has arrived. */
export interface TableFacts {
  readonly columns: readonly Column[];
  readonly profile: ReadonlyMap<string, ColumnProfile>;
}
