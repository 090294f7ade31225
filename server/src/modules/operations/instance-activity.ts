import { randomUUID } from 'node:crypto';
import type { RedisGateway } from '../../platform/redis/redis.js';
import type { QueryActivity, QueryIdentity, QueryService } from '../../query/index.js';

/** Messages between instances. They come by our own Redis, from our own process, perhaps of another version. */
type Message =
  | { readonly kind: 'ask'; readonly ask: string }
  | { readonly kind: 'tell'; readonly ask: string; readonly activity: QueryActivity }
  | { readonly kind: 'stop'; readonly ask: string; readonly id: string }
  | { readonly kind: 'stopped'; readonly ask: string; readonly whose: QueryIdentity }
  | { readonly kind: 'cancel'; readonly ask: string; readonly requestId: string; readonly userId: string }
  | { readonly kind: 'cancelled'; readonly ask: string };

type Answer = Extract<Message, { kind: 'tell' | 'stopped' | 'cancelled' }>;
type Question = Exclude<Message, Answer>;
type Queries = Pick<QueryService, 'activity' | 'stop' | 'cancel'>;

const channel = 'operations:activity';
/** An instance that has not answered by then is busy or has just ended. */
const patienceMs = 700;
/** Of one instance: a message is no place for more. */
const mostRunning = 200;
const mostDashboards = 50;

/** Asks all instances what they are doing, and to stop it. Without Redis there is this one alone. */
export class InstanceActivity {
  readonly #redis: RedisGateway;
  readonly #query: Queries;
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  #leave: (() => void) | null = null;

  constructor(redis: RedisGateway, query: Queries) {
    this.#redis = redis;
    this.#query = query;
  }

  async start(): Promise<void> {
    this.#leave = await this.#redis.subscribe(channel, (message) => this.#receive(message));
  }

  close(): void {
    this.#leave?.();
  }

  /** `alive`: how many to wait for, this one included. */
  async gather(alive: number): Promise<readonly QueryActivity[]> {
    const found: QueryActivity[] = [this.#own()];
    if (alive <= 1 || !this.#redis.ready) return found;
    await this.#ask({ kind: 'ask', ask: randomUUID() }, (answer) => {
      if (answer.kind === 'tell') found.push(answer.activity);
      return found.length >= alive;
    });
    return found;
  }

  /** Whose query it was; null when no instance runs it. */
  async stop(id: string): Promise<QueryIdentity | null> {
    const own = this.#query.stop(id);
    if (own !== null || !this.#redis.ready) return own;
    let whose: QueryIdentity | null = null;
    await this.#ask({ kind: 'stop', ask: randomUUID(), id }, (answer) => {
      if (answer.kind === 'stopped') whose = answer.whose;
      return whose !== null;
    });
    return whose;
  }

  /** Cancels what this user sent with this request id. False when no instance runs such a query. */
  async cancel(requestId: string, userId: string): Promise<boolean> {
    let cancelled = await this.#query.cancel(requestId, userId);
    if (!this.#redis.ready) return cancelled;
    const others = this.#ask({ kind: 'cancel', ask: randomUUID(), requestId, userId }, ({ kind }) => {
      cancelled ||= kind === 'cancelled';
      return cancelled;
    });
    // Several requests may have been sent with one id, by a balancer to several instances: all are told, none waited for.
    if (!cancelled) await others;
    return cancelled;
  }

  /** Until `enough` says so, or nobody can be waited for any longer. */
  async #ask(message: Question, enough: (answer: Answer) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      this.#waiting.set(message.ask, (answer) => {
        if (!enough(answer)) return;
        clearTimeout(timer);
        resolve();
      });
      void this.#send(message);
    });
    this.#waiting.delete(message.ask);
  }

  #receive(text: string | null): void {
    if (text === null) return;
    const message = JSON.parse(text) as Message;
    const waiting = this.#waiting.get(message.ask);
    if (message.kind === 'tell' || message.kind === 'stopped' || message.kind === 'cancelled') waiting?.(message);
    // What one asks itself it has answered before.
    else if (waiting === undefined) void this.#answer(message);
  }

  async #answer(question: Question): Promise<void> {
    const { ask } = question;
    if (question.kind === 'ask') await this.#send({ kind: 'tell', ask, activity: this.#own() });
    if (question.kind === 'stop') {
      const whose = this.#query.stop(question.id);
      if (whose !== null) await this.#send({ kind: 'stopped', ask, whose });
    }
    if (question.kind === 'cancel' && (await this.#query.cancel(question.requestId, question.userId)))
      await this.#send({ kind: 'cancelled', ask });
  }

  #send(message: Message): Promise<void> {
    return this.#redis.publish(channel, JSON.stringify(message));
  }

  #own(): QueryActivity {
    const { running, dashboards, ...rest } = this.#query.activity();
    return {
      ...rest,
      running: running.slice(0, mostRunning),
      dashboards: dashboards.toSorted((one, other) => other.totalMs - one.totalMs).slice(0, mostDashboards),
    };
  }
}
