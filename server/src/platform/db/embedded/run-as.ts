import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedUnavailable } from './unavailable.js';

/** The user PostgreSQL runs as when we are root, which it refuses to be. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const nobody: RunAs = { uid: 65534, gid: 65534 };

/** Null: as ourselves. */
export function chooseRunAs(passwd: string = readPasswd()): RunAs | null {
  if (process.getuid === undefined) return null;
  if (process.getuid() !== 0) {
    requirePasswdEntry();
    return null;
  }
  return findUser(passwd, 'postgres') ?? nobody;
}

export function findUser(passwd: string, name: string): RunAs | null {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find((parts) => parts[0] === name);
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : null;
}

/** initdb looks the user up and gives up when there is no entry, as under `docker run --user 12345`. */
function requirePasswdEntry(): void {
  try {
    userInfo();
  } catch (cause) {
    throw new EmbeddedUnavailable(
      `The embedded PostgreSQL cannot run as user id ${process.getuid?.() ?? '?'}, which has no entry in /etc/passwd.`,
      { cause },
    );
  }
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
