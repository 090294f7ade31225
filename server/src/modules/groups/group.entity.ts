import { EntitySchema } from 'typeorm';

export interface GroupRow {
  id: string;
  name: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const groupEntity = new EntitySchema<GroupRow>({
  name: 'Group',
  tableName: 'groups',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    name: { type: 'text' },
    version: { type: 'integer', default: 1 },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});

export interface GroupMemberRow {
  groupId: string;
  userId: string;
}

export const groupMemberEntity = new EntitySchema<GroupMemberRow>({
  name: 'GroupMember',
  tableName: 'group_members',
  columns: {
    groupId: { type: 'uuid', name: 'group_id', primary: true },
    userId: { type: 'uuid', name: 'user_id', primary: true },
  },
});

/** A view over people (not suspended) and groups: everybody one may share with. */
export interface ShareableRow {
  id: string;
  kind: 'user' | 'group';
  name: string;
  email: string | null;
}

export const shareableEntity = new EntitySchema<ShareableRow>({
  name: 'Shareable',
  tableName: 'shareables',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    name: { type: 'text' },
    email: { type: 'text', nullable: true },
  },
});
