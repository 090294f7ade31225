import type { DataSource } from 'typeorm';
import type { AuditSink, Route } from '../../platform/http/index.js';
import { auditEventEntity } from './audit-event.entity.js';
import { AuditLog } from './audit-log.js';
import { Audit1764000000105 } from './migrations.js';
import { auditRoutes } from './routes.js';

export interface AuditModule {
  readonly routes: readonly Route[];
  readonly sink: AuditSink;
}

export const auditPersistence = { entities: [auditEventEntity], migrations: [Audit1764000000105] };

/** Who did what: append-only, hash-chained, for administrators to read and to take away. */
export function createAuditModule(deps: { readonly db: DataSource }): AuditModule {
  return { routes: auditRoutes(deps.db), sink: new AuditLog(deps.db) };
}
