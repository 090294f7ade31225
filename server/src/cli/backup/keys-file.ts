import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Env } from '../../platform/env.js';
import { CliError } from '../cli-error.js';

/**
 * Writes the keys in the form of `secrets.json`, readable by this user alone. They never lie in the backup: who has
 * both has everything.
 */
export async function writeKeys(env: Env, file: string, backup: string): Promise<void> {
  const inside = path.relative(path.resolve(backup), path.resolve(file));
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw new CliError('--keys-to names a file inside of the backup: keep keys and data apart.');
  const previous = env.encryptionKeysPrevious.map((key) => key.reveal());
  const secrets = {
    tokenSecret: env.tokenSecret.reveal(),
    passwordPepper: env.passwordPepper.reveal(),
    encryptionKey: env.encryptionKey.reveal(),
    ...(previous.length > 0 && { previousEncryptionKeys: previous }),
  };
  await mkdir(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
  const options = { mode: 0o600, flag: 'wx', flush: true } as const;
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, options).catch((cause: unknown) => {
    throw (cause as NodeJS.ErrnoException).code === 'EEXIST'
      ? new CliError(`${file} exists already: give --keys-to a file that does not.`, { cause })
      : cause;
  });
}

/** Puts kept keys into a new data folder, where the configuration finds them. Others that lie there stay. */
export async function placeKeys(file: string, dataDir: string): Promise<void> {
  const target = path.join(dataDir, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CliError(`--keys names ${file}, which cannot be read (${code ?? 'unknown error'}).`, { cause });
  });
  if (!existsSync(target)) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await copyFile(file, target);
    return;
  }
  if ((await readFile(target, 'utf8')).trim() !== text.trim())
    throw new CliError(`${target} has other keys: remove it, if nothing was made with them.`);
}
