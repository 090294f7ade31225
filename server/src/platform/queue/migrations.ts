import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs and schedules, in a schema of their own. */
export class CreateJobs1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS jobs');
    await runner.query(`
      CREATE TABLE jobs.job (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        data jsonb NOT NULL,
        singleton_key text,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'active', 'failed')),
        run_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0,
        retry_limit integer NOT NULL,
        worker uuid,
        lease_until timestamptz,
        error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX job_singleton ON jobs.job (name, singleton_key) WHERE singleton_key IS NOT NULL AND state <> 'failed'",
    );
    await runner.query("CREATE INDEX job_due ON jobs.job (name, run_at) WHERE state <> 'failed'");
    await runner.query("CREATE INDEX job_failed ON jobs.job (finished_at) WHERE state = 'failed'");
    await runner.query(`
      CREATE TABLE jobs.schedule (
        name text PRIMARY KEY,
        cron text NOT NULL,
        next_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA jobs CASCADE');
  }
}
