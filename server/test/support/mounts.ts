import { spawnSync } from 'node:child_process';

/** Throws what `mount` says. */
export function mount(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args);
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr.toString()}`);
}
export const unmount = (place: string): unknown => spawnSync('umount', ['--lazy', place]);

/** True where mounts of one's own are allowed: as root on Linux with the right to, which a container may not give. */
export const canMount = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;
