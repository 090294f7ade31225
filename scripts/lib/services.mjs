import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { must } from './run.mjs';

/** What the tests drive for real, as Debian packages it. */
const services = [
  { package: 'chromium', paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
  { package: 'redis-server', paths: ['/usr/bin/redis-server', '/usr/local/bin/redis-server'] },
  { package: 'postgresql', paths: ['/usr/lib/postgresql'] },
  { package: 'mariadb-server', paths: ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd'] },
  { package: 'clickhouse-server', paths: ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'] },
  { package: 'openssh-server', paths: ['/usr/sbin/sshd', '/usr/local/sbin/sshd'] },
  { package: 'freetds-bin', paths: ['/usr/bin/tsql'] },
  { package: 'prometheus', paths: ['/usr/bin/promtool', '/usr/local/bin/promtool'] },
  { package: 'python3-swift', paths: ['/usr/lib/python3/dist-packages/swift/proxy/server.py'] },
  { package: 'nginx-light', paths: ['/usr/sbin/nginx', '/usr/local/nginx/sbin/nginx'] },
];

/**
 * Installs what is missing by apt as root; else says what to install. Nothing is skipped silently. `only`: the packages
 * that are needed, when it is not all of them.
 */
export async function ensureServices(only) {
  const missing = services
    .filter((service) => only === undefined || only.includes(service.package))
    .filter(({ paths }) => !paths.some(existsSync))
    .map((service) => service.package);
  if (missing.length === 0) return;
  const canInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) {
    console.error(`The tests need ${missing.join(', ')}. Install them, or run this as root on Debian or Ubuntu.`);
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=900', '-o', 'Dpkg::Use-Pty=0'];
  await must('Reading package lists', 'apt-get', ['update', ...quiet], { env });
  await must(
    `Installing ${missing.join(', ')}`,
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...quiet, ...missing],
    { env, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
