import path from 'node:path';
import { loadEnv } from '../../platform/environment/index.js';
import { placeKeys } from '../backup/keys-file.js';
import type { Manifest } from '../backup/manifest.js';
import { otherKeys, restoreBackup } from '../backup/restore-backup.js';
import { verifyBackup } from '../backup/verify-backup.js';
import { CliError } from '../cli-error.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { dataDirOf, readVariables } from '../environment.js';
import { commandLog, withServer } from '../with-database.js';
import { withStorage } from './backup.js';

interface Options {
  readonly from: string;
  readonly keys?: string;
  readonly replace?: true;
  readonly otherKeys?: true;
}

/** `datavizpro restore`: a backup into an empty place, after every checksum was compared. */
export function restoreCommand(context: CommandContext) {
  const command = newCommand('restore', 'Put a backup into an empty database and storage. Stop all servers before.')
    .requiredOption('--from <folder>', 'the backup')
    .option('--keys <file>', 'the keys that were kept apart: becomes secrets.json of the data folder')
    .option('--replace', 'lose what is in database and storage')
    .option('--other-keys', 'restore although the keys are others: nobody can sign in with their password then');
  return answering(command, context, async (progress) => {
    const options = command.opts<Options>();
    const variables = readVariables(context.io, command);
    const from = path.resolve(options.from);
    progress('Comparing checksums …');
    const { manifest, damages } = await verifyBackup(from);
    if (damages.length > 0) throw new CliError(`The backup is damaged: ${damages.join(' ')}`);
    if (options.keys !== undefined) await placeKeys(options.keys, dataDirOf(variables));
    const env = loadEnv(variables);
    if (options.otherKeys !== true) requireKeys(otherKeys(env, manifest));
    const log = commandLog(context.io);
    const { migrated } = await withServer(env, log, ({ connection, shared }) => {
      if (shared) throw new CliError('A server runs on this data folder: stop it, and restore then.');
      return withStorage(env, (storage) =>
        restoreBackup({ env, connection, storage, from, manifest, replace: options.replace === true, log, progress }),
      );
    });
    return describe(manifest, migrated);
  });
}

function requireKeys(others: readonly string[]): void {
  if (others.length === 0) return;
  throw new CliError(
    `${others.join(', ')} ${others.length === 1 ? 'is not the one' : 'are not those'} of the backup: set the old ones, ` +
      'or name the file that has them with --keys. Without them passwords and stored credentials cannot be used.',
  );
}

function describe(manifest: Manifest, migrated: readonly string[]): Outcome {
  return {
    ok: true,
    lines: [
      `Everything is as it was at ${manifest.takenAt}. Start the servers now.`,
      ...(migrated.length > 0
        ? [`The backup was of version ${manifest.version}: ${migrated.length} migrations ran.`]
        : []),
      ...(manifest.files === null ? ['The backup has no files: the storage must have them.'] : []),
    ],
    json: { takenAt: manifest.takenAt, version: manifest.version, migrated },
  };
}
