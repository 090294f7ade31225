import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import type { Route } from '../../platform/http/index.js';
import type { AccountSecurity } from './account-security.js';
import { UserAdministration } from './administration.js';
import { Users1764000000101 } from './migrations.js';
import { userRoutes } from './routes.js';
import { userEntity } from './user.entity.js';
import { Users } from './users.js';

export { normaliseEmail } from './users.js';
export type { Account, Users } from './users.js';
export type { AccountSecurity } from './account-security.js';
export type { UserAdministration } from './administration.js';

export interface UsersModule {
  readonly users: Users;
  /** What administrators do, once signing in is there to end sessions and make links. */
  administration(security: AccountSecurity): UserAdministration;
  /** The administrators' routes. */
  routes(administration: UserAdministration): readonly Route[];
}

export const usersPersistence = { entities: [userEntity], migrations: [Users1764000000101] };

/** People's accounts: who they are, their role and whether they may come in. */
export function createUsersModule(deps: { readonly db: DataSource; readonly clock: Clock }): UsersModule {
  const users = new Users(deps.db, deps.clock);
  return {
    users,
    administration: (security) => new UserAdministration(deps.db, users, security),
    routes: (administration) => userRoutes(users, administration),
  };
}
