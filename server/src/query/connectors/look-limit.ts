import { AppError } from '../../platform/app-error.js';

interface Most {
  readonly rows: number;
  /** Of all texts together, in letters. */
  readonly letters: number;
}
/** Far more than any catalogue of tables that people look through. */
const defaults: Most = { rows: 2_000_000, letters: 128 * 2 ** 20 };

/** What looking around brings in is kept whole, so that it has to end: time alone does not bound it. */
export class LookLimit {
  readonly #most: Most;
  #rows = 0;
  #letters = 0;

  constructor(most: Most = defaults) {
    this.#most = most;
  }

  /** Counts what was read; throws when it is too much. */
  take(rows: readonly (readonly unknown[])[]): void {
    this.#rows += rows.length;
    for (const row of rows) for (const cell of row) if (typeof cell === 'string') this.#letters += cell.length;
    if (this.#rows <= this.#most.rows && this.#letters <= this.#most.letters) return;
    throw new AppError(
      'source_failed',
      'This user may see more tables and columns than can be taken in. Name the schemas to show, or give it fewer rights.',
    );
  }
}
