import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateDataSources1764000000201 implements MigrationInterface {
  name = 'CreateDataSources1764000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE data_sources (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      owner_id uuid REFERENCES users (id),
      name text NOT NULL,
      type text NOT NULL,
      status text NOT NULL CHECK (status IN ('ingesting', 'ready', 'failed')),
      error text,
      configuration jsonb NOT NULL DEFAULT '{}',
      sample boolean NOT NULL DEFAULT false,
      table_count integer NOT NULL DEFAULT 0,
      row_count bigint NOT NULL DEFAULT 0,
      size_bytes bigint NOT NULL DEFAULT 0,
      rejected_count bigint NOT NULL DEFAULT 0,
      data_version text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CHECK (sample = (owner_id IS NULL)))`);
    await runner.query('CREATE INDEX data_sources_owner ON data_sources (owner_id)');
    await runner.query('CREATE INDEX data_sources_name ON data_sources (lower(name), id)');
    await runner.query('CREATE INDEX data_sources_updated ON data_sources (updated_at, id)');
    await runner.query('CREATE INDEX data_sources_created ON data_sources (created_at, id)');
    await runner.query('CREATE UNIQUE INDEX data_sources_sample ON data_sources (name) WHERE sample');
    await runner.query(`CREATE TABLE source_files (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      data_source_id uuid NOT NULL REFERENCES data_sources (id) ON DELETE CASCADE,
      storage_key text NOT NULL UNIQUE,
      file_name text NOT NULL,
      size_bytes bigint NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query('CREATE INDEX source_files_data_source ON source_files (data_source_id)');
    await runner.query(`CREATE TABLE source_tables (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      data_source_id uuid NOT NULL REFERENCES data_sources (id) ON DELETE CASCADE,
      schema text NOT NULL DEFAULT 'main',
      name text NOT NULL,
      position integer NOT NULL,
      columns jsonb NOT NULL,
      reading jsonb NOT NULL,
      parts jsonb NOT NULL,
      row_count bigint NOT NULL,
      rejected_count bigint NOT NULL,
      size_bytes bigint NOT NULL,
      parquet_key text NOT NULL UNIQUE,
      profile_key text NOT NULL UNIQUE,
      rejects_key text UNIQUE,
      data_version text NOT NULL,
      UNIQUE (data_source_id, name))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE source_tables');
    await runner.query('DROP TABLE source_files');
    await runner.query('DROP TABLE data_sources');
  }
}

class CreateIngests1764000000202 implements MigrationInterface {
  name = 'CreateIngests1764000000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE ingests (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      data_source_id uuid NOT NULL REFERENCES data_sources (id) ON DELETE CASCADE,
      requested_by uuid REFERENCES users (id) ON DELETE SET NULL,
      plan jsonb NOT NULL,
      phase text NOT NULL DEFAULT 'queued',
      file text,
      bytes_read bigint NOT NULL DEFAULT 0,
      bytes_total bigint,
      rows bigint NOT NULL DEFAULT 0,
      rejected_count bigint NOT NULL DEFAULT 0,
      error text,
      error_code text,
      differences jsonb,
      cancel_requested boolean NOT NULL DEFAULT false,
      attempts integer NOT NULL DEFAULT 0,
      lease_id uuid,
      heartbeat_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz)`);
    await runner.query('CREATE INDEX ingests_data_source ON ingests (data_source_id, started_at DESC)');
    // At most one at a time per data source; and the few open ones are found without reading the history.
    await runner.query('CREATE UNIQUE INDEX ingests_open ON ingests (data_source_id) WHERE finished_at IS NULL');
    await runner.query(`CREATE TABLE storage_leases (
      id uuid PRIMARY KEY,
      heartbeat_at timestamptz NOT NULL DEFAULT now(),
      expired boolean NOT NULL DEFAULT false,
      host text,
      work_dir text)`);
    await runner.query(`CREATE TABLE retired_objects (
      key text PRIMARY KEY, retired_at timestamptz NOT NULL DEFAULT now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retired_objects');
    await runner.query('DROP TABLE storage_leases');
    await runner.query('DROP TABLE ingests');
  }
}

class CreateConnections1764100000203 implements MigrationInterface {
  name = 'CreateConnections1764100000203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE connections (
      data_source_id uuid PRIMARY KEY REFERENCES data_sources (id) ON DELETE CASCADE,
      revision uuid NOT NULL,
      freshness_seconds integer NOT NULL DEFAULT 60 CHECK (freshness_seconds BETWEEN 0 AND 86400),
      server jsonb,
      flavour text,
      schema_version text NOT NULL DEFAULT '',
      tables_read_at timestamptz,
      last_refresh jsonb)`);
    await runner.query('CREATE INDEX connections_tables_read ON connections (tables_read_at)');
    await runner.query(`CREATE TABLE connection_secrets (
      data_source_id uuid NOT NULL REFERENCES connections (data_source_id) ON DELETE CASCADE,
      field text NOT NULL,
      sealed bytea NOT NULL,
      key_id text NOT NULL,
      PRIMARY KEY (data_source_id, field))`);
    await runner.query('CREATE INDEX connection_secrets_key ON connection_secrets (key_id)');
    await runner.query(`CREATE TABLE connected_tables (
      data_source_id uuid NOT NULL REFERENCES connections (data_source_id) ON DELETE CASCADE,
      schema text NOT NULL,
      name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('table', 'view')),
      row_count_estimate bigint,
      columns jsonb NOT NULL,
      primary_key jsonb NOT NULL,
      foreign_keys jsonb NOT NULL,
      comment text,
      signature text NOT NULL,
      PRIMARY KEY (data_source_id, schema, name))`);
    await runner.query('CREATE INDEX connected_tables_name ON connected_tables (data_source_id, name)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connected_tables');
    await runner.query('DROP TABLE connection_secrets');
    await runner.query('DROP TABLE connections');
  }
}

/** Who was served last decides who is next: the newest ends are looked at with every claim. */
class IndexIngestEnds1764200000204 implements MigrationInterface {
  name = 'IndexIngestEnds1764200000204';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ingests_finished ON ingests (finished_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ingests_finished');
  }
}

export const migrations = [
  CreateDataSources1764000000201,
  CreateIngests1764000000202,
  CreateConnections1764100000203,
  IndexIngestEnds1764200000204,
];
