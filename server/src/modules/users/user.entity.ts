import { EntitySchema } from 'typeorm';
import type { Role, User } from '@datavizpro/contract';

export interface UserRow {
  id: string;
  /** Lower case: addresses are compared without case. */
  email: string;
  name: string;
  role: Role;
  status: User['status'];
  /** Null until the invitation is accepted. */
  passwordHash: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  lastSeenAt: Date | null;
}

export const userEntity = new EntitySchema<UserRow>({
  name: 'User',
  tableName: 'users',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    email: { type: 'text' },
    name: { type: 'text' },
    role: { type: 'text' },
    status: { type: 'text' },
    passwordHash: { type: 'text', name: 'password_hash', nullable: true },
    version: { type: 'integer', default: 1 },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
    lastSeenAt: { type: 'timestamptz', name: 'last_seen_at', nullable: true },
  },
});
