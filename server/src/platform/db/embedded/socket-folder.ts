import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunAs } from './run-as.js';

/** sockaddr_un holds 108 bytes on Linux with the closing NUL, 104 on macOS. */
const longestPath = process.platform === 'darwin' ? 103 : 107;
const socketName = '.s.PGSQL.5432';

/**
 * A folder of mode 0700 for the Unix socket: the preferred one, or a short one under the system's temporary folder
 * when the path would be too long or the file system holds no sockets (some container mounts).
 */
export async function prepareSocketFolder(preferred: string, runAs: RunAs | null): Promise<string> {
  if (fits(preferred)) {
    await makePrivate(preferred, runAs);
    if (await holdsSockets(preferred)) return preferred;
  }
  const name = createHash('sha256').update(preferred).digest('hex').slice(0, 16);
  const short = [tmpdir(), '/tmp'].map((base) => path.join(base, `dvp-${name}`)).find(fits);
  if (short === undefined) throw new Error(`No folder is short enough for a Unix socket: ${preferred}`);
  await makePrivate(short, runAs);
  return short;
}

export function fits(dir: string): boolean {
  return Buffer.byteLength(path.join(dir, socketName)) <= longestPath;
}

/** In a shared folder somebody else may have put a link or a folder of theirs under our name: refuse it. */
async function makePrivate(dir: string, runAs: RunAs | null): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const stats = await lstat(dir);
  const owners = [process.getuid?.(), runAs?.uid];
  if (!stats.isDirectory() || (process.getuid !== undefined && !owners.includes(stats.uid)))
    throw new Error(`The folder ${dir} for the database's socket belongs to somebody else: remove it.`);
  await chmod(dir, 0o700);
  if (runAs !== null) await chown(dir, runAs.uid, runAs.gid);
}

async function holdsSockets(dir: string): Promise<boolean> {
  const probe = path.join(dir, '.probe');
  await rm(probe, { force: true });
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(probe, () => server.close(() => resolve(true)));
  });
}
