import type { Column, ForeignKey } from '@datavizpro/contract';

/** A table as suggestions see it. */
export interface JoinTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rowCount: number | null;
  /** Columns known to have no value twice, besides a primary key of one column. */
  readonly uniqueColumns?: ReadonlySet<string>;
}
