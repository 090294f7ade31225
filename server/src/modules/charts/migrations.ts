import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateCharts1764000000301 implements MigrationInterface {
  name = 'CreateCharts1764000000301';

  async up(runner: QueryRunner): Promise<void> {
    // A chart outlives its data source: it says so, instead of vanishing from people's dashboards.
    await runner.query(`CREATE TABLE charts (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      owner_id uuid REFERENCES users (id),
      dashboard_id uuid,
      data_source_id uuid NOT NULL,
      name text NOT NULL,
      description text NOT NULL DEFAULT '',
      configuration jsonb NOT NULL,
      sample boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CHECK (sample = (owner_id IS NULL)))`);
    await runner.query('CREATE INDEX charts_owner ON charts (owner_id)');
    await runner.query('CREATE INDEX charts_dashboard ON charts (dashboard_id)');
    await runner.query('CREATE INDEX charts_data_source ON charts (data_source_id)');
    await runner.query('CREATE INDEX charts_name ON charts (lower(name), id)');
    await runner.query('CREATE INDEX charts_updated ON charts (updated_at, id)');
    await runner.query('CREATE INDEX charts_created ON charts (created_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE charts');
  }
}

export const migrations = [CreateCharts1764000000301];
