import type { CellValue, Scalar } from '@datavizpro/contract';

/** What the thread is started with: a path of its own to the file. */
export interface ThreadData {
  readonly path: string;
}

/** One statement is open at a time; `next` asks for more of its rows, `finish` lets go of it. */
export type Request =
  | { readonly kind: 'open'; readonly sql: string; readonly parameters: readonly Scalar[]; readonly rows: number }
  | { readonly kind: 'next'; readonly rows: number }
  | { readonly kind: 'finish' };

export interface Batch {
  readonly names: readonly string[];
  /** Row by row; integers beyond 2^53 are texts already. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly notFinite: number;
  readonly done: boolean;
}

/** `database`: SQLite's own words about a statement. */
export type Answer = { readonly batch: Batch } | { readonly failed: string; readonly database: boolean };
