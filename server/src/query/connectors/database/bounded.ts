import { AppError } from '../../../platform/app-error.js';

interface Bounds {
  /** Of the caller; none for work that only its deadline ends. */
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs: number;
  /** How long the work may take to stop when it is told to. */
  readonly graceMs: number;
}

/** Thrown when the work did not even stop: whatever it talked to no longer answers. */
export class NoAnswer extends AppError {
  constructor(reason: unknown) {
    super('source_unreachable', 'The data source has stopped answering.', { cause: reason });
  }
}

/**
 * Runs work that may hang for ever. Its signal follows the caller's and the deadline; what it ends with after that is
 * the reason why it was stopped. When it has not ended a grace later, it is left behind: `onHung`, and a rejection.
 */
export function bounded<R>(
  work: (signal: AbortSignal) => Promise<R>,
  { signal, deadlineMs, graceMs }: Bounds,
  onHung: () => void,
): Promise<R> {
  const controller = new AbortController();
  return new Promise<R>((resolve, reject) => {
    let grace: NodeJS.Timeout | undefined;
    const stop = (reason: unknown) => {
      if (controller.signal.aborted) return;
      controller.abort(reason);
      grace = setTimeout(() => {
        onHung();
        leave(() => reject(asError(reason)));
      }, graceMs);
    };
    const onAbort = () => stop(reasonOf(signal));
    const deadline = setTimeout(() => stop(new AppError('source_timeout')), deadlineMs);
    const leave = (then: () => void) => {
      clearTimeout(deadline);
      clearTimeout(grace);
      signal?.removeEventListener('abort', onAbort);
      then();
    };
    const fail = (error: unknown) =>
      leave(() => reject(asError(controller.signal.aborted ? controller.signal.reason : error)));
    if (signal?.aborted === true) {
      leave(() => reject(asError(reasonOf(signal))));
      return;
    }
    signal?.addEventListener('abort', onAbort, { once: true });
    start(work, controller.signal).then((result) => leave(() => resolve(result)), fail);
  });
}

/** So that a throw is a rejection, too. */
async function start<R>(work: (signal: AbortSignal) => Promise<R>, signal: AbortSignal): Promise<R> {
  return work(signal);
}

const reasonOf = (signal: AbortSignal | undefined): unknown =>
  signal?.reason instanceof AppError ? signal.reason : new AppError('cancelled', undefined, { cause: signal?.reason });

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
