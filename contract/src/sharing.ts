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
  readonly createdAt: string;
}
export interface NewGrant {
  readonly principal: Principal;
  readonly access: 'view' | 'edit';
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
