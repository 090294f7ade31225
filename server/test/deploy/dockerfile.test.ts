import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ignoreRules } from './support/build-context.js';
import { execForm, lastOf, parseDockerfile, variablesOf } from './support/dockerfile.js';
import { inRepository, readText, root } from './support/paths.js';

const stages = parseDockerfile(readText('deploy/image/Dockerfile'));
const images = stages.filter(({ name }) => ['server', 'web'].includes(name));
const steps = stages.flatMap((stage) => stage.instructions.map((step) => ({ stage, ...step })));
const ignored = ignoreRules(readText('.dockerignore'));

describe('the Dockerfile', () => {
  test('every base is an exact version, or an earlier stage', () => {
    for (const { base } of stages) expect(base).toMatch(/^[\w./-]+:\d+\.\d+\.\d+-[\w.-]+$/);
    expect(stages.map(({ name }) => name)).toEqual(['packages', 'build', 'web', 'server']);
  });

  test('the base has the Node that package.json asks for', () => {
    const [major, minor] = (/node:(\d+)\.(\d+)/.exec(stages[0]?.base ?? '') ?? []).slice(1).map(Number);
    const { engines } = JSON.parse(readText('package.json')) as { engines: { node: string } };
    const [least, leastMinor] = (/(\d+)\.(\d+)/.exec(engines.node) ?? []).slice(1).map(Number);
    expect((major ?? 0) * 1000 + (minor ?? 0)).toBeGreaterThanOrEqual((least ?? 0) * 1000 + (leastMinor ?? 0));
  });

  test.each(images)(
    '$name runs as a number that is not root, with a health check and commands in exec form',
    (stage) => {
      expect(lastOf(stage, 'USER')?.text).toMatch(/^[1-9]\d*:[1-9]\d*$/);
      const check = lastOf(stage, 'HEALTHCHECK');
      expect(execForm(check!).length).toBeGreaterThan(1);
      expect(Object.keys(check!.flags).sort()).toEqual(['interval', 'retries', 'start-period', 'timeout']);
      const command = lastOf(stage, 'CMD');
      if (command !== undefined) expect(execForm(command)[0]).toBe('node');
      // After USER nothing is made any more.
      const order = stage.instructions.map(({ keyword }) => keyword);
      expect(order.slice(order.indexOf('USER')).filter((keyword) => ['RUN', 'COPY', 'ADD'].includes(keyword))).toEqual(
        [],
      );
    },
  );

  test('takes nothing from the network but packages of the lock, uses no sudo and no ADD, and keeps no secret', () => {
    for (const { keyword, text, stage } of steps) {
      expect(keyword).not.toMatch(/^(ADD|MAINTAINER|ONBUILD|SHELL)$/);
      if (keyword === 'RUN') expect(text).not.toMatch(/\b(curl|wget|sudo|chmod 777|apt-get|apk|npm (i|install)\b)/);
      if (keyword === 'WORKDIR') expect(text).toMatch(/^\//);
      if (keyword === 'RUN' && text.includes('npm ci')) expect(stage.name).toBe('packages');
    }
    for (const stage of stages)
      for (const name of Object.keys(variablesOf(stage))) expect(name).not.toMatch(/PASSWORD|SECRET|TOKEN|KEY|PEPPER/);
  });

  test('is sent every file that it copies, the manifests of all workspaces among them, and nothing private', () => {
    const copied = steps
      .filter(({ keyword, flags }) => keyword === 'COPY' && flags['from'] === undefined)
      .flatMap(({ text }) => text.split(' ').slice(0, -1));
    for (const file of copied.filter((name) => name !== '.')) {
      expect(statSync(inRepository(file)), file).toBeDefined();
      expect([file, ignored(file)]).toEqual([file, false]);
    }
    const { workspaces } = JSON.parse(readText('package.json')) as { workspaces: string[] };
    expect(copied).toEqual(expect.arrayContaining(workspaces.map((name) => `${name}/package.json`)));
    const inside = [
      'scripts/build.mjs',
      'scripts/lib/build.mjs',
      'web/index.html',
      'samples/README.md',
      'deploy/nginx/nginx.conf',
    ];
    expect(inside.filter(ignored)).toEqual([]);
    const outside = [
      'node_modules/x/y.js',
      'server/node_modules/x',
      'server/dist/main.js',
      '.git/config',
      'data/secrets.json',
      'deploy/compose/secrets/token_secret',
      '.env',
      'deploy/compose/.env',
      'e2e/a.test.ts',
    ];
    expect(outside.filter((file) => !ignored(file))).toEqual([]);
  });

  test('what the server needs at run time is copied: its own folders', () => {
    const server = stages.find(({ name }) => name === 'server')!;
    const targets = server.instructions
      .filter(({ keyword }) => keyword === 'COPY')
      .map(({ text }) => text.split(' ').at(-1));
    expect(targets).toEqual(
      expect.arrayContaining(['./', 'contract/dist', 'server/dist', 'web/dist', 'samples', 'deploy/image/']),
    );
    expect(readdirSync(root)).toContain('samples');
  });
});
