import type { EntityManager } from 'typeorm';
import type { ListQuery, Page, Revision } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { presentedPage } from '../../platform/db/keyset.js';
import { revisionEntity, type RevisedKind, type RevisionRow } from './revision.entity.js';

export interface NewRevision {
  readonly kind: RevisedKind;
  readonly objectId: string;
  readonly authorId: string;
  /** One line for people: what this save did. */
  readonly summary: string;
  readonly snapshot: object;
  readonly at: Date;
}

/**
 * Keeps the state after a save. Call it inside the transaction that saves, after the object's own row was written:
 * that row's lock is what makes the numbers gapless. Answers the number.
 */
export async function recordRevision(manager: EntityManager, revision: NewRevision): Promise<number> {
  const rows: { number: number }[] = await manager.query(
    `INSERT INTO revisions (object_kind, object_id, number, author_id, summary, snapshot, created_at)
     SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, $5, $6
       FROM revisions WHERE object_kind = $1 AND object_id = $2
     RETURNING number`,
    [
      revision.kind,
      revision.objectId,
      revision.authorId,
      revision.summary,
      JSON.stringify(revision.snapshot),
      revision.at,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The revision was not stored');
  return row.number;
}

/** Newest first. The caller has checked that the object may be seen. */
export async function listRevisions(
  manager: EntityManager,
  kind: RevisedKind,
  objectId: string,
  list: ListQuery,
): Promise<Page<Revision>> {
  const query = manager
    .createQueryBuilder(revisionEntity, 'r')
    .select(['r.id', 'r.number', 'r.authorId', 'r.summary', 'r.createdAt'])
    .addSelect('author.name', 'author_name')
    .innerJoin('User', 'author', 'author.id = r.authorId')
    .where('r.objectKind = :kind AND r.objectId = :objectId', { kind, objectId });
  const keyset = {
    sorts: { number: { sql: 'r.number', type: 'bigint' } },
    defaultSort: '-number',
    id: 'r.id',
  } as const;
  return presentedPage(query, keyset, list, (row, raw) => presentRevision(row, raw['author_name']));
}

/** The stored state of one revision of this very object; `not_found` for a revision of another. */
export async function loadSnapshot(
  manager: EntityManager,
  kind: RevisedKind,
  objectId: string,
  revisionId: string,
): Promise<RevisionRow> {
  const row = await manager.findOneBy(revisionEntity, { id: revisionId, objectKind: kind, objectId });
  if (row === null) throw new AppError('not_found');
  return row;
}

const presentRevision = (row: RevisionRow, authorName: unknown): Revision => ({
  id: row.id,
  number: row.number,
  author: { id: row.authorId, name: String(authorName) },
  createdAt: row.createdAt.toISOString(),
  summary: row.summary,
});
