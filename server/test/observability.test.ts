import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../src/platform/db/embedded/free-port.js';
import { testRedis } from './support/index.js';
import { startInstance, type Instance } from './support/instance.js';
import { startServerProcess, type ServerProcess } from './support/server-process.js';

/** What is shipped for Prometheus and Grafana, against the real Prometheus and what an instance really tells. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const shipped = fileURLToPath(new URL('../../deploy/observability', import.meta.url));
const metricsToken = 'a-token-for-metrics';

interface Panel {
  readonly title: string;
  readonly type: string;
  readonly description?: string;
  readonly targets?: readonly { readonly expr: string }[];
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

const dashboards = await Promise.all(
  (await readdir(path.join(shipped, 'dashboards'))).map(
    async (file) => JSON.parse(await readFile(path.join(shipped, 'dashboards', file), 'utf8')) as Dashboard,
  ),
);
const expressions = dashboards.flatMap(({ title, panels }) =>
  panels.flatMap((panel) =>
    (panel.targets ?? []).map(({ expr }): [string, string] => [`${title}: ${panel.title}`, expr]),
  ),
);
/** What Grafana puts in for its variables. */
const filledIn = (expression: string): string =>
  expression.replaceAll('$instance', '.*').replaceAll('$__rate_interval', '1m');

let instance: Instance;
let prometheus: ServerProcess & { readonly url: string };
let closeRedis: () => Promise<void>;
let exposed: ReadonlySet<string>;

beforeAll(async () => {
  const redis = await testRedis();
  closeRedis = () => redis.close();
  const env = {
    REDIS_URL: redis.url.reveal(),
    METRICS_TOKEN: metricsToken,
    // Nobody listens: traces are on, and lost.
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
  };
  instance = await startInstance({ from: 'source', env });
  prometheus = await startPrometheus(new URL(instance.url).host);
  exposed = await metricNames();
});
afterAll(async () => {
  await prometheus.stop();
  await instance.stop();
  await closeRedis();
});

async function startPrometheus(target: string): Promise<typeof prometheus> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dvp-prometheus-'));
  const port = await freePort();
  const shippedConfig = await readFile(path.join(shipped, 'prometheus.yml'), 'utf8');
  await writeFile(path.join(folder, 'token'), metricsToken);
  const config = shippedConfig
    .replaceAll('15s', '1s')
    .replace('/run/secrets/metrics_token', path.join(folder, 'token'))
    .replace('alerts.rules.yml', path.join(shipped, 'alerts.rules.yml'))
    .replace('localhost:3000', target);
  await writeFile(path.join(folder, 'prometheus.yml'), config);
  const started = await startServerProcess(
    [
      'prometheus',
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/data`,
      `--web.listen-address=127.0.0.1:${String(port)}`,
    ],
    { folder, port },
  );
  return {
    ...started,
    url: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function metricNames(): Promise<ReadonlySet<string>> {
  const answer = await fetch(`${instance.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const names = new Set(['up']);
  for (const [, name = '', type] of (await answer.text()).matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    if (type === 'counter') names.add(`${name}_total`);
    else if (type === 'histogram') for (const part of ['bucket', 'count', 'sum']) names.add(`${name}_${part}`);
    else names.add(name);
  }
  return names;
}

/** The metrics that an expression names: what is left without labels, durations, strings, functions and numbers. */
const named = (expression: string): readonly string[] => [
  ...new Set(
    expression
      .replace(/"[^"]*"/g, '')
      .replace(/\{[^}]*\}/g, ' ')
      .replace(/\[[^\]]*\]/g, ' ')
      .replace(/\b(by|without|ignoring|on|group_left|group_right)\s*\([^)]*\)/g, ' ')
      .match(/\b[a-z_][a-z\d_]*\b(?!\s*\()/g)
      ?.filter((word) => !['and', 'or', 'unless', 'bool', 'offset'].includes(word)),
  ),
];

async function ask<T>(query: string): Promise<T> {
  const answer = await fetch(`${prometheus.url}/api/v1/${query}`);
  const { status, data, error } = (await answer.json()) as { status: string; data: T; error?: string };
  if (status !== 'success') throw new Error(`${query}: ${String(error)}`);
  return data;
}
const instantly = (expression: string) =>
  ask<{ result: readonly { readonly value: readonly [number, string] }[] }>(
    `query?query=${encodeURIComponent(expression)}`,
  );

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('dashboards', () => {
  test.each(expressions)('%s names metrics that the server tells, in words that Prometheus takes', async (_, expr) => {
    expect(named(expr).filter((name) => !exposed.has(name))).toEqual([]);
    await instantly(filledIn(expr));
  });

  test('say what each panel shows', () => {
    const panels = dashboards.flatMap(({ panels: all }) => all.filter(({ type }) => type !== 'row'));
    expect(panels.filter(({ description }) => (description ?? '') === '')).toEqual([]);
    expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(3);
  });
});

describe('alerts', () => {
  test('fire and keep still as their own tests say', () => {
    const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', 'alerts.test.yml'], { cwd: shipped });
    expect(status, `${stdout.toString()}${stderr.toString()}`).toBe(0);
  });

  test('are evaluated over an instance as it is: it is up, and nothing is wrong with it', async () => {
    await until(async () => ((await instantly('up == 1')).result.length === 1 ? true : null));
    type Rules = { groups: { rules: { name: string; query: string; health: string; lastError?: string }[] }[] };
    const rules = await until(async () => {
      const all = (await ask<Rules>('rules')).groups.flatMap((group) => group.rules);
      return all.every(({ health }) => health !== 'unknown') ? all : null;
    });
    expect(rules.length).toBeGreaterThan(15);
    for (const { name, query, health } of rules) {
      expect([name, health]).toEqual([name, 'ok']);
      expect([name, named(query).filter((metric) => !exposed.has(metric))]).toEqual([name, []]);
    }
  });

  test('labels arrive as they were given', async () => {
    const { result } = await instantly('count by (job, roles) (datavizpro_info)');
    expect(result).toEqual([expect.objectContaining({ metric: { job: 'datavizpro', roles: 'web,worker' } })]);
    expect((await instantly('redis_up')).result[0]?.value[1]).toBe('1');
    expect((await instantly('{__name__=~".+", exported_job!=""}')).result).toEqual([]);
  });
});

test('no label can take ever new values: each metric has few series', async () => {
  const { result } = await instantly('topk(1, count by (__name__) ({job="datavizpro"}))');
  expect(Number(result[0]?.value[1])).toBeLessThan(300);
});
