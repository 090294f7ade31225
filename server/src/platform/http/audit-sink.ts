/** One thing that somebody did or was refused. `detail` is plain and small: never row data, never a secret. */
export interface AuditRecord {
  readonly at: Date;
  /** Null: nobody was signed in. */
  readonly actorId: string | null;
  /** The route's action: `dashboards.delete`. */
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly outcome: 'ok' | 'denied' | 'failed';
  readonly requestId: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where the http layer writes what routes with `audit: true` did, and every denial. Resolves after COMMIT. */
export interface AuditSink {
  record(event: AuditRecord): Promise<void>;
}
