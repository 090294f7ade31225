import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '../src/platform/db/embedded/free-port.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = path.resolve(import.meta.dirname, '../..');
let dir: string;
let installed: string;

interface PackageJson {
  readonly dependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly bin: { readonly datavizpro: string };
}

/**
 * As `npm install datavizpro-….tgz` in a clean folder leaves it, without asking a registry: the tarball unpacked, and
 * beside it exactly the packages that it declares, linked from this repository's own installation.
 */
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-package-'));
  await chmod(dir, 0o755);
  const packed = spawnSync(process.execPath, ['scripts/pack.mjs', '--as-built', '--to', dir], { cwd: root });
  expect(packed.status, packed.stderr.toString()).toBe(0);
  const tarball = (await readdir(dir)).find((name) => name.endsWith('.tgz')) ?? '';
  const modules = path.join(dir, 'node_modules');
  installed = path.join(modules, 'datavizpro');
  await mkdir(installed, { recursive: true });
  expect(spawnSync('tar', ['xzf', path.join(dir, tarball), '-C', installed, '--strip-components=1']).status).toBe(0);
  await linkDeclared(modules);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function linkDeclared(modules: string): Promise<void> {
  const { dependencies, optionalDependencies } = await manifest();
  const names = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
    (name) => !name.startsWith('@datavizpro/'),
  );
  for (const name of names) {
    const from = [path.join(root, 'server/node_modules', name), path.join(root, 'node_modules', name)].find(existsSync);
    if (from === undefined) continue; // Binaries for other machines.
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await symlink(from, path.join(modules, name));
  }
}
const manifest = async (): Promise<PackageJson> =>
  JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')) as PackageJson;

test('what npm pack makes starts from a clean folder, is ready and shows its pages', async () => {
  const command = path.join(installed, (await manifest()).bin.datavizpro);
  const port = await freePort();
  const args = [command, 'start', '--port', String(port), '--data-dir', path.join(dir, 'data')];
  const server = spawn(process.execPath, args, { cwd: dir, env: { PATH: process.env['PATH'] } });
  const printed: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const get = (page: string) => fetch(url + page).catch(() => null);
  try {
    await vi.waitFor(async () => expect((await get('/health/ready'))?.status, printed.join('')).toBe(200), {
      timeout: 100_000,
      interval: 200,
    });
    expect(await (await get('/'))?.text()).toContain('<div id="root"');
    const exited = once(server, 'exit');
    server.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  } finally {
    server.kill('SIGKILL');
  }
});

test('the contract inside names no dependencies: npm would take them for bundled, and leave their folders empty', async () => {
  const inside = path.join(installed, 'node_modules/@datavizpro/contract/package.json');
  const { dependencies } = JSON.parse(await readFile(inside, 'utf8')) as Partial<PackageJson>;
  expect(dependencies).toBeUndefined();
  expect(Object.keys((await manifest()).dependencies)).toContain('joi');
});

test('carries nothing that does not run: no sources, maps, tests or types', async () => {
  const files = await readdir(installed, { recursive: true });
  expect(files.filter((file) => /\.(map|test\.js|ts|tsx)$/.test(file))).toEqual([]);
});
