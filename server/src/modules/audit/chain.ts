import { createHash } from 'node:crypto';
import type { AuditEventRow } from './audit-event.entity.js';

export type ChainedFields = Omit<AuditEventRow, 'hash'>;

/** The hash that an event must have after the one before it. Any change of any field, or of the order, changes it. */
export function chainHash(previous: Buffer, event: ChainedFields): Buffer {
  const detail = Object.entries(event.detail).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    event.seq,
    event.id,
    event.at.toISOString(),
    event.actorId,
    event.action,
    event.objectKind,
    event.objectId,
    event.outcome,
    event.requestId,
    detail,
  ]);
  return createHash('sha256').update(previous).update(text).digest();
}
