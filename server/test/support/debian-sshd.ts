import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from '../../src/platform/db/embedded/free-port.js';

/** OpenSSH as the distribution ships it: lets this process's own user in by a key. */
export interface Sshd {
  readonly port: number;
  readonly user: string;
  /** As `ssh-keygen -lf` prints it. */
  readonly hostKey: string;
  readonly privateKey: string;
  stop(): Promise<void>;
}

export async function startSshd(): Promise<Sshd> {
  const dir = await mkdtemp(path.join(tmpdir(), 'dvp-sshd-'));
  await chmod(dir, 0o700);
  const key = (name: string, type: string): string => {
    const file = path.join(dir, name);
    execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-f', file]);
    return file;
  };
  const [hostFile, userFile] = [key('host', 'ecdsa'), key('user', 'ed25519')];
  const port = await freePort();
  const config = path.join(dir, 'sshd_config');
  const settings = {
    Port: port,
    ListenAddress: '127.0.0.1',
    HostKey: hostFile,
    AuthorizedKeysFile: `${userFile}.pub`,
    PermitRootLogin: 'prohibit-password',
    PasswordAuthentication: 'no',
    UsePAM: 'no',
    StrictModes: 'no',
    PidFile: 'none',
    AllowTcpForwarding: 'local',
  };
  await writeFile(
    config,
    Object.entries(settings)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  );
  // Where sshd keeps its unprivileged half; a service manager makes it elsewhere.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true });
  const child = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('listening')) resolve();
    });
    child.once('exit', () => reject(new Error(`sshd did not start:\n${log}`)));
  });
  const fingerprint = execFileSync('ssh-keygen', ['-lf', `${hostFile}.pub`], { encoding: 'utf8' });
  return {
    port,
    user: userInfo().username,
    hostKey: fingerprint.split(' ')[1] ?? '',
    privateKey: await readFile(userFile, 'utf8'),
    stop: async () => {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
