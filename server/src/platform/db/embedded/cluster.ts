import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Secret } from '../../secret.js';
import type { Home } from './home.js';
import { runProgram, type Toolchain } from './program.js';
import { EmbeddedUnavailable } from './unavailable.js';

export const superuser = 'app';

/** The password of the cluster, made once. Only we and root can read it. */
export async function keepPassword(home: Home): Promise<Secret<string>> {
  if (!existsSync(home.passwordFile)) {
    const draft = `${home.passwordFile}.new`;
    await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    await rename(draft, home.passwordFile);
  }
  return new Secret((await readFile(home.passwordFile, 'utf8')).trim());
}

/** Makes the cluster when there is none: in a draft folder that is renamed when whole, for initdb may be interrupted. */
export async function ensureCluster(
  home: Home,
  tools: Toolchain,
  password: Secret<string>,
  extraArgs: readonly string[],
): Promise<void> {
  await sweepDrafts(home);
  if (existsSync(path.join(home.cluster, 'PG_VERSION'))) return checkVersion(home, tools);
  const draft = `${home.cluster}.draft-${randomBytes(4).toString('hex')}`;
  const passwordFile = path.join(home.dir, 'initdb.password');
  try {
    await writeFile(passwordFile, password.reveal(), { mode: 0o600 });
    if (tools.runAs !== null) await chown(passwordFile, tools.runAs.uid, tools.runAs.gid);
    await runInitdb(tools, ['-D', draft, `--pwfile=${passwordFile}`, ...extraArgs]);
    await rename(draft, home.cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb(tools: Toolchain, args: readonly string[]): Promise<void> {
  const fixed = ['-U', superuser, '--auth=scram-sha-256', '-E', 'UTF8', ...localeArgs()];
  const { code, output } = await runProgram(tools, 'initdb', [...fixed, ...args]).catch((cause: unknown) => {
    throw new EmbeddedUnavailable('The programs of the embedded PostgreSQL do not start on this system.', { cause });
  });
  if (code !== 0) {
    const reason = lastLine(output) || `exit code ${code ?? 'none'}`;
    throw new EmbeddedUnavailable(`The embedded PostgreSQL could not be set up (${reason}).`);
  }
}

/** Linux has C.UTF-8 everywhere; elsewhere PostgreSQL's own locale provider gives the same order. */
function localeArgs(): string[] {
  if (process.platform === 'linux') return ['--locale=C.UTF-8'];
  return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

async function checkVersion(home: Home, tools: Toolchain): Promise<void> {
  const ours = (await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  const theirs = tools.binaries.version.split('.')[0];
  if (ours !== theirs)
    throw new Error(
      `The data in ${home.cluster} was written by PostgreSQL ${ours}, and this version brings PostgreSQL ${theirs ?? '?'}: ` +
        'back it up with the version that wrote it and restore it here.',
    );
}

/** Leftovers of an initdb that was interrupted. Young ones may belong to a process that is still at it. */
async function sweepDrafts(home: Home): Promise<void> {
  const drafts = readdirSync(home.dir)
    .filter((name) => name.startsWith('cluster.draft-'))
    .map((name) => path.join(home.dir, name));
  for (const draft of drafts) {
    if (Date.now() - statSync(draft).mtimeMs > 60_000) await rm(draft, { recursive: true, force: true });
  }
}

function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.includes('error:'));
  return (lines.at(-1) ?? output.trim().split('\n').at(-1) ?? '').replace(/^.*error:\s*/, '').slice(0, 300);
}
