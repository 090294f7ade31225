import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Secret } from '../secret.js';
import type { EmbeddedConnection } from './embedded/index.js';

/** Either a server by its URL, or the embedded one. */
export type DatabaseConnection = { readonly url: Secret<string> } | { readonly embedded: EmbeddedConnection };

/** The part of TypeORM's options that says where the server is. */
export function connectionOptions(connection: DatabaseConnection): Partial<PostgresDataSourceOptions> {
  if ('url' in connection) return { url: connection.url.reveal() };
  const { host, port, user, password, database } = connection.embedded;
  return { host, port, username: user, password: password.reveal(), database };
}

/** The same for a bare `pg` pool, such as the job queue has. */
export function poolConfig(connection: DatabaseConnection): PoolConfig {
  if ('url' in connection) return { connectionString: connection.url.reveal() };
  const { host, port, user, password, database } = connection.embedded;
  return { host, port, user, password: password.reveal(), database };
}

export type PoolConfig =
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };
