import { randomBytes } from 'node:crypto';
import type { CacheOutcome, QueryOutcome } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { outcomeOf, type EndedQuery, type QueryIdentity, type QueryUnderWay } from '../activity.js';
import type { QueryRequest } from '../types.js';

interface Running {
  readonly id: string;
  readonly request: QueryRequest;
  readonly startedAt: number;
  readonly controller: AbortController;
}
interface Tracked {
  readonly tracked: QueryRequest;
  readonly controller: AbortController;
  /** Null: an answer from the cache, which nobody needs to hear of. */
  readonly end: (outcome: QueryOutcome | null) => void;
}

/** Who runs what here, so that a request can be cancelled by its id, by the one who sent it, or by an administrator. */
export class RunningRequests {
  /** A dashboard's request runs several queries under one id. */
  readonly #running = new Map<string, Set<Running>>();
  readonly #deadlineMs: number;
  readonly #onEnd: (query: EndedQuery) => void;
  /** Of this instance: ids are unique among all. */
  readonly #prefix = randomBytes(4).toString('hex');
  #count = 0;

  constructor(deadlineMs: number, onEnd: (query: EndedQuery) => void) {
    this.#deadlineMs = deadlineMs;
    this.#onEnd = onEnd;
  }

  /** The work gets the request with a signal that also follows `cancel` and the deadline, waiting included. */
  async track<T extends { readonly cache: CacheOutcome }>(
    request: QueryRequest,
    work: (request: QueryRequest) => Promise<T>,
  ): Promise<T> {
    const { tracked, controller, end } = this.#begin(request);
    const deadline = setTimeout(
      () => controller.abort(new AppError('source_timeout')),
      request.deadlineMs ?? this.#deadlineMs,
    );
    let outcome: QueryOutcome | null = null;
    try {
      const answer = await work(tracked);
      if (answer.cache === 'miss') outcome = 'done';
      return answer;
    } catch (error) {
      const reason = asCancelled(error, tracked.signal);
      outcome = outcomeOf(reason);
      throw reason;
    } finally {
      clearTimeout(deadline);
      end(outcome);
    }
  }

  /** The same for work that goes on until its stream ends. */
  async trackStream(
    request: QueryRequest,
    work: (request: QueryRequest) => Promise<AsyncIterable<Buffer>>,
  ): Promise<AsyncIterable<Buffer>> {
    const { tracked, end } = this.#begin(request);
    try {
      return ending(await work(tracked), tracked.signal, end);
    } catch (error) {
      const reason = asCancelled(error, tracked.signal);
      end(outcomeOf(reason));
      throw reason;
    }
  }

  cancel(requestId: string, userId: string): boolean {
    const mine = [...(this.#running.get(requestId) ?? [])].filter((item) => item.request.userId === userId);
    for (const { controller } of mine) controller.abort(new AppError('cancelled'));
    return mine.length > 0;
  }

  /** Whose it was; null when it does not run here. */
  stop(id: string): QueryIdentity | null {
    const found = this.#all().find((item) => item.id === id);
    found?.controller.abort(new AppError('cancelled', 'An administrator stopped this query.'));
    return found ? identityOf(found.request) : null;
  }

  get underWay(): readonly QueryUnderWay[] {
    return this.#all().map(({ id, startedAt, request }) => ({ id, startedAt, ...identityOf(request) }));
  }

  #all(): readonly Running[] {
    return [...this.#running.values()].flatMap((items) => [...items]);
  }

  #begin(request: QueryRequest): Tracked {
    const { requestId, signal } = request;
    const controller = new AbortController();
    const startedAt = Date.now();
    const item = { id: `${this.#prefix}-${String((this.#count += 1))}`, request, startedAt, controller };
    const items = this.#running.get(requestId) ?? new Set();
    this.#running.set(requestId, items.add(item));
    const follow = () => controller.abort(new AppError('cancelled'));
    if (signal.aborted) follow();
    else signal.addEventListener('abort', follow, { once: true });
    const end = (outcome: QueryOutcome | null) => {
      signal.removeEventListener('abort', follow);
      items.delete(item);
      if (items.size === 0) this.#running.delete(requestId);
      if (outcome !== null)
        this.#onEnd({ ...identityOf(request), startedAt, durationMs: Date.now() - startedAt, outcome });
    };
    return { tracked: { ...request, signal: controller.signal }, controller, end };
  }
}

async function* ending(body: AsyncIterable<Buffer>, signal: AbortSignal, end: Tracked['end']): AsyncGenerator<Buffer> {
  let outcome: QueryOutcome = 'cancelled';
  try {
    yield* body;
    outcome = 'done';
  } catch (error) {
    const reason = asCancelled(error, signal);
    outcome = outcomeOf(reason);
    throw reason;
  } finally {
    end(outcome);
  }
}

const identityOf = ({ userId, spec, origin }: QueryRequest): QueryIdentity => ({
  userId,
  dataSourceId: spec.source.dataSourceId,
  ...origin,
});

/** Whatever an aborted request fails with, the reason is that it was aborted. */
const asCancelled = (error: unknown, signal: AbortSignal): unknown =>
  signal.aborted && signal.reason instanceof AppError ? signal.reason : error;
