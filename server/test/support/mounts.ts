import { spawnSync } from 'node:child_process';

/** True where mounts of one's own are allowed: as root on Linux with the right to, which a container may not give. */
export const canMount = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;
