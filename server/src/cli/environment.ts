import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { Command } from 'commander';
import type { Env } from '../platform/env.js';
import { loadEnv } from '../platform/environment/index.js';
import { CliError } from './cli-error.js';
import type { Io } from './io.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** The process's variables, completed from `--env-file`. What is set already stays. */
export function readVariables(io: Io, command: Command): Variables {
  const { envFile } = command.opts<{ envFile?: string }>();
  return envFile === undefined ? io.environment : { ...parseFile(envFile), ...io.environment };
}

function parseFile(file: string): Variables {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CliError(`--env-file names ${file}, which cannot be read (${code ?? 'unknown error'}).`, { cause });
  }
}

/** The configuration of an installation that is there: a mistyped data folder must not become an empty one. */
export function readExistingEnv(io: Io, command: Command): Env {
  const variables = readVariables(io, command);
  if (!isInstalled(variables))
    throw new CliError(
      `There is no DataVizPro in ${dataDirOf(variables)}: set DATA_DIR to its data folder, or DATABASE_URL to its database.`,
    );
  return loadEnv(variables);
}

/** Whether something was started with these variables before, as far as this machine shows. */
export function isInstalled(variables: Variables): boolean {
  const isSet = (name: string): boolean => (variables[name] ?? '') !== '';
  if (isSet('DATABASE_URL') || isSet('DATABASE_URL_FILE')) return true;
  const dir = dataDirOf(variables);
  return existsSync(path.join(dir, 'postgres')) || existsSync(path.join(dir, 'postgres.location'));
}

export function dataDirOf(variables: Variables): string {
  const given = variables['DATA_DIR']?.trim() ?? '';
  return path.resolve(given === '' ? './data' : given);
}
