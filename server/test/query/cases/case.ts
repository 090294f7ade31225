import type { CellValue } from '@datavizpro/contract';
import type { AskOptions, CaseSpec } from '../fixture.js';

/** One question: what it compiles to stands in `sql/<dialect>.sql`, what it answers stands here, for every engine. */
export interface QueryCase {
  readonly name: string;
  readonly spec: CaseSpec;
  readonly options?: AskOptions;
  /** In order, as people get them. Left out where the property tests look at the rows. */
  readonly rows?: readonly (readonly CellValue[])[];
  /** The one cell of the answer, as documents write it. */
  readonly written?: string;
  /** What an engine must be able to store for these rows, where not every one is. */
  readonly needs?: string;
  /** Dialects that lack something, and what: the compiler must refuse the case, and name it. */
  readonly lacking?: Readonly<Record<string, string>>;
}

export const count = { agg: 'count' } as const;
export const berlin = { timezone: 'Europe/Berlin' } as const;
export const newYork = { timezone: 'America/New_York' } as const;
/** Filters are tried as "which rows are left". */
export const ids = { dimensions: [{ column: 'int1' }], sort: [{ by: 'int1', direction: 'asc' }] } as const;
export const idsOf = (...rows: readonly number[]) => rows.map((id) => [id]);
