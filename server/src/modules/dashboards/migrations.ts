import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateDashboards1764000000401 implements MigrationInterface {
  name = 'CreateDashboards1764000000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE dashboards (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      owner_id uuid REFERENCES users (id),
      name text NOT NULL,
      description text NOT NULL DEFAULT '',
      layout jsonb NOT NULL DEFAULT '[]',
      filters jsonb NOT NULL DEFAULT '[]',
      tabs jsonb NOT NULL DEFAULT '[]',
      settings jsonb NOT NULL DEFAULT '{}',
      sample boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CHECK (sample = (owner_id IS NULL)))`);
    await runner.query('CREATE INDEX dashboards_owner ON dashboards (owner_id)');
    await runner.query('CREATE INDEX dashboards_name ON dashboards (lower(name), id)');
    await runner.query('CREATE INDEX dashboards_updated ON dashboards (updated_at, id)');
    await runner.query('CREATE INDEX dashboards_created ON dashboards (created_at, id)');
    await runner.query('CREATE UNIQUE INDEX dashboards_sample ON dashboards (name) WHERE sample');
    await runner.query(`ALTER TABLE charts ADD CONSTRAINT charts_dashboard_fk
      FOREIGN KEY (dashboard_id) REFERENCES dashboards (id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE charts DROP CONSTRAINT charts_dashboard_fk');
    await runner.query('DROP TABLE dashboards');
  }
}

export const migrations = [CreateDashboards1764000000401];
