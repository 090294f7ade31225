import pg from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { namesSeveral, parseHostsUrl } from '../hosts-url.js';
import type { Secret } from '../secret.js';
import type { EmbeddedConnection } from './embedded/index.js';
import { primaryClient, PrimaryFinder } from './primary.js';

/** Either a server by its URL, or several of which one takes writes, or the embedded one. */
export type DatabaseConnection = { readonly url: Secret<string> } | { readonly embedded: EmbeddedConnection };

/** The part of TypeORM's options that says where the server is. */
export function connectionOptions(connection: DatabaseConnection): Partial<PostgresDataSourceOptions> {
  if ('url' in connection) {
    const several = severalHosts(connection.url.reveal());
    if (several === null) return { url: connection.url.reveal() };
    return { url: several.url, extra: { Client: several.Client } };
  }
  const { host, port, user, password, database } = connection.embedded;
  return { host, port, username: user, password: password.reveal(), database };
}

/** One connection of the bare driver. */
export function newClient(connection: DatabaseConnection, options: pg.ClientConfig): pg.Client {
  if ('url' in connection) {
    const several = severalHosts(connection.url.reveal());
    if (several === null) return new pg.Client({ connectionString: connection.url.reveal(), ...options });
    return new several.Client({ connectionString: several.url, ...options });
  }
  const { host, port, user, password, database } = connection.embedded;
  return new pg.Client({ host, port, user, password: password.reveal(), database, ...options });
}

interface SeveralHosts {
  /** The first of them, with all that holds for each. */
  readonly url: string;
  readonly Client: typeof pg.Client;
}

function severalHosts(text: string): SeveralHosts | null {
  if (!namesSeveral(text)) return null;
  const { hosts, url } = parseHostsUrl(text, 5432);
  url.searchParams.delete('target_session_attrs');
  // The driver prefers what stands in the connection string: host and port are set on the client itself.
  return { url: url.href, Client: primaryClient(new PrimaryFinder(hosts, { connectionString: url.href })) };
}
