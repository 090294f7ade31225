/** `GET /api/admin/health`, for administrators. */
export interface HealthReport {
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly instances: number;
  readonly dependencies: readonly {
    readonly name: 'database' | 'redis' | 'storage' | 'engine';
    readonly status: 'ok' | 'degraded' | 'down' | 'off';
    readonly detail: string;
    readonly latencyMs: number | null;
    /** When it was first seen in this state. */
    readonly since: string;
  }[];
  readonly process: {
    readonly rssBytes: number;
    readonly heapBytes: number;
    readonly eventLoopDelayMs: number;
    readonly inFlight: number;
  };
  readonly cache: { readonly entries: number; readonly bytes: number; readonly hits: number; readonly misses: number };
  readonly storage: { readonly usedBytes: number; readonly dataSources: number };
  /**
   * Copies of stored files on the machine that answers, and how often it found one or had to fetch it since it started.
   * Only where storage is S3: files on a disk need no copies.
   */
  readonly storageCache?: {
    readonly usedBytes: number;
    readonly limitBytes: number;
    readonly hits: number;
    readonly misses: number;
  };
}

/** How the work of a query ended. `refused`: what was asked was wrong; `timeout`: it took longer than it may. */
export type QueryOutcome = 'done' | 'cancelled' | 'timeout' | 'refused' | 'failed';

/** A saved object as an administrator sees it: the role opens nothing, so most names are hidden. */
export interface NamedObject {
  readonly id: string;
  /** Null: it is shared with others, or gone. */
  readonly name: string | null;
}

/** Whom and what a query is for. Never what it asks for. */
export interface QueryBelonging {
  readonly person: NamedObject;
  readonly dataSource: NamedObject;
  readonly chart: NamedObject | null;
  readonly dashboard: NamedObject | null;
}
export interface RunningQuery extends QueryBelonging {
  /** To stop it. */
  readonly id: string;
  readonly startedAt: string;
}
export interface SlowQuery extends QueryBelonging {
  readonly at: string;
  readonly durationMs: number;
  readonly outcome: QueryOutcome;
}
export interface HeavyDashboard {
  readonly dashboard: NamedObject;
  /** Asked of data sources in the last half hour to hour; answers from the cache are not counted. */
  readonly queries: number;
  readonly totalMs: number;
  readonly longestMs: number;
}

/** What all instances are doing for people. */
export interface ActivityReport {
  readonly at: string;
  /** Those that are alive, and those of them that told what they do. */
  readonly instances: { readonly alive: number; readonly answered: number };
  /** The oldest first. */
  readonly running: readonly RunningQuery[];
  /** Took a second or more; the latest first. */
  readonly slow: readonly SlowQuery[];
  /** By the time that they cost, the most first. */
  readonly dashboards: readonly HeavyDashboard[];
  /** Answers since each instance started: from the cache, from it while it was read again, from data sources. */
  readonly answers: { readonly hit: number; readonly stale: number; readonly miss: number };
}

/** What the sign-in page may know before anybody is signed in. */
export interface PublicInfo {
  readonly name: string;
  readonly version: string;
  readonly registration: 'open' | 'closed';
  readonly setupNeeded: boolean;
  /** Bytes one upload may have. */
  readonly maxUploadBytes: number;
  /** Pages of some origins may show charts in a frame. */
  readonly embedding: boolean;
}
