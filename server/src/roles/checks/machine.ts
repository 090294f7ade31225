import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import path from 'node:path';
import type { Env } from '../../platform/env.js';
import { diskFinding, failed, fine, warning, type Finding } from './finding.js';

const Gigabyte = 1e9;
const littleSpace = 2 * Gigabyte;
const noSpace = 0.2 * Gigabyte;

/** A file can be made in this folder, which is made if need be. */
export async function checkFolder(name: string, what: string, dir: string): Promise<Finding> {
  const probe = path.join(dir, `.probe-${randomUUID()}`);
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await writeFile(probe, '.', { flag: 'wx', mode: 0o600 });
    return fine(name, `${what} ${dir} can be written to.`);
  } catch (error) {
    return diskFinding(name, `${what} ${dir}`, error);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Generated secrets are for this user alone. */
export async function checkSecretsFile(dataDir: string): Promise<readonly Finding[]> {
  const file = path.join(dataDir, 'secrets.json');
  const stats = await stat(file).catch(() => null);
  if (stats === null || process.platform === 'win32') return [];
  if ((stats.mode & 0o077) === 0) return [fine('secrets', `${file} is readable by its owner alone.`)];
  return [warning('secrets', `Others may read ${file}.`, `Run: chmod 600 ${file}`)];
}

export async function checkSpace(dir: string): Promise<Finding> {
  const { bavail, bsize, blocks } = await statfs(dir);
  const [free, total] = [bavail * bsize, blocks * bsize];
  const detail = `${gigabytes(free)} of ${gigabytes(total)} are free on the disk of ${dir}.`;
  const remedy = 'Make room or give it more: a full disk refuses uploads, and an embedded database stops.';
  if (free < noSpace) return failed('space', detail, remedy);
  return free < littleSpace ? warning('space', detail, remedy) : fine('space', detail);
}

const gigabytes = (bytes: number): string => `${(bytes / Gigabyte).toFixed(1)} GB`;

export function checkMemory({ engineMemoryBytes, cacheBytes }: Env): Finding {
  const constrained = process.constrainedMemory();
  const all = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const wanted = engineMemoryBytes + cacheBytes;
  const detail = `Engine and cache may take ${gigabytes(wanted)} of ${gigabytes(all)}.`;
  if (wanted <= 0.85 * all) return fine('memory', detail);
  return warning('memory', detail, 'Lower ENGINE_MEMORY_BYTES or CACHE_BYTES: the rest needs some, too.');
}

export function checkNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return fine('node', `Node.js ${version} runs this.`);
  return failed('node', `Node.js ${version} is too old.`, 'Install 20.19 or newer.');
}

/** The address can be listened on. */
export async function checkPort(host: string, port: number): Promise<Finding> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return fine('port', port === 0 ? 'A free port is taken.' : `${host}:${port} is free.`);
  } catch (error) {
    return portFinding(error as NodeJS.ErrnoException, host, port);
  } finally {
    server.close();
  }
}

function portFinding({ code = '' }: NodeJS.ErrnoException, host: string, port: number): Finding {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    EADDRINUSE: [`Port ${port} is taken:`, 'end the program that uses it, or set PORT to another one.'],
    EACCES: [`Port ${port} may not be used by this user:`, 'set PORT to one above 1023.'],
    EADDRNOTAVAIL: [`${host} is not an address of this machine:`, 'check HOST.'],
    ENOTFOUND: [`${host} is no address:`, 'check HOST.'],
  };
  const [detail, remedy] = words[code] ?? [`Nothing can listen on ${host}:${port} (${code}):`, 'check HOST and PORT.'];
  return failed('port', detail, remedy);
}
