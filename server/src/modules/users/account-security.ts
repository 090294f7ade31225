import type { EntityManager } from 'typeorm';

/** What keeping people's accounts needs from signing in: given by the auth module at start-up. */
export interface AccountSecurity {
  /** Ends every session and API token of this person, in the caller's transaction. */
  endAccess(manager: EntityManager, userId: string): Promise<void>;
  /** A one-time link with which the person sets a password. Earlier links of this person stop working. */
  createInvite(manager: EntityManager, userId: string, createdBy: string): Promise<string>;
  cancelInvites(manager: EntityManager, userId: string): Promise<void>;
  /** After COMMIT: every instance forgets what it knows of this person. */
  announce(userId: string): Promise<void>;
}
