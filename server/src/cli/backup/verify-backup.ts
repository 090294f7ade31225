import path from 'node:path';
import { sumOfFile, type Sum } from '../../platform/storage/index.js';
import { layout, readFileList, readManifest, type Manifest } from './manifest.js';

export interface VerifiedBackup {
  readonly manifest: Manifest;
  /** Sentences: what is not as it was written. */
  readonly damages: readonly string[];
}

/** Reads every byte of a backup and compares checksums. */
export async function verifyBackup(dir: string): Promise<VerifiedBackup> {
  const manifest = await readManifest(dir);
  const files = manifest.files === null ? [] : await readFileList(dir, manifest.files);
  const parts: readonly (Sum & { readonly file: string })[] = [
    ...manifest.database.tables.map((table) => ({ ...table, file: path.join(layout.database, table.file) })),
    ...files.map((entry) => ({ ...entry, file: path.join(layout.files, entry.key) })),
  ];
  const damages: string[] = [];
  for (const part of parts) {
    const damage = await lookAt(dir, part);
    if (damage !== null) damages.push(damage);
  }
  return { manifest, damages };
}

async function lookAt(dir: string, { file, bytes, sha256 }: Sum & { readonly file: string }): Promise<string | null> {
  try {
    const found = await sumOfFile(path.join(dir, file));
    if (found.bytes === bytes && found.sha256 === sha256) return null;
    return `${file} is not as it was written (${found.bytes} bytes, ${bytes} were written).`;
  } catch (error) {
    return `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`;
  }
}
