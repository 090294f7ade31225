import { readFileSync } from 'node:fs';
import { CliError } from '../cli-error.js';
import { referenceTo, type ObjectFile } from './folder.js';
import type { JsonObject } from './kinds.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** Secrets that a file names: `password: { env: SALES_PASSWORD }` or `{ file: /run/secrets/sales }`. */
export function readSecrets(file: ObjectFile, variables: Variables): JsonObject {
  const named = (file.content['secrets'] ?? {}) as Readonly<Record<string, { env?: string; file?: string }>>;
  return Object.fromEntries(
    Object.entries(named).map(([name, place]) => [
      name,
      readSecret(`${referenceTo(file)}: secret ${name}`, place, variables),
    ]),
  );
}

function readSecret(what: string, place: { env?: string; file?: string }, variables: Variables): string {
  if (typeof place.env === 'string') {
    const value = variables[place.env] ?? '';
    if (value === '') throw new CliError(`${what} comes from the variable ${place.env}, which is not set.`);
    return value;
  }
  if (typeof place.file === 'string') {
    try {
      return readFileSync(place.file, 'utf8').trim();
    } catch (cause) {
      throw new CliError(`${what} comes from the file ${place.file}, which cannot be read.`, { cause });
    }
  }
  throw new CliError(`${what} must be { env: NAME } or { file: path }: secrets do not stand in files that are shared.`);
}
