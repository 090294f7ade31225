import { EntitySchema } from 'typeorm';

/** A sign-in on one device: a family of refresh tokens of which exactly one is current. */
export interface SessionRow {
  id: string;
  userId: string;
  tokenHash: Buffer;
  /** Of the token before the current one: answered with the same successor for a few seconds. */
  previousTokenHash: Buffer | null;
  rotatedAt: Date | null;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** However often it is renewed. */
  expiresAt: Date;
  revokedAt: Date | null;
}

export const sessionEntity = new EntitySchema<SessionRow>({
  name: 'Session',
  tableName: 'sessions',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    userId: { type: 'uuid', name: 'user_id' },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    previousTokenHash: { type: 'bytea', name: 'previous_token_hash', nullable: true },
    rotatedAt: { type: 'timestamptz', name: 'rotated_at', nullable: true },
    userAgent: { type: 'text', name: 'user_agent' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    lastSeenAt: { type: 'timestamptz', name: 'last_seen_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
  },
});
