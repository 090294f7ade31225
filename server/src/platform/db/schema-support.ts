import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Persistence } from './options.js';

/**
 * The newest migration of the release before this one (the first release names its own): versions that know it work
 * on the schema that this one leaves, while instances are exchanged and when an upgrade is taken back. Raised with
 * every release, and before a migration takes something away.
 */
const neededToRun = 'IndexIngestEnds1764200000204';

/** What a version must know to run on this database, said by the newest version that has run on it. */
class CreateSchemaSupport1764300000001 implements MigrationInterface {
  readonly name = 'CreateSchemaSupport1764300000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schema_support (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        needed text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE schema_support');
  }
}

export const schemaPersistence: Persistence = { entities: [], migrations: [CreateSchemaSupport1764300000001] };

/** Asks a connection of whatever driver; answers rows. */
export type Ask = (sql: string, values?: unknown[]) => Promise<unknown>;

/** Null: no version has said so, or none has run here. */
export async function readNeeded(ask: Ask): Promise<string | null> {
  if (!(await hasTable(ask, 'schema_support'))) return null;
  const rows = (await ask('SELECT needed FROM public.schema_support')) as { needed: string }[];
  return rows[0]?.needed ?? null;
}

/** Said by a version that knows everything that ran here. */
export async function noteNeeded(ask: Ask): Promise<void> {
  if (!(await hasTable(ask, 'schema_support'))) return;
  await ask(
    `INSERT INTO public.schema_support (needed) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET needed = excluded.needed WHERE schema_support.needed <> excluded.needed`,
    [neededToRun],
  );
}

export async function hasTable(ask: Ask, name: string): Promise<boolean> {
  const rows = (await ask('SELECT to_regclass($1) AS found', [`public.${name}`])) as { found: string | null }[];
  return rows[0]?.found != null;
}
