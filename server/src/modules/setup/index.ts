import type { DataSource } from 'typeorm';
import type { Env } from '../../platform/env.js';
import type { Route } from '../../platform/http/index.js';
import type { Users } from '../users/index.js';
import { FirstAdmin, type NewPassword } from './first-admin.js';
import { Setup1764000000104 } from './migrations.js';
import { setupRoutes, type SetupRouteDeps } from './routes.js';

export interface SetupModule {
  readonly routes: readonly Route[];
  /**
   * Call at each start: makes the administrator that the environment names, or answers the one-time link to print.
   * Null: there is an administrator.
   */
  prepare(): Promise<string | null>;
}

export interface SetupDeps {
  readonly env: Pick<
    Env,
    'publicUrl' | 'registration' | 'maxUploadBytes' | 'embedOrigins' | 'adminEmail' | 'adminPassword'
  >;
  readonly db: DataSource;
  readonly version: string;
  readonly users: Users;
  readonly auth: NewPassword & SetupRouteDeps['auth'];
}

export const setupPersistence = { entities: [], migrations: [Setup1764000000104] };

/** The first administrator. */
export function createSetupModule({ env, db, version, users, auth }: SetupDeps): SetupModule {
  const firstAdmin = new FirstAdmin(db, users, auth);
  return {
    routes: setupRoutes({ env, version, firstAdmin, auth }),
    prepare: async () => {
      if (env.adminEmail !== null && env.adminPassword !== null)
        await firstAdmin.createFromEnvironment(env.adminEmail, env.adminPassword.reveal());
      const token = await firstAdmin.createToken();
      return token === null ? null : `${env.publicUrl}/setup?token=${token}`;
    },
  };
}
