import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inRepository, readText } from './paths.js';

interface Locked {
  readonly link?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * What `npm ci --omit=dev` would install for these workspaces, out of this repository's own packages, which the same
 * lock has installed: their files are linked, for that takes a second and no registry.
 */
export function linkInstalled(workspaces: readonly string[], to: string): void {
  for (const folder of neededBy(workspaces)) linkFolder(inRepository(folder), path.join(to, folder));
  mkdirSync(path.join(to, 'node_modules/@datavizpro'), { recursive: true });
  for (const workspace of [...workspaces, 'gallery'])
    symlinkSync(`../../${workspace}`, path.join(to, 'node_modules/@datavizpro', workspace));
}

/** Folders of packages by the lock, found from each as Node finds them. Those for other machines are not there. */
function neededBy(workspaces: readonly string[]): ReadonlySet<string> {
  const { packages } = JSON.parse(readText('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
  const found = new Set<string>();
  const open = [...workspaces];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { dependencies, optionalDependencies, peerDependencies } = packages[at] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const folder = placesOf(name, at).find((place) => place in packages);
      if (folder === undefined || found.has(folder) || packages[folder]?.link === true) continue;
      if (!existsSync(inRepository(folder))) continue;
      found.add(folder);
      open.push(folder);
    }
  }
  return found;
}

/** Where Node looks for a package, from a folder upwards. */
function placesOf(name: string, from: string): string[] {
  const above = from.split('/').map((_, i, parts) => parts.slice(0, parts.length - i).join('/'));
  return [...above.filter((folder) => !folder.endsWith('node_modules')), ''].map((folder) =>
    path.posix.join(folder, 'node_modules', name),
  );
}

/** Packages below it are listed by themselves. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

/** The same file under a second name, as nobody writes to either; a copy where that is another disk. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
  }
}
