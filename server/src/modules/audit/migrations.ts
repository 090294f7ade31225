import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1764000000105 implements MigrationInterface {
  readonly name = 'Audit1764000000105';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_events (
        seq bigint NOT NULL UNIQUE,
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        object_kind text,
        object_id text,
        outcome text NOT NULL CHECK (outcome IN ('ok', 'denied', 'failed')),
        request_id text NOT NULL,
        detail jsonb NOT NULL,
        hash bytea NOT NULL
      )`);
    await runner.query('CREATE INDEX audit_events_by_actor ON audit_events (actor_id, seq)');
    await runner.query('CREATE INDEX audit_events_by_action ON audit_events (action, seq)');
    await runner.query('CREATE INDEX audit_events_by_object ON audit_events (object_id, seq)');
    await runner.query('CREATE INDEX audit_events_by_time ON audit_events (at, seq)');
    await runner.query(`
      CREATE TABLE audit_head (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        seq bigint NOT NULL,
        hash bytea NOT NULL
      )`);
    await runner.query(`INSERT INTO audit_head (seq, hash) VALUES (0, sha256('datavizpro audit'::bytea))`);
    await runner.query(`
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'audit events are append-only'; END $$`);
    await runner.query(`
      CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_events, audit_head');
    await runner.query('DROP FUNCTION refuse_audit_change');
  }
}
