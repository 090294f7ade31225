import { LRUCache } from 'lru-cache';
import type { CacheOutcome, QueryOutcome } from '@datavizpro/contract';
import { AppError } from '../platform/app-error.js';

/** Whom and what a query is for. Identities alone: what it asks for is nobody's business here. */
export interface QueryIdentity {
  readonly userId: string;
  readonly dataSourceId: string;
  readonly chartId?: string;
  readonly dashboardId?: string;
}
/** A query between its start and its end. */
export interface QueryUnderWay extends QueryIdentity {
  /** Names it on this instance and all others. */
  readonly id: string;
  readonly startedAt: number;
}
export interface EndedQuery extends QueryIdentity {
  readonly startedAt: number;
  readonly durationMs: number;
  readonly outcome: QueryOutcome;
}
export interface DashboardLoad {
  readonly dashboardId: string;
  readonly queries: number;
  readonly totalMs: number;
  readonly longestMs: number;
}

/** What this instance is doing for people, and what took long. */
export interface QueryActivity {
  readonly running: readonly QueryUnderWay[];
  readonly slow: readonly EndedQuery[];
  readonly dashboards: readonly DashboardLoad[];
  /** Answers since the start, by where they came from. */
  readonly answers: Readonly<Record<CacheOutcome, number>>;
}

const slowMs = 1_000;
const keptSlow = 50;
const keptDashboards = 500;
/** Loads are of this window and the part of the next that has passed. */
const windowMs = 30 * 60_000;

type Loads = LRUCache<string, { queries: number; totalMs: number; longestMs: number }>;

/** Slow queries and heavy dashboards of the recent past, bounded in number. Answers from the cache are not looked at. */
export class RecentQueries {
  #slow: EndedQuery[] = [];
  #windowStart = 0;
  #loads: Loads = new LRUCache({ max: keptDashboards });
  #loadsBefore: Loads = new LRUCache({ max: keptDashboards });

  ended(query: EndedQuery): void {
    if (query.durationMs >= slowMs) this.#slow = [query, ...this.#slow].slice(0, keptSlow);
    if (query.dashboardId !== undefined) this.#addLoad(query.dashboardId, query);
  }

  get slow(): readonly EndedQuery[] {
    return this.#slow;
  }

  get dashboards(): readonly DashboardLoad[] {
    this.#turnWindow(Date.now());
    const ids = new Set([...this.#loads.keys(), ...this.#loadsBefore.keys()]);
    return [...ids].map((dashboardId) => {
      const loads = [this.#loads.peek(dashboardId), this.#loadsBefore.peek(dashboardId)].filter((load) => !!load);
      return {
        dashboardId,
        queries: loads.reduce((sum, { queries }) => sum + queries, 0),
        totalMs: loads.reduce((sum, { totalMs }) => sum + totalMs, 0),
        longestMs: Math.max(...loads.map(({ longestMs }) => longestMs)),
      };
    });
  }

  #addLoad(id: string, { startedAt, durationMs }: EndedQuery): void {
    this.#turnWindow(startedAt + durationMs);
    const { queries, totalMs, longestMs } = this.#loads.get(id) ?? { queries: 0, totalMs: 0, longestMs: 0 };
    const longest = Math.max(longestMs, durationMs);
    this.#loads.set(id, { queries: queries + 1, totalMs: totalMs + durationMs, longestMs: longest });
  }

  #turnWindow(now: number): void {
    if (now - this.#windowStart < windowMs) return;
    const isNext = now - this.#windowStart < 2 * windowMs;
    this.#loadsBefore = isNext ? this.#loads : new LRUCache({ max: keptDashboards });
    this.#loads = new LRUCache({ max: keptDashboards });
    this.#windowStart = now;
  }
}

export function outcomeOf(error: unknown): QueryOutcome {
  if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
  if (!(error instanceof AppError)) return 'failed';
  if (error.code === 'cancelled') return 'cancelled';
  if (error.code === 'source_timeout') return 'timeout';
  return error.status < 500 ? 'refused' : 'failed';
}
