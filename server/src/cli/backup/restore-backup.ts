import { createReadStream } from 'node:fs';
import path from 'node:path';
import {
  dropEverything,
  loadDump,
  migrationNames,
  restrictMigrations,
  runMigrations,
  withClient,
  type DatabaseClient,
  type DatabaseConnection,
} from '../../platform/db/index.js';
import type { Env } from '../../platform/env.js';
import type { Log } from '../../platform/log/log.js';
import type { Storage } from '../../platform/storage/index.js';
import { CliError } from '../cli-error.js';
import type { Progress } from '../command.js';
import { persistence } from '../with-database.js';
import { fewAtATime } from './few-at-a-time.js';
import { keyIdsOf, layout, readFileList, type KeyIds, type Manifest } from './manifest.js';

export interface RestoreJob {
  readonly env: Env;
  readonly connection: DatabaseConnection;
  readonly storage: Storage;
  readonly from: string;
  /** Verified before. */
  readonly manifest: Manifest;
  /** What is there already goes. */
  readonly replace: boolean;
  readonly log: Log;
  readonly progress: Progress;
}

/**
 * Files first, then the rows in one transaction: while it runs nothing refers to a file that is not there, and a
 * restore that breaks off leaves an empty database. Then what this version adds to the schema of the backup.
 */
export async function restoreBackup(job: RestoreJob): Promise<{ readonly migrated: readonly string[] }> {
  const { connection, manifest, from, log, progress } = job;
  await withClient(connection, (client) => requireReady(client, job));
  await restoreFiles(job);
  progress('Writing the database …');
  await withClient(connection, dropEverything);
  await runMigrations({ connection, persistence: restrictMigrations(persistence, manifest.migrations), log });
  await withClient(connection, (client) => loadDump(client, path.join(from, layout.database), manifest.database));
  return { migrated: await runMigrations({ connection, persistence, log }) };
}

async function requireReady(client: DatabaseClient, { manifest, replace, storage }: RestoreJob): Promise<void> {
  requireKnownSchema(manifest);
  await requireNobody(client);
  if (replace) return;
  if (await hasPeople(client))
    throw new CliError('The database is not empty: restore into a new one, or add --replace to lose what is there.');
  for await (const { key } of storage.list(''))
    throw new CliError(
      `The storage is not empty (${key}): restore into a new one, or add --replace; files that nothing refers to are swept.`,
    );
}

function requireKnownSchema(manifest: Manifest): void {
  const known = migrationNames(persistence);
  if (manifest.migrations.some((name) => !known.includes(name)))
    throw new CliError(`A newer version (${manifest.version}) wrote this backup: restore it with that one.`);
}

/** Servers would write into what is being replaced. */
async function requireNobody(client: DatabaseClient): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'datavizpro'`,
  );
  if ((rows[0]?.count ?? 0) > 0)
    throw new CliError('Servers are connected to this database: stop all of them, and restore then.');
}

async function hasPeople(client: DatabaseClient): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>(`SELECT to_regclass('public.users') AS found`);
  if (rows[0]?.found == null) return false;
  return (await client.query('SELECT 1 FROM public.users LIMIT 1')).rows.length > 0;
}

async function restoreFiles({ storage, from, manifest, progress }: RestoreJob): Promise<void> {
  if (manifest.files === null) return;
  const files = await readFileList(from, manifest.files);
  progress(`Writing ${files.length} files …`);
  await fewAtATime(files, async ({ key, bytes }) => {
    await storage.put(key, createReadStream(path.join(from, layout.files, key)), { atMost: bytes });
  });
}

/** Names of the variables whose secrets are not those of the backup. */
export function otherKeys(env: Env, manifest: Manifest): readonly string[] {
  const ours = keyIdsOf(env);
  const variables: Readonly<Record<keyof KeyIds, string>> = {
    tokenSecret: 'TOKEN_SECRET',
    passwordPepper: 'PASSWORD_PEPPER',
    encryptionKey: 'ENCRYPTION_KEY',
  };
  const names = Object.keys(variables) as (keyof KeyIds)[];
  return names.filter((name) => ours[name] !== manifest.keys[name]).map((name) => variables[name]);
}
