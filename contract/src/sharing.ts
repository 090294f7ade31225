export const grantableKinds = ['data-sources', 'charts', 'dashboards'] as const;
export type GrantableKind = (typeof grantableKinds)[number];

export interface Principal {
  readonly kind: 'user' | 'group';
  readonly id: string;
}
export interface Grant {
  readonly id: string;
  readonly principal: Principal & { readonly name: string; readonly email?: string };
  readonly access: 'view' | 'edit';
  /** On data sources: may also send SQL of their own. */
  readonly sql?: boolean;
  readonly createdAt: string;
}
export interface NewGrant {
  readonly principal: Principal;
  readonly access: 'view' | 'edit';
  readonly sql?: boolean;
}
/** People and groups one may share with: never more than name and address. */
export interface Shareable extends Principal {
  readonly name: string;
  readonly email?: string;
}

export interface Revision {
  readonly id: string;
  readonly number: number;
  readonly author: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly summary: string;
}

export interface AuditEvent {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly outcome: 'ok' | 'denied' | 'failed';
  readonly requestId: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** `GET /api/audit`: newest first. `from` and `to` are ISO 8601 times; `to` itself is not included. */
export interface AuditQuery {
  readonly actorId?: string;
  readonly action?: string;
  readonly objectKind?: string;
  readonly objectId?: string;
  readonly outcome?: AuditEvent['outcome'];
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly cursor?: string;
  /** Everything that matches, as a file. */
  readonly format?: 'csv' | 'ndjson';
}

/** `GET /api/audit/verify`: whether the chain of events is as it was written. */
export interface AuditChainReport {
  readonly ok: boolean;
  /** Events that were found in order. */
  readonly checked: number;
  /** The last event's hash in hex: kept elsewhere, it proves later that nothing before it was changed. */
  readonly head: string;
  /** The first event that is not as it was written. */
  readonly broken: { readonly number: number; readonly problem: 'altered' | 'missing' } | null;
}
