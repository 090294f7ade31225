import type { CellValue, QueryResult, QuerySpec, TableSource } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { QueryService } from '../../../query/index.js';

/** Who asks, and until when they wait. */
export interface Asker {
  readonly userId: string;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** Values by the name of their output column. */
export type Answer = Readonly<Record<string, readonly CellValue[]>>;
export type Question = Omit<QuerySpec, 'source'>;

/** A profile takes so many of a source's places at once: charts want some, too. */
const atOnce = 3;

/** Asks a table many small questions, a few at a time, until the deadline. */
export class Questions {
  readonly #query: Pick<QueryService, 'run'>;
  readonly #source: TableSource;
  readonly #asker: Asker;
  readonly #deadline: AbortSignal;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(query: Pick<QueryService, 'run'>, source: TableSource, asker: Asker, deadlineMs: number) {
    this.#query = query;
    this.#source = source;
    this.#asker = asker;
    this.#deadline = AbortSignal.any([asker.signal, AbortSignal.timeout(deadlineMs)]);
  }

  async ask(question: Question): Promise<Answer> {
    if (this.#running >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      const { userId, requestId } = this.#asker;
      if (this.#deadline.aborted) throw new AppError('source_timeout');
      const spec = { ...question, source: this.#source };
      const { body } = await this.#query.run({ spec, userId, requestId, signal: this.#deadline });
      const { columns } = JSON.parse(body.toString()) as QueryResult;
      return Object.fromEntries(columns.map(({ name, values }) => [name, values]));
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Null: too late, or this database cannot say. Whoever left is told so. */
  async askIfPossible(question: Question): Promise<Answer | null> {
    try {
      return await this.ask(question);
    } catch (error) {
      this.#asker.signal.throwIfAborted();
      if (error instanceof AppError) return null;
      throw error;
    }
  }
}
