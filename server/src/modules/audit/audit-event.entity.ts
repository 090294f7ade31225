import { EntitySchema } from 'typeorm';
import type { AuditEvent } from '@datavizpro/contract';

export interface AuditEventRow {
  /** Gapless, in order of writing. */
  seq: string;
  id: string;
  at: Date;
  actorId: string | null;
  action: string;
  objectKind: string | null;
  /** Text: also names what has no UUID. */
  objectId: string | null;
  outcome: AuditEvent['outcome'];
  requestId: string;
  detail: AuditEvent['detail'];
  /** SHA-256 over this event and the hash of the one before. */
  hash: Buffer;
}

export const auditEventEntity = new EntitySchema<AuditEventRow>({
  name: 'AuditEvent',
  tableName: 'audit_events',
  columns: {
    seq: { type: 'bigint' },
    id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz' },
    actorId: { type: 'uuid', name: 'actor_id', nullable: true },
    action: { type: 'text' },
    objectKind: { type: 'text', name: 'object_kind', nullable: true },
    objectId: { type: 'text', name: 'object_id', nullable: true },
    outcome: { type: 'text' },
    requestId: { type: 'text', name: 'request_id' },
    detail: { type: 'jsonb' },
    hash: { type: 'bytea' },
  },
});
