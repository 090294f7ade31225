import { EntitySchema } from 'typeorm';

/** A one-time link to set a password: an invitation or a reset. A person has at most one. */
export interface InviteRow {
  id: string;
  userId: string;
  tokenHash: Buffer;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
}

export const inviteEntity = new EntitySchema<InviteRow>({
  name: 'Invite',
  tableName: 'invites',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    userId: { type: 'uuid', name: 'user_id' },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    createdBy: { type: 'uuid', name: 'created_by' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
});
