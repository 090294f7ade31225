import type { DataSource as Database, EntityManager } from 'typeorm';
import type { ConnectedType, ConnectionConfiguration, ConnectionInput, ConnectionSummary } from '@datavizpro/contract';
import type { ConnectedSource, ConnectionProvider } from '../../../query/index.js';
import { dataSourceEntity, type DataSourceRow } from '../data-source.entity.js';
import { connectionEntity, type ConnectionRow } from './connection.entity.js';
import { destinationOf } from './destination.js';
import type { ConnectionSecrets } from './secrets.js';

/** Who hears of changes to data sources, on every instance. */
interface Changes {
  onChanged(listener: (dataSourceId: string | null) => void): () => void;
}

export const configurationOf = (row: DataSourceRow): ConnectionConfiguration =>
  row.configuration as ConnectionConfiguration;

/** Connections as they are stored. No rights are checked here. */
export class StoredConnections implements ConnectionProvider {
  readonly #db: Database;
  readonly #secrets: ConnectionSecrets;
  readonly #changes: Changes;

  constructor(db: Database, secrets: ConnectionSecrets, changes: Changes) {
    this.#db = db;
    this.#secrets = secrets;
    this.#changes = changes;
  }

  get secrets(): ConnectionSecrets {
    return this.#secrets;
  }

  onChanged(listener: (dataSourceId: string | null) => void): () => void {
    return this.#changes.onChanged(listener);
  }

  /** In one snapshot, so that no secret meets a configuration of another moment. */
  async settings(dataSourceId: string): Promise<ConnectedSource | null> {
    return this.#db.transaction('REPEATABLE READ', async (manager) => {
      const row = await manager.findOneBy(dataSourceEntity, { id: dataSourceId });
      const connection = await findConnection(manager, dataSourceId);
      if (row === null || connection === null) return null;
      const configuration = configurationOf(row);
      const type = row.type as ConnectedType;
      const secrets = await this.#secrets.open(manager, dataSourceId, destinationOf(type, configuration));
      const { revision } = connection;
      return { type, settings: { dataSourceId, revision, configuration, secrets } };
    });
  }

  /** What may be shown of a connection to those who may edit it. */
  async summary(row: DataSourceRow): Promise<ConnectionSummary | null> {
    const connection = await findConnection(this.#db.manager, row.id);
    if (connection === null) return null;
    return {
      configuration: row.configuration as ConnectionInput,
      secrets: await this.#secrets.names(this.#db.manager, row.id),
      server: connection.server,
      freshnessSeconds: connection.freshnessSeconds,
      tablesReadAt: connection.tablesReadAt?.toISOString() ?? null,
    };
  }
}

export const findConnection = (manager: EntityManager, dataSourceId: string): Promise<ConnectionRow | null> =>
  manager.findOneBy(connectionEntity, { dataSourceId });
