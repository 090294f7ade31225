import { AppError } from '../../platform/app-error.js';
import type { QueryRequest } from '../types.js';

/** Who runs what here, so that a request can be cancelled by its id, by the one who sent it. */
export class RunningRequests {
  /** A dashboard's request runs several queries under one id. */
  readonly #running = new Map<string, Set<{ readonly userId: string; readonly controller: AbortController }>>();
  readonly #deadlineMs: number;

  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  /** The work gets the request with a signal that also follows `cancel` and the deadline, waiting included. */
  async track<T>(request: QueryRequest, work: (request: QueryRequest) => Promise<T>): Promise<T> {
    const { tracked, controller, end } = this.#begin(request);
    const deadline = setTimeout(
      () => controller.abort(new AppError('source_timeout')),
      request.deadlineMs ?? this.#deadlineMs,
    );
    try {
      return await work(tracked);
    } catch (error) {
      throw asCancelled(error, tracked.signal);
    } finally {
      clearTimeout(deadline);
      end();
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
      end();
      throw asCancelled(error, tracked.signal);
    }
  }

  cancel(requestId: string, userId: string): boolean {
    const mine = [...(this.#running.get(requestId) ?? [])].filter((item) => item.userId === userId);
    for (const { controller } of mine) controller.abort(new AppError('cancelled'));
    return mine.length > 0;
  }

  #begin(request: QueryRequest): { tracked: QueryRequest; controller: AbortController; end: () => void } {
    const { requestId, userId, signal } = request;
    const controller = new AbortController();
    const item = { userId, controller };
    const items = this.#running.get(requestId) ?? new Set();
    this.#running.set(requestId, items.add(item));
    const follow = () => controller.abort(new AppError('cancelled'));
    if (signal.aborted) follow();
    else signal.addEventListener('abort', follow, { once: true });
    const end = () => {
      signal.removeEventListener('abort', follow);
      items.delete(item);
      if (items.size === 0) this.#running.delete(requestId);
    };
    return { tracked: { ...request, signal: controller.signal }, controller, end };
  }
}

async function* ending(body: AsyncIterable<Buffer>, signal: AbortSignal, end: () => void): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw asCancelled(error, signal);
  } finally {
    end();
  }
}

/** Whatever an aborted request fails with, the reason is that it was aborted. */
const asCancelled = (error: unknown, signal: AbortSignal): unknown =>
  signal.aborted && signal.reason instanceof AppError ? signal.reason : error;
