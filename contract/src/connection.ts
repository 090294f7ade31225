import type { DataSourceType } from './data-source-type.js';

/** Types of data source that are somewhere else: everything but files that were uploaded. */
export type ConnectedType = Exclude<DataSourceType, 'file'>;

/** `require` encrypts; `verify` also checks the certificate's chain and name. */
export const tlsModes = ['disable', 'require', 'verify'] as const;
export type TlsMode = (typeof tlsModes)[number];

/** A hop by SSH before the database's own host and port. Secrets: `sshPassword`, `sshPrivateKey`. */
export interface SshTunnel {
  readonly sshHost?: string;
  /** 22 by default. */
  readonly sshPort?: number;
  readonly sshUser?: string;
  /** `SHA256:…` of the host key, as `ssh-keygen -lf` prints it. Required with `sshHost`: nobody is trusted unseen. */
  readonly sshHostKey?: string;
}

interface HostConfiguration {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly tls: TlsMode;
  /** PEM. Absent: the system's authorities. */
  readonly tlsCa?: string;
}
/** Only these schemas are shown. Absent or empty: all that the user may read, without the system's own. */
interface SchemaFilter {
  readonly schemas?: readonly string[];
}

export interface PostgresConfiguration extends HostConfiguration, SchemaFilter, SshTunnel {
  readonly database: string;
}
export interface MysqlConfiguration extends HostConfiguration, SchemaFilter, SshTunnel {
  readonly database: string;
}
export interface SqlserverConfiguration extends HostConfiguration, SchemaFilter, SshTunnel {
  readonly database: string;
}
/** HTTP interface: 8123, or 8443 with TLS. */
export interface ClickhouseConfiguration extends HostConfiguration, SshTunnel {
  readonly database: string;
}
export interface TrinoConfiguration extends HostConfiguration, SshTunnel {
  readonly catalog: string;
  readonly schema?: string;
}
/** Folders of Parquet, CSV or NDJSON with Hive partitions. Secrets: `accessKeyId`, `secretAccessKey`. */
export interface LakeConfiguration {
  /** `s3`: a bucket of an S3-compatible store. `disk`: a folder of the server that the operator opened for this. */
  readonly location: 's3' | 'disk';
  readonly endpoint?: string;
  readonly region?: string;
  readonly bucket?: string;
  /** Path inside the bucket or the folder; each folder below it, or file in it, is a table. */
  readonly path: string;
  readonly format?: 'parquet' | 'csv' | 'ndjson';
}

/** A file of the server, in a folder that the operator opened for this. */
export interface SqliteConfiguration {
  /** Path inside that folder. */
  readonly file: string;
}

export interface ConnectionConfigurations {
  readonly postgres: PostgresConfiguration;
  readonly mysql: MysqlConfiguration;
  readonly sqlserver: SqlserverConfiguration;
  readonly clickhouse: ClickhouseConfiguration;
  readonly trino: TrinoConfiguration;
  readonly lake: LakeConfiguration;
  readonly sqlite: SqliteConfiguration;
}
export type ConnectionConfiguration = ConnectionConfigurations[keyof ConnectionConfigurations];

/** What may be sent of a configuration: its fields and its secrets, side by side (`password`, `sshPrivateKey`, …). */
export type ConnectionInput = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** `POST /api/data-sources`, and `POST /api/data-sources/test` (where the name may be left out). */
export interface NewConnection {
  readonly name: string;
  readonly type: ConnectedType;
  readonly configuration: ConnectionInput;
}

/** What a connected data source shows of itself. Secrets are never answered: only that they are there. */
export interface ConnectionSummary {
  readonly configuration: ConnectionInput;
  /** Names of the secrets that are stored. */
  readonly secrets: readonly string[];
  /** Found at the last contact. */
  readonly server: ServerFacts | null;
  /** Seconds for which a cached answer counts as fresh. */
  readonly freshnessSeconds: number;
  readonly tablesReadAt: string | null;
}

export interface ServerFacts {
  /** `PostgreSQL`, `MariaDB`, `MySQL`, `CockroachDB`, `ClickHouse`, … */
  readonly product: string;
  readonly version: string;
  /** True but unwelcome: "This user may write", "This user is a superuser". */
  readonly warnings: readonly string[];
}

/** The steps of reaching a database, in their order. What comes after the first that failed was not tried. */
export const connectionSteps = ['name', 'egress', 'port', 'tunnel', 'tls', 'login', 'rights'] as const;
export type ConnectionStep = (typeof connectionSteps)[number];
export interface ConnectionCheck {
  readonly step: ConnectionStep;
  readonly outcome: 'ok' | 'failed' | 'skipped';
  /** What was found, in plain words. */
  readonly detail: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** `POST /api/data-sources/:id/refresh`, and what the last one found. */
export interface SchemaRefresh {
  readonly readAt: string;
  readonly tableCount: number;
  readonly changes: readonly SchemaChange[];
}
export interface SchemaChange {
  readonly schema: string;
  readonly table: string;
  /** Null: the table itself. */
  readonly column: string | null;
  readonly change: 'added' | 'removed' | 'type';
  readonly from?: string;
  readonly to?: string;
  /** Charts of which this takes a column or the table away, as far as the reader may see them. */
  readonly breaks: readonly { readonly kind: 'chart'; readonly id: string; readonly name: string }[];
}

/** `GET /api/data-sources/:id/tables/:table/joins`: tables that go with this one, best first. */
export interface JoinSuggestion {
  readonly schema: string;
  readonly table: string;
  readonly on: readonly { readonly left: string; readonly right: string }[];
  readonly reason: 'foreignKey' | 'name';
  /** From keys and estimates: how many rows of one side meet one row of the other. */
  readonly cardinality: 'oneToOne' | 'manyToOne' | 'oneToMany' | 'manyToMany' | 'unknown';
  /** True when rows of the left side may be repeated, so that its sums would grow. */
  readonly fansOut: boolean;
}
