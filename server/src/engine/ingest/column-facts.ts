import type { Reading } from './readings/index.js';

/** What is known about a column's values: from a sample, or from all of them. */
export interface ColumnFacts {
  /** Values that are not null and don't mean null. */
  readonly values: number;
  /** Digits that no number may have: leading zeros, or more than fit. Such a column holds codes. */
  readonly codes: number;
  /** How many values each reading that was tried fits; most frequent first is not implied. */
  readonly fits: ReadonlyMap<Reading, number>;
  readonly samples: readonly string[];
}
