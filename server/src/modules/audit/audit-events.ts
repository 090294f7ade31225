import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { AuditEvent, AuditQuery, Page } from '@datavizpro/contract';
import { presentedPage } from '../../platform/db/keyset.js';
import { auditEventEntity, type AuditEventRow } from './audit-event.entity.js';

const keyset = { sorts: { seq: { sql: 'e.seq', type: 'bigint' } }, defaultSort: '-seq', id: 'e.id' } as const;
const exportBatch = 500;

/** Newest first, in the order in which the events were written. */
export async function listEvents(db: DataSource, query: AuditQuery): Promise<Page<AuditEvent>> {
  const { limit, cursor } = query;
  const list = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) };
  return presentedPage(matching(db, query), keyset, list, (row, raw) => presentEvent(row, raw['actor_name']));
}

/** Everything that matches, newest first, a batch in memory at a time. */
export async function* exportEvents(
  db: DataSource,
  query: AuditQuery,
  signal: AbortSignal,
): AsyncGenerator<AuditEvent> {
  let before: string | null = null;
  let size: number;
  do {
    signal.throwIfAborted();
    const batch = matching(db, query).orderBy('e.seq', 'DESC').limit(exportBatch);
    if (before !== null) batch.andWhere('e.seq < :before', { before });
    const { entities, raw } = await batch.getRawAndEntities<Record<string, unknown>>();
    for (const [index, row] of entities.entries()) yield presentEvent(row, raw[index]?.['actor_name']);
    before = entities.at(-1)?.seq ?? before;
    size = entities.length;
  } while (size === exportBatch);
}

/** Query field → condition. Times are text until PostgreSQL reads them. */
const conditions: Readonly<Partial<Record<keyof AuditQuery, string>>> = {
  actorId: 'e.actor_id = :actorId',
  action: 'e.action = :action',
  objectKind: 'e.object_kind = :objectKind',
  objectId: 'e.object_id = :objectId',
  outcome: 'e.outcome = :outcome',
  from: 'e.at >= :from',
  to: 'e.at < :to',
};

function matching(db: DataSource, query: AuditQuery): SelectQueryBuilder<AuditEventRow> {
  const builder = db.manager
    .createQueryBuilder(auditEventEntity, 'e')
    .addSelect('actor.name', 'actor_name')
    .leftJoin('User', 'actor', 'actor.id = e.actorId');
  for (const [field, condition] of Object.entries(conditions)) {
    const value = query[field as keyof AuditQuery];
    if (value !== undefined)
      builder.andWhere(condition, { [field]: field === 'from' || field === 'to' ? new Date(value) : value });
  }
  return builder;
}

const presentEvent = (row: AuditEventRow, actorName: unknown): AuditEvent => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: row.actorId === null ? null : { id: row.actorId, name: typeof actorName === 'string' ? actorName : '' },
  action: row.action,
  object: row.objectKind === null || row.objectId === null ? null : { kind: row.objectKind, id: row.objectId },
  outcome: row.outcome,
  requestId: row.requestId,
  detail: row.detail,
});
