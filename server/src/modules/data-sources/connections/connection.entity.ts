import { EntitySchema } from 'typeorm';
import type { Column, ForeignKey, SchemaChange, ServerFacts } from '@datavizpro/contract';

/** What a data source has besides when it is somewhere else; its configuration stands in `data_sources`. */
export interface ConnectionRow {
  dataSourceId: string;
  /** Changes with the configuration and with every secret. */
  revision: string;
  freshnessSeconds: number;
  /** Found at the last contact. */
  server: ServerFacts | null;
  flavour: string | null;
  /** Of all tables' structure. */
  schemaVersion: string;
  tablesReadAt: Date | null;
  lastRefresh: StoredRefresh | null;
}

/** A SchemaRefresh without what it breaks: that depends on who reads it. */
export interface StoredRefresh {
  readonly readAt: string;
  readonly tableCount: number;
  readonly changes: readonly Omit<SchemaChange, 'breaks'>[];
}

export const connectionEntity = new EntitySchema<ConnectionRow>({
  name: 'connections',
  columns: {
    dataSourceId: { name: 'data_source_id', type: 'uuid', primary: true },
    revision: { type: 'uuid' },
    freshnessSeconds: { name: 'freshness_seconds', type: 'integer' },
    server: { type: 'jsonb', nullable: true },
    flavour: { type: 'text', nullable: true },
    schemaVersion: { name: 'schema_version', type: 'text' },
    tablesReadAt: { name: 'tables_read_at', type: 'timestamptz', nullable: true },
    lastRefresh: { name: 'last_refresh', type: 'jsonb', nullable: true },
  },
});

export interface ConnectionSecretRow {
  dataSourceId: string;
  /** Name of the form's field. */
  field: string;
  sealed: Buffer;
  /** Which key opens it: to find those that are still to be wrapped anew. */
  keyId: string;
}

export const connectionSecretEntity = new EntitySchema<ConnectionSecretRow>({
  name: 'connection_secrets',
  columns: {
    dataSourceId: { name: 'data_source_id', type: 'uuid', primary: true },
    field: { type: 'text', primary: true },
    sealed: { type: 'bytea' },
    keyId: { name: 'key_id', type: 'text' },
  },
});

/** A table or view as the database described it at the last look. */
export interface ConnectedTableRow {
  dataSourceId: string;
  schema: string;
  name: string;
  kind: 'table' | 'view';
  rowCountEstimate: number | null;
  columns: readonly Column[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  comment: string | null;
  /** Of its structure: equal ones need not be compared. */
  signature: string;
}

export const connectedTableEntity = new EntitySchema<ConnectedTableRow>({
  name: 'connected_tables',
  columns: {
    dataSourceId: { name: 'data_source_id', type: 'uuid', primary: true },
    schema: { type: 'text', primary: true },
    name: { type: 'text', primary: true },
    kind: { type: 'text' },
    rowCountEstimate: {
      name: 'row_count_estimate',
      type: 'bigint',
      nullable: true,
      transformer: {
        to: (value: number | null) => value,
        from: (value: string | null) => (value === null ? null : Number(value)),
      },
    },
    columns: { type: 'jsonb' },
    primaryKey: { name: 'primary_key', type: 'jsonb' },
    foreignKeys: { name: 'foreign_keys', type: 'jsonb' },
    comment: { type: 'text', nullable: true },
    signature: { type: 'text' },
  },
});
