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
  }[];
  readonly process: {
    readonly rssBytes: number;
    readonly heapBytes: number;
    readonly eventLoopDelayMs: number;
    readonly inFlight: number;
  };
  readonly cache: { readonly entries: number; readonly bytes: number; readonly hits: number; readonly misses: number };
  readonly storage: { readonly usedBytes: number; readonly dataSources: number };
}

/** What the sign-in page may know before anybody is signed in. */
export interface PublicInfo {
  readonly name: string;
  readonly version: string;
  readonly registration: 'open' | 'closed';
  readonly setupNeeded: boolean;
  /** Bytes one upload may have. */
  readonly maxUploadBytes: number;
}
