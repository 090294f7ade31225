import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Figure } from './lib/report.js';

const dist = fileURLToPath(new URL('../web/dist', import.meta.url));

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
  readonly src?: string;
}

/** JavaScript that the sign-in page, the first that anybody sees, loads: brotli bytes as they are served. */
export function benchBundle(): Figure[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const entry = Object.keys(manifest).find((key) => manifest[key]!.isEntry === true)!;
  const signIn = Object.keys(manifest).find((key) => /SignInPage/.test(key));
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key]!;
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  add(entry);
  if (signIn !== undefined) add(signIn);
  const bytes = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + size(file), 0);
  return [
    {
      name: 'JavaScript of the first route',
      value: bytes / 1024,
      unit: 'KB brotli',
      atMost: 220,
      note: `${files.size} files`,
    },
  ];
}

function size(file: string): number {
  try {
    return statSync(join(dist, `${file}.br`)).size;
  } catch {
    return statSync(join(dist, file)).size;
  }
}
