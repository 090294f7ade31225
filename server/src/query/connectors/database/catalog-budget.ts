import { AppError } from '../../../platform/app-error.js';

interface CatalogLimits {
  /** Columns, most of all: fifty thousand tables of ten. */
  readonly rows: number;
  /** Characters of their names, types and comments. */
  readonly characters: number;
}

const defaults: CatalogLimits = { rows: 500_000, characters: 64 * 2 ** 20 };

/** What a database may tell of its tables at one look: one that goes on for ever would fill the memory. */
export class CatalogBudget {
  #rows: number;
  #characters: number;

  constructor({ rows, characters }: CatalogLimits = defaults) {
    this.#rows = rows;
    this.#characters = characters;
  }

  /** Throws where there is more than can be taken in. */
  take(cells: Iterable<unknown>): void {
    this.#rows -= 1;
    for (const cell of cells) if (typeof cell === 'string') this.#characters -= cell.length;
    if (this.#rows < 0 || this.#characters < 0) throw tooManyTables();
  }
}

/** Tells it in words that help. */
export const tooManyTables = (cause?: unknown): AppError =>
  new AppError(
    'source_failed',
    'The database lists more tables and columns than can be taken in. Name the schemas that are needed, or give its user fewer tables to see.',
    { cause },
  );
