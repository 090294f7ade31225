import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Users1764000000101 implements MigrationInterface {
  readonly name = 'Users1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('USER', 'ADMIN')),
        status text NOT NULL CHECK (status IN ('active', 'invited', 'suspended')),
        password_hash text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        last_seen_at timestamptz,
        CHECK (status <> 'active' OR password_hash IS NOT NULL)
      )`);
    await runner.query('CREATE UNIQUE INDEX users_email_key ON users (lower(email))');
    await runner.query('CREATE INDEX users_by_name ON users (lower(name), id)');
    await runner.query('CREATE INDEX users_by_created_at ON users (created_at, id)');
    await runner.query(`CREATE INDEX users_active_admins ON users (id) WHERE role = 'ADMIN' AND status = 'active'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE users');
  }
}
