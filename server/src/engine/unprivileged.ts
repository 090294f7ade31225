import { constants } from 'node:fs';
import { chmod, chown, copyFile, link, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** `nobody`: a user that owns nothing. */
export const nobody = { uid: 65_534, gid: 65_534 };

/** Makes a file readable, and only that, in a folder of `nobody`'s. */
export async function lend(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    await chown(to, 0, nobody.gid);
  }
  const { mode, uid, gid } = await stat(to);
  if ((mode & 0o004) !== 0) return;
  if (gid !== nobody.gid) await chown(to, uid, nobody.gid);
  if ((mode & 0o040) === 0) await chmod(to, (mode & 0o777) | 0o040);
}

/** Whether everybody may read a file and pass through all folders above it. */
export async function isReachable(path: string): Promise<boolean> {
  const real = await realpath(path);
  return ((await stat(real)).mode & 0o004) !== 0 && isOpenTo(dirname(real));
}

/** Whether everybody may pass through a folder and all those above it. */
export async function isOpenTo(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
