import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dump } from '../../platform/db/index.js';
import type { Env } from '../../platform/env.js';
import type { Sum } from '../../platform/storage/index.js';
import { keyId } from '../../platform/vault/index.js';
import { CliError } from '../cli-error.js';

/** Parts of a backup's folder. */
export const layout = {
  manifest: 'manifest.json',
  database: 'database',
  files: 'files',
  list: 'files.ndjson',
} as const;

const format = 1;

/** What a backup says of itself. It holds no secret: keys are known by ids that nothing can be told from. */
export interface Manifest {
  readonly application: 'datavizpro';
  readonly format: typeof format;
  /** Of the application that wrote it. */
  readonly version: string;
  /** Everything that was acknowledged before this moment is in it. */
  readonly takenAt: string;
  readonly migrations: readonly string[];
  readonly keys: KeyIds;
  readonly database: Dump;
  /** Null: files were left out. */
  readonly files: FilesPart | null;
}

export interface FilesPart {
  readonly count: number;
  readonly bytes: number;
  /** Checksum of the list, which has the files' own. */
  readonly listSha256: string;
  /** Objects that the database refers to and that storage did not have. */
  readonly missing: readonly string[];
}

/** One line of the list of files. */
export interface FileEntry extends Sum {
  readonly key: string;
}

export interface KeyIds {
  readonly tokenSecret: string;
  readonly passwordPepper: string;
  readonly encryptionKey: string;
}

export const keyIdsOf = (env: Env): KeyIds => ({
  tokenSecret: keyId(env.tokenSecret),
  passwordPepper: keyId(env.passwordPepper),
  encryptionKey: keyId(env.encryptionKey),
});

export function createManifest(parts: Omit<Manifest, 'application' | 'format'>): Manifest {
  return { application: 'datavizpro', format, ...parts };
}

export async function readManifest(dir: string): Promise<Manifest> {
  const file = path.join(dir, layout.manifest);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CliError(`${dir} is no backup, or no whole one: ${layout.manifest} cannot be read.`, { cause });
  });
  const manifest = parse(text);
  if (manifest?.application !== 'datavizpro') throw new CliError(`${file} is damaged: take another backup.`);
  if (manifest.format !== format)
    throw new CliError(`${dir} was written by a newer version (${manifest.version ?? '?'}): restore it with that one.`);
  return manifest as Manifest;
}

function parse(text: string): Partial<Manifest> | null {
  try {
    return JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    return null;
  }
}

export async function readFileList(dir: string, part: FilesPart): Promise<readonly FileEntry[]> {
  const text = await readFile(path.join(dir, layout.list), 'utf8');
  if (createHash('sha256').update(text).digest('hex') !== part.listSha256)
    throw new CliError(`${layout.list} is damaged: take another backup.`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FileEntry);
}
