import { EntitySchema } from 'typeorm';
import type { GrantableKind } from '@datavizpro/contract';

/** What has a history. Saved queries are shared by their data source alone. */
export type RevisedKind = GrantableKind | 'queries';

export interface RevisionRow {
  id: string;
  objectKind: RevisedKind;
  objectId: string;
  /** 1 for the first save of an object, without gaps. */
  number: number;
  authorId: string;
  summary: string;
  /** Whatever the owning module needs to restore this state. */
  snapshot: unknown;
  createdAt: Date;
}

export const revisionEntity = new EntitySchema<RevisionRow>({
  name: 'Revision',
  tableName: 'revisions',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    objectKind: { type: 'text', name: 'object_kind' },
    objectId: { type: 'uuid', name: 'object_id' },
    number: { type: 'integer' },
    authorId: { type: 'uuid', name: 'author_id' },
    summary: { type: 'text' },
    snapshot: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
