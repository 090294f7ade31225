import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sharing1764000000106 implements MigrationInterface {
  readonly name = 'Sharing1764000000106';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE grants (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        object_kind text NOT NULL CHECK (object_kind IN ('data-sources', 'charts', 'dashboards')),
        object_id uuid NOT NULL,
        principal_kind text NOT NULL CHECK (principal_kind IN ('user', 'group')),
        principal_id uuid NOT NULL,
        access text NOT NULL CHECK (access IN ('view', 'edit')),
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL,
        UNIQUE (object_kind, object_id, principal_kind, principal_id)
      )`);
    await runner.query(
      `CREATE INDEX grants_by_principal ON grants (principal_kind, principal_id, object_kind, object_id) INCLUDE (access)`,
    );
    await runner.query(`
      CREATE TABLE revisions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        object_kind text NOT NULL,
        object_id uuid NOT NULL,
        number integer NOT NULL,
        author_id uuid NOT NULL REFERENCES users (id),
        summary text NOT NULL,
        snapshot jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (object_kind, object_id, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE revisions, grants');
  }
}

/** Sending SQL of one's own is a right apart from seeing and editing. Nobody has it who was not given it. */
export class GrantsOfSql1764100000107 implements MigrationInterface {
  readonly name = 'GrantsOfSql1764100000107';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE grants ADD COLUMN sql boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT grants_sql CHECK (NOT sql OR object_kind = 'data-sources')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE grants DROP COLUMN sql');
  }
}
