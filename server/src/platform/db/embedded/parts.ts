import type { Log } from '../../log/log.js';
import type { Secret } from '../../secret.js';
import type { EmbeddedConnection } from './connection.js';
import type { Home } from './home.js';
import type { OwnerLock } from './owner-lock.js';
import type { Toolchain } from './program.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Server settings (`-c name=value`) on top of ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Further arguments of initdb. */
  readonly initArgs?: readonly string[];
  /** Where the cluster may go when the data folder cannot be reached by the user PostgreSQL runs as. */
  readonly places?: readonly string[] | undefined;
}

/** What the steps of starting hand to each other. */
export interface Parts {
  readonly home: Home;
  readonly tools: Toolchain;
  readonly options: EmbeddedOptions;
  readonly lock: OwnerLock;
  readonly password: Secret<string>;
}
export type Address = Pick<EmbeddedConnection, 'host' | 'port'>;
