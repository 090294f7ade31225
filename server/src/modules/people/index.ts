import type { AuditSink, Authenticator, Route } from '../../platform/http/index.js';
import type { Platform } from '../../platform/platform.js';
import { auditPersistence, createAuditModule } from '../audit/index.js';
import { authPersistence, createAuthModule } from '../auth/index.js';
import { createGroupsModule, groupsPersistence } from '../groups/index.js';
import { createSetupModule, setupPersistence } from '../setup/index.js';
import { createSharingModule, sharingPersistence, type SharingModule } from '../sharing/index.js';
import { createUsersModule, usersPersistence, type UserAdministration, type Users } from '../users/index.js';

export interface PeopleDeps {
  readonly platform: Pick<Platform, 'env' | 'db' | 'redis' | 'clock'>;
  readonly version: string;
  /** log2 of bcrypt's rounds; see the auth module. */
  readonly passwordCost?: number;
}

export interface People {
  readonly routes: readonly Route[];
  readonly authenticator: Authenticator;
  readonly audit: AuditSink;
  readonly sharing: SharingModule;
  readonly users: Users;
  readonly administration: UserAdministration;
  /** Call once the database is there: listens for changes on other instances, answers the set-up link to print, if any. */
  start(): Promise<string | null>;
  /** Deletes sessions and links that ended long ago; once a day is enough. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Entities and migrations of everything about people, in the order in which their tables refer to each other. */
export const peoplePersistence = [
  usersPersistence,
  groupsPersistence,
  authPersistence,
  setupPersistence,
  auditPersistence,
  sharingPersistence,
];

/** Wires accounts, signing in, groups, set-up, sharing and audit together: one door for the composition root. */
export function createPeople({ platform, version, passwordCost }: PeopleDeps): People {
  const { env, db, clock } = platform;
  const audit = createAuditModule({ db });
  const sharing = createSharingModule({ db, clock });
  const users = createUsersModule({ db, clock });
  const auth = createAuthModule({
    platform,
    users: users.users,
    audit: audit.sink,
    ...(passwordCost !== undefined && { passwordCost }),
  });
  const administration = users.administration(auth.security);
  const groups = createGroupsModule({ db, clock, sharing });
  const setup = createSetupModule({ env, db, version, users: users.users, auth });
  return {
    routes: [...setup.routes, ...auth.routes, ...users.routes(administration), ...groups.routes, ...audit.routes],
    authenticator: auth.authenticator,
    audit: audit.sink,
    sharing,
    users: users.users,
    administration,
    start: async () => {
      await auth.start();
      return setup.prepare();
    },
    sweep: () => auth.sweep(),
    close: () => auth.close(),
  };
}
