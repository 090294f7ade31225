import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';

/** A running process of this installation; its row is fresh while it lives. */
interface InstanceRow {
  id: string;
  host: string;
  pid: number;
  roles: string[];
  startedAt: Date;
  seenAt: Date;
}

export const instanceEntity = new EntitySchema<InstanceRow>({
  name: 'instances',
  columns: {
    id: { type: 'uuid', primary: true },
    host: { type: 'text' },
    pid: { type: 'integer' },
    roles: { type: 'text', array: true },
    startedAt: { name: 'started_at', type: 'timestamptz', createDate: true },
    seenAt: { name: 'seen_at', type: 'timestamptz' },
  },
});

class CreateInstances1764000000501 implements MigrationInterface {
  name = 'CreateInstances1764000000501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE instances (
      id uuid PRIMARY KEY,
      host text NOT NULL,
      pid integer NOT NULL,
      roles text[] NOT NULL,
      started_at timestamptz NOT NULL DEFAULT now(),
      seen_at timestamptz NOT NULL DEFAULT now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE instances');
  }
}

export const migrations = [CreateInstances1764000000501];
