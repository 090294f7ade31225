import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What of this machine stands in for the base image: programs and libraries, read only. */
const lent = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/dev', '/proc', '/sys', '/run'];
/** The one account of the Node image. */
const accounts = 'root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n';

export interface SandboxOptions {
  /** Folder that is `/` inside. */
  readonly root: string;
  readonly workdir: string;
  /** `uid:gid`; null: root. */
  readonly user: string | null;
  readonly variables: Readonly<Record<string, string>>;
  /** Folders that may be written to; null: all of `/`. */
  readonly writable: readonly string[] | null;
  /** More folders of this machine by their path inside. */
  readonly mounts?: Readonly<Record<string, string>>;
}

/** A mount namespace and chroot: the rights and paths of a container, without one's engine. */
export function inSandbox(command: readonly string[], options: SandboxOptions): ChildProcess {
  prepare(options);
  return spawn('unshare', ['--mount', 'sh', '-ec', script(options), 'sandbox', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function prepare({ root, mounts = {} }: SandboxOptions): void {
  for (const folder of lent) {
    const target = path.join(root, folder);
    if (!existsSync(folder) || lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue;
    // On a merged /usr these are links.
    if (lstatSync(folder).isSymbolicLink()) symlinkSync(readlinkSync(folder), target);
    else mkdirSync(target, { recursive: true });
  }
  for (const folder of ['/tmp', '/home/node', '/root', ...Object.keys(mounts)])
    mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(`${root}.passwd`, accounts);
}

/** The command ends up in the very process that was started: signals reach it. */
function script({ root, workdir, user, variables, writable, mounts = {} }: SandboxOptions): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const at = (folder: string) => quoted(path.join(root, folder));
  const bind = (from: string, to: string) => `mount --rbind ${quoted(from)} ${at(to)}`;
  const [uid, gid] = (user ?? '0:0').split(':') as [string, string];
  const rights =
    user === null
      ? ''
      : `setpriv --reuid=${uid} --regid=${gid} --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all`;
  const environment = Object.entries(variables).map(([name, value]) => quoted(`${name}=${value}`));
  return [
    'mount --make-rprivate /',
    `mount --bind ${quoted(root)} ${quoted(root)}`,
    ...lent.filter((folder) => existsSync(folder) && !lstatSync(folder).isSymbolicLink()).map((f) => bind(f, f)),
    `mount --bind ${quoted(`${root}.passwd`)} ${at('/etc/passwd')}`,
    ...Object.entries(mounts).map(([to, from]) => bind(from, to)),
    `mount -t tmpfs -o mode=1777 tmpfs ${at('/tmp')}`,
    ...(writable === null
      ? []
      : [
          ...writable.map((folder) => `mount --bind ${at(folder)} ${at(folder)}`),
          `mount -o remount,bind,ro ${quoted(root)}`,
        ]),
    ...['/usr', '/etc'].map((folder) => `mount -o remount,bind,ro ${at(folder)}`),
    `exec chroot ${quoted(root)} ${rights} env -i -C ${quoted(workdir)} ${environment.join(' ')} "$@"`,
  ].join('\n');
}
