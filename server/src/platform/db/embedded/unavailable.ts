/** The embedded PostgreSQL cannot run here. The message is one sentence for the operator and names the way out. */
export class EmbeddedUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`${reason} Set DATABASE_URL to a PostgreSQL server (version 15 or newer) instead.`, options);
    this.name = 'EmbeddedUnavailable';
  }
}

/** Another process of ours already runs on the same data folder. */
export class DataFolderInUse extends Error {
  constructor(dataDir: string, owner: string) {
    super(
      `The data folder ${dataDir} is in use by another running DataVizPro (${owner}). ` +
        'Stop that one, or give this one another DATA_DIR.',
    );
    this.name = 'DataFolderInUse';
  }
}
