import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { must, root, tsc } from './run.mjs';

const brotli = promisify(brotliCompress);
const marker = join(root, 'web/dist/.built');
const sources = [
  'package-lock.json',
  'tsconfig.base.json',
  'contract/src',
  'server/src',
  'web/src',
  'web/public',
  'web/index.html',
  'web/vite.config.ts',
];

/** Builds contract, server and front end when any source has changed since the last build. */
export async function ensureBuilt() {
  const wanted = hashOf(sources);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  for (const part of ['contract', 'server', 'web']) rmSync(join(root, part, 'dist'), { recursive: true, force: true });
  await must('Building the contract', process.execPath, [...tsc, '-p', 'contract/tsconfig.build.json']);
  await must('Building the server', process.execPath, [...tsc, '-p', 'server/tsconfig.build.json']);
  await must(
    'Building the front end',
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: join(root, 'web') },
  );
  await compressAssets(join(root, 'web/dist/assets'));
  mkdirSync(join(root, 'web/dist'), { recursive: true });
  writeFileSync(marker, wanted);
}

/** Brotli at its best quality beside each text asset, so that no request ever pays for it. */
async function compressAssets(folder) {
  const names = readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(join(folder, name));
      if (bytes.length < 1024) return;
      writeFileSync(
        join(folder, `${name}.br`),
        await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
      );
    }),
  );
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) {
      hash.update(path).update(readFileSync(full));
      return;
    }
    for (const name of readdirSync(full).sort()) add(join(path, name));
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}
