import { AppError } from '../../platform/app-error.js';

export interface AdmissionLimits {
  /** Queries of one source that run at once. */
  readonly perSource: number;
  /** Queries of one user that run at once at one source: what hangs there must not hold up the user elsewhere. */
  readonly perUser: number;
  readonly queueLength: number;
  /** Of one source: a slow one must not take all places of the queue. */
  readonly sourceQueueLength: number;
  readonly queueMs: number;
}

interface Waiting {
  readonly dataSourceId: string;
  readonly userId: string;
  readonly admit: () => void;
}

/** Few queries at a time, of each source and each user; the rest wait their turn, and too many are sent away. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #bySource = new Map<string, number>();
  readonly #byUser = new Map<string, number>();
  #waiting: Waiting[] = [];
  #running = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }
  get queued(): number {
    return this.#waiting.length;
  }

  /** Resolves with the function that gives the place back. Rejects with `overloaded`, or with the signal's reason. */
  async enter(dataSourceId: string, userId: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#fits({ dataSourceId, userId }) && !this.#waiting.some((waiting) => this.#fits(waiting))) {
      return this.#take(dataSourceId, userId);
    }
    if (this.#queueIsFull(dataSourceId)) throw overloaded();
    return this.#queue(dataSourceId, userId, signal);
  }

  #queue(dataSourceId: string, userId: string, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const leave = (error: Error) => {
        settle();
        this.#waiting = this.#waiting.filter((item) => item !== waiting);
        reject(error);
      };
      const onAbort = () => leave(signal.reason as Error);
      const timer = setTimeout(() => leave(overloaded()), this.#limits.queueMs);
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      };
      const admit = () => {
        settle();
        resolve(this.#take(dataSourceId, userId));
      };
      const waiting: Waiting = { dataSourceId, userId, admit };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiting);
    });
  }

  #queueIsFull(dataSourceId: string): boolean {
    if (this.#waiting.length >= this.#limits.queueLength) return true;
    const ofSource = this.#waiting.filter((waiting) => waiting.dataSourceId === dataSourceId);
    return ofSource.length >= this.#limits.sourceQueueLength;
  }

  #fits({ dataSourceId, userId }: Pick<Waiting, 'dataSourceId' | 'userId'>): boolean {
    const ofUser = count(this.#byUser, userKey(dataSourceId, userId));
    return count(this.#bySource, dataSourceId) < this.#limits.perSource && ofUser < this.#limits.perUser;
  }

  #take(dataSourceId: string, userId: string): () => void {
    this.#change(dataSourceId, userId, 1);
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      this.#change(dataSourceId, userId, -1);
      this.#admitNext();
    };
  }

  #change(dataSourceId: string, userId: string, by: 1 | -1): void {
    this.#running += by;
    add(this.#bySource, dataSourceId, by);
    add(this.#byUser, userKey(dataSourceId, userId), by);
  }

  /** Fair: of those that fit, the one whose user has the fewest running; among equals the one that waits longest. */
  #admitNext(): void {
    const fitting = this.#waiting.filter((waiting) => this.#fits(waiting));
    const [first, ...rest] = fitting;
    if (!first) return;
    const running = ({ dataSourceId, userId }: Waiting) => count(this.#byUser, userKey(dataSourceId, userId));
    const next = rest.reduce((best, candidate) => (running(candidate) < running(best) ? candidate : best), first);
    this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
    next.admit();
  }
}

const overloaded = (): AppError =>
  new AppError('overloaded', 'Too many queries are waiting. Try again in a few seconds.', { retryAfter: 3 });

const userKey = (dataSourceId: string, userId: string): string => `${dataSourceId} ${userId}`;
const count = (counts: Map<string, number>, key: string): number => counts.get(key) ?? 0;

function add(counts: Map<string, number>, key: string, by: number): void {
  const sum = count(counts, key) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}
