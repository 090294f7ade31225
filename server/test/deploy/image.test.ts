import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../src/platform/db/embedded/free-port.js';
import { ended } from './support/ended.js';
import { rehearseImage, type Rehearsal } from './support/image-rehearsal.js';
import { canMount } from '../support/mounts.js';

/**
 * The server's image without a container engine: the Dockerfile's own steps in clean folders, then what it starts, as
 * its user and with everything but /data and /tmp read only. Build and packages are those that `npm test` has made;
 * `node scripts/deploy/rehearse-image.mjs` makes them, too, as the pipelines do when they build the image.
 */
describe.skipIf(!canMount())('the image (needs root on Linux: it mounts)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-image-'));
  let image: Rehearsal;

  beforeAll(async () => {
    image = await rehearseImage('server', { folder, build: 'reuse', say: () => undefined });
  }, 420_000);
  // Tens of thousands of files: nobody waits for that.
  afterAll(() => spawn('rm', ['-rf', folder], { detached: true, stdio: 'ignore' }).unref());

  test('starts by its own command, is healthy by its own check, serves the page, and ends when asked', async () => {
    const port = String(await freePort());
    const server = image.run(image.command, { PORT: port });
    const output = ended(server);
    try {
      await healthy(image, port, output);
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect(await ready.json()).toMatchObject({ status: 'ready' });
      const page = await (await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } })).text();
      const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
      expect((await fetch(`http://127.0.0.1:${port}${script}`)).status).toBe(200);
    } finally {
      server.kill('SIGTERM');
    }
    expect(await output).toMatchObject({ code: 0 });
  }, 180_000);

  test('may write to its data and nowhere else, and cannot become anybody else', async () => {
    const attempts =
      'id -u; for f in /data /tmp /app /app/server/dist /usr /etc /; do touch $f/x 2>/dev/null && echo $f; done; grep CapBnd /proc/self/status';
    const { output } = await ended(image.run(['sh', '-c', attempts]));
    expect(output.trim().split(/\s+/)).toEqual(['1000', '/data', '/tmp', 'CapBnd:', '0000000000000000']);
  });

  test('names everything that is inside in its bill of materials, and only that', () => {
    const read = <T>(file: string) => JSON.parse(readFileSync(path.join(image.root, 'app', file), 'utf8')) as T;
    const installed = ['node_modules', 'server/node_modules'].flatMap((folder) =>
      packagesBelow(path.join(image.root, 'app', folder)),
    );
    const { components } = read<{ components: { group?: string; name: string; version: string }[] }>('sbom.cdx.json');
    const listed = components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
    const own = /^(@datavizpro\/)?(contract|server)@/;
    expect(new Set(listed.filter((name) => !own.test(name)))).toEqual(new Set(installed));
    expect(read<{ spdxVersion: string }>('sbom.spdx.json').spdxVersion).toBe('SPDX-2.3');
    expect(installed.filter((name) => /^(vitest|typescript|eslint|vite|react-dom|tsx)@/.test(name))).toEqual([]);
  });
});

/** Names and versions of all packages that lie in a folder of packages, those inside of others with them. */
function packagesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.flatMap(({ name }) => {
    const at = path.join(folder, name);
    if (name.startsWith('@')) return packagesBelow(at);
    if (!existsSync(path.join(at, 'package.json'))) return [];
    const own = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8')) as { name: string; version: string };
    const inside = path.join(at, 'node_modules');
    return [`${own.name}@${own.version}`, ...(existsSync(inside) ? packagesBelow(inside) : [])];
  });
}

/** Until it answers; then the image's own check has to agree, as it would for an engine. */
async function healthy(image: Rehearsal, port: string, server: ReturnType<typeof ended>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok === true) break;
    const over = await Promise.race([server, sleep(200)]);
    if (over !== undefined) throw new Error(`The server ended with ${String(over.code)}:\n${over.output}`);
  }
  expect(await ended(image.run(image.healthCheck, { PORT: port }))).toEqual({ code: 0, output: '' });
  expect(await ended(image.run(image.healthCheck, { PORT: '1' }))).toMatchObject({ code: 1 });
}
