import path from 'node:path';
import type { Env } from '../../platform/env.js';
import { openStorage, type ClosableStorage } from '../../platform/storage/index.js';
import { verifyBackup } from '../backup/verify-backup.js';
import { writeKeys } from '../backup/keys-file.js';
import { layout, type Manifest } from '../backup/manifest.js';
import { writeBackup } from '../backup/write-backup.js';
import { CliError } from '../cli-error.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { readExistingEnv } from '../environment.js';
import { commandLog, withServer } from '../with-database.js';

interface Options {
  readonly to?: string;
  readonly since?: string;
  readonly keysTo?: string;
  readonly files: boolean;
  readonly verify?: string;
}

/** `datavizpro backup`: database and files of one moment, while everything runs. */
export function backupCommand(context: CommandContext) {
  const command = newCommand('backup', 'Copy database and files, as they are at one moment, while servers run.')
    .option('--to <folder>', 'new folder that becomes the backup')
    .option('--since <folder>', 'an earlier backup on the same disk: its files are linked, not copied again')
    .option('--keys-to <file>', 'also write the keys, into a file of their own: keep it apart from the backup')
    .option('--no-files', 'leave the files out, where the storage has copies of its own')
    .option('--verify <folder>', 'instead: read a backup through and compare its checksums');
  return answering(command, context, async (progress) => {
    const { to, since, keysTo, files, verify } = command.opts<Options>();
    if (verify !== undefined) return verified(verify);
    if (to === undefined) throw new CliError('Say where to: --to <folder>.');
    const env = readExistingEnv(context.io, command);
    const target = path.resolve(to);
    if (keysTo !== undefined) await writeKeys(env, keysTo, target);
    const earlier = since === undefined ? null : path.resolve(since);
    const manifest = await withServer(env, commandLog(context.io), ({ connection }) =>
      withStorage(env, (storage) =>
        writeBackup({ env, connection, storage: files ? storage : null, to: target, since: earlier, progress }),
      ),
    );
    return describe(target, manifest, keysTo ?? null);
  });
}

/** Opens the storage of a configuration for the length of the work. */
export async function withStorage<T>(env: Env, use: (storage: ClosableStorage) => Promise<T>): Promise<T> {
  const cacheDir = path.join(env.dataDir, 'cache');
  const storage = await openStorage({ url: env.storageUrl, cacheDir, cacheBytes: env.storageCacheBytes });
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
}

async function verified(folder: string): Promise<Outcome> {
  const { manifest, damages } = await verifyBackup(path.resolve(folder));
  const lines = damages.length === 0 ? [`${folder} is whole, as of ${manifest.takenAt}.`] : [...damages];
  return { ok: damages.length === 0, lines, json: { takenAt: manifest.takenAt, damages } };
}

function describe(target: string, manifest: Manifest, keysFile: string | null): Outcome {
  const { database, files, takenAt } = manifest;
  const rows = database.tables.reduce((sum, table) => sum + table.rows, 0);
  const missing = files?.missing ?? [];
  return {
    ok: missing.length === 0,
    lines: [
      `${target} has everything as of ${takenAt}: ${rows} rows, ${files === null ? 'no files' : `${files.count} files of ${files.bytes} bytes`}.`,
      ...(missing.length === 0
        ? []
        : [`The storage did not have ${missing.length} files that belong to it, such as ${missing[0] ?? ''}.`]),
      keysFile === null
        ? 'The keys are not in it: keep TOKEN_SECRET, PASSWORD_PEPPER and ENCRYPTION_KEY (or secrets.json) in another place.'
        : `The keys are in ${keysFile}: keep that file in another place than the backup.`,
    ],
    json: { folder: target, manifest: path.join(target, layout.manifest), takenAt, rows, files, keysFile },
  };
}
