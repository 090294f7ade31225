import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateSavedQueries1764100000501 implements MigrationInterface {
  name = 'CreateSavedQueries1764100000501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE saved_queries (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      owner_id uuid NOT NULL REFERENCES users (id),
      data_source_id uuid NOT NULL REFERENCES data_sources (id) ON DELETE CASCADE,
      name text NOT NULL,
      description text NOT NULL DEFAULT '',
      sql text NOT NULL,
      parameters jsonb NOT NULL DEFAULT '[]',
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query('CREATE INDEX saved_queries_data_source ON saved_queries (data_source_id)');
    await runner.query('CREATE INDEX saved_queries_owner ON saved_queries (owner_id)');
    await runner.query('CREATE INDEX saved_queries_name ON saved_queries (lower(name), id)');
    await runner.query('CREATE INDEX saved_queries_updated ON saved_queries (updated_at, id)');
    await runner.query('CREATE INDEX saved_queries_created ON saved_queries (created_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_queries');
  }
}

class CreateQueryRuns1764100000502 implements MigrationInterface {
  name = 'CreateQueryRuns1764100000502';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE query_runs (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      data_source_id uuid NOT NULL REFERENCES data_sources (id) ON DELETE CASCADE,
      sql text NOT NULL,
      parameters jsonb NOT NULL,
      outcome text NOT NULL CHECK (outcome IN ('done', 'failed', 'cancelled')),
      row_count integer,
      duration_ms double precision NOT NULL,
      error text,
      at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX query_runs_user ON query_runs (user_id, at DESC)');
    await runner.query('CREATE INDEX query_runs_data_source ON query_runs (data_source_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE query_runs');
  }
}

export const migrations = [CreateSavedQueries1764100000501, CreateQueryRuns1764100000502];
