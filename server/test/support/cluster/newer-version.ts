import type { MigrationInterface, QueryRunner } from 'typeorm';
import type * as environment from '../../../src/platform/environment/index.js';
import type * as persistence from '../../../src/roles/persistence.js';
import type * as serving from '../../../src/roles/serve.js';

/** What a next version may bring to a schema that the version before goes on using. */
class AddWhatIsNew2000000000001 implements MigrationInterface {
  name = 'AddWhatIsNew2000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE dashboards ADD COLUMN what_is_new text NOT NULL DEFAULT 'nothing yet'");
    await runner.query('ALTER TABLE charts ADD COLUMN what_is_new integer');
    await runner.query('CREATE TABLE what_is_new (id uuid PRIMARY KEY, dashboard_id uuid REFERENCES dashboards (id))');
    await runner.query('CREATE INDEX dashboards_what_is_new ON dashboards (what_is_new)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE what_is_new');
  }
}

/** A part of the build, which is what runs; its types are those of the source. */
const built = (file: string): Promise<unknown> => import(new URL(`../../../dist/${file}`, import.meta.url).href);
const { loadEnv } = (await built('platform/environment/index.js')) as typeof environment;
const { allPersistence } = (await built('roles/persistence.js')) as typeof persistence;
const { serve } = (await built('roles/serve.js')) as typeof serving;

/** The server as its next version: one migration more. */
await serve(loadEnv(process.env), [...allPersistence, { entities: [], migrations: [AddWhatIsNew2000000000001] }]);
