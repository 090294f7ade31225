import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Groups1764000000102 implements MigrationInterface {
  readonly name = 'Groups1764000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE groups (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX groups_name_key ON groups (lower(name))');
    await runner.query(`
      CREATE TABLE group_members (
        group_id uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        PRIMARY KEY (group_id, user_id)
      )`);
    await runner.query('CREATE INDEX group_members_by_user ON group_members (user_id, group_id)');
    await runner.query(`
      CREATE VIEW shareables AS
        SELECT id, 'user' AS kind, name, email FROM users WHERE status <> 'suspended'
        UNION ALL
        SELECT id, 'group', name, NULL FROM groups`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW shareables');
    await runner.query('DROP TABLE group_members, groups');
  }
}
