import type { DataSource } from 'typeorm';
import type { InvitedUser, NewUser, User, UserChange } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { AccountSecurity } from './account-security.js';
import type { Users } from './users.js';

/** What administrators do with other people's accounts. */
export class UserAdministration {
  readonly #db: DataSource;
  readonly #users: Users;
  readonly #security: AccountSecurity;

  constructor(db: DataSource, users: Users, security: AccountSecurity) {
    this.#db = db;
    this.#users = users;
    this.#security = security;
  }

  /** `by` is null for whoever runs the server: the link then counts as the person's own. */
  async invite(person: NewUser, by: string | null): Promise<InvitedUser> {
    return this.#db.transaction(async (manager) => {
      const user = await this.#users.create({ ...person, passwordHash: null }, manager);
      return { user, inviteUrl: await this.#security.createInvite(manager, user.id, by ?? user.id) };
    });
  }

  /** Name, role, suspension. A suspended person's sessions and API tokens end now and do not come back with the person. */
  async change(id: string, expectedVersion: number, change: UserChange): Promise<User> {
    const user = await this.#users.administer(id, expectedVersion, change, async (manager) => {
      if (change.status !== 'suspended') return;
      await this.#security.endAccess(manager, id);
      await this.#security.cancelInvites(manager, id);
    });
    await this.#security.announce(id);
    return user;
  }

  /** A one-time link to set a new password; the old one works until it is used. For invited people: a new invitation. */
  async resetLink(id: string, by: string | null): Promise<string> {
    return this.#db.transaction(async (manager) => {
      const { user } = await this.#users.account(id, manager);
      if (user.status === 'suspended') throw new AppError('conflict', 'This person is suspended: activate them first.');
      return this.#security.createInvite(manager, id, by ?? id);
    });
  }
}
