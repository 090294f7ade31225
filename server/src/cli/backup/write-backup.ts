import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keepRetiredObjectsSql, referencedObjectsSql } from '../../modules/data-sources/index.js';
import { readMigrationState, withClient, writeDump, type DatabaseConnection } from '../../platform/db/index.js';
import type { Env } from '../../platform/env.js';
import type { Storage } from '../../platform/storage/index.js';
import { installation } from '../../roles/installation.js';
import { CliError } from '../cli-error.js';
import type { Progress } from '../command.js';
import { persistence } from '../with-database.js';
import { copyFiles, type CopiedFiles } from './copy-files.js';
import { createManifest, keyIdsOf, layout, type Manifest } from './manifest.js';

export interface BackupJob {
  readonly env: Env;
  readonly connection: DatabaseConnection;
  /** Null leaves the files out. */
  readonly storage: Storage | null;
  readonly to: string;
  /** An earlier backup on the same file system: files that it has are linked instead of copied. */
  readonly since: string | null;
  readonly progress: Progress;
}

const Minute = { ms: 60_000 };

/** Database and files as they are at one moment, while servers go on. The folder appears when it is whole. */
export async function writeBackup(job: BackupJob): Promise<Manifest> {
  const { to } = job;
  if (existsSync(to)) throw new CliError(`${to} exists already: give a folder that does not.`);
  const draft = `${to}.partial-${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await keepingRetired(job.connection, () => fill(job, draft));
    await writeFile(path.join(draft, layout.manifest), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(draft, to);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function fill({ env, connection, storage, since, progress }: BackupJob, draft: string): Promise<Manifest> {
  progress('Reading the database …');
  const takenAt = new Date().toISOString();
  const { dump, inside } = await writeDump(connection, path.join(draft, layout.database), async (client) => {
    const { applied, unknown } = await readMigrationState(client, persistence);
    if (unknown.length > 0) throw new CliError('A newer version wrote this database: back it up with that one.');
    const { rows } = await client.query<{ key: string }>(referencedObjectsSql);
    return { applied, keys: rows.map(({ key }) => key) };
  });
  const files = storage === null ? null : await copyFiles({ storage, keys: inside.keys, dir: draft, since, progress });
  return createManifest({
    version: installation.version,
    takenAt,
    migrations: inside.applied,
    keys: keyIdsOf(env),
    database: dump,
    files: files === null ? null : await writeList(draft, files),
  });
}

async function writeList(draft: string, { entries, missing }: CopiedFiles): Promise<NonNullable<Manifest['files']>> {
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  await writeFile(path.join(draft, layout.list), text, { mode: 0o600, flush: true });
  return {
    count: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    listSha256: createHash('sha256').update(text).digest('hex'),
    missing,
  };
}

/** What is deleted or replaced while files are copied stays in storage until the work is done. */
async function keepingRetired<T>(connection: DatabaseConnection, work: () => Promise<T>): Promise<T> {
  const keep = () => withClient(connection, (client) => client.query(keepRetiredObjectsSql));
  await keep();
  // Its grace is a quarter of an hour: one that fails once is made good by the next.
  const timer = setInterval(() => void keep().catch(() => undefined), 2 * Minute.ms);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
