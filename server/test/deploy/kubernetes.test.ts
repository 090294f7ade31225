import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { find, manifestFaults, readManifests, type Manifest } from './support/kubernetes.js';
import { inRepository, readText, readYaml } from './support/paths.js';
import { faultsOf } from './support/schema.js';

const chart = 'deploy/helm/datavizpro';
const shapes = ['laptop', 'team', 'ha'] as const;
const read = (name: string): Manifest[] => readManifests(readText('deploy/kubernetes', `${name}.yaml`));
const rendered = Object.fromEntries(shapes.map((shape) => [shape, read(shape)])) as Record<
  (typeof shapes)[number],
  Manifest[]
>;
const files = ['laptop', 'team', 'ha', 'team.migrate', 'ha.migrate'].map((name) => ({ name, manifests: read(name) }));
const workloads = files.flatMap(({ manifests }) =>
  manifests.filter(({ kind }) => ['Deployment', 'Job'].includes(kind)),
);

describe('the manifests', () => {
  test('were rendered from the chart as it is', () => {
    const hash = createHash('sha256');
    const folder = inRepository(chart);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of names.sort()) hash.update(file.slice(folder.length)).update(readFileSync(file));
    const state = hash.digest('hex').slice(0, 16);
    for (const { name } of files)
      expect(readText('deploy/kubernetes', `${name}.yaml`), 'node scripts/deploy/render-manifests.mjs').toContain(
        `(${state})`,
      );
  });

  test.each(files)('$name fits the schemas of Kubernetes, without a field that it does not know', ({ manifests }) => {
    expect(manifests.length).toBeGreaterThan(0);
    for (const manifest of manifests) expect([manifest.kind, manifestFaults(manifest)]).toEqual([manifest.kind, []]);
  });

  test('the check itself finds wrong types, missing and unknown fields', () => {
    const [deployment] = readManifests(
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x, lables: {}}\nspec: {replicas: two, template: {spec: {containers: [{image: a, readOnlyFilesystem: true}]}}}',
    );
    const faults = manifestFaults(deployment!).join('\n');
    expect(faults).toMatch(/replicas.*(integer|number)/);
    for (const name of ['selector', 'metadata.lables', 'readOnlyFilesystem']) expect(faults).toContain(name);
  });

  test.each(workloads)('$kind $metadata.name: not root, read only, no rights, bounded memory', ({ spec }) => {
    const pod = spec.template.spec;
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    for (const container of pod.containers) {
      const rights = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
      expect(container.securityContext).toEqual(rights);
      expect(container.resources.limits.memory).toMatch(/Gi$/);
      expect(container.image).not.toMatch(/:latest$/);
    }
  });

  test.each(shapes)('%s: selectors find their own pods, and what is mounted and referred to is there', (shape) => {
    const manifests = rendered[shape];
    const deployments = manifests.filter(({ kind }) => kind === 'Deployment');
    const labelsOf = (each: Manifest) => each.spec.template.metadata.labels as Record<string, string>;
    const matching = (selector: object) =>
      deployments.filter((each) => Object.entries(selector).every(([name, value]) => labelsOf(each)[name] === value));
    for (const each of deployments) expect(matching(each.spec.selector.matchLabels)).toEqual([each]);
    for (const { kind, spec } of manifests) {
      if (kind === 'Service') expect(matching(spec.selector).length).toBeGreaterThan(0);
      if (kind === 'PodDisruptionBudget') expect(matching(spec.selector.matchLabels)).toHaveLength(1);
      if (kind === 'HorizontalPodAutoscaler')
        expect(find(manifests, 'Deployment', spec.scaleTargetRef.name).spec.replicas).toBeUndefined();
    }
    for (const { spec } of deployments) {
      const pod = spec.template.spec;
      const volumes = pod.volumes.map(({ name }: { name: string }) => name) as string[];
      for (const { volumeMounts, envFrom } of pod.containers) {
        for (const { name } of volumeMounts) expect(volumes).toContain(name);
        expect(find(manifests, 'ConfigMap').metadata.name).toBe(envFrom[0].configMapRef.name);
      }
    }
  });

  test('laptop: one pod with both roles on one volume that outlives the release', () => {
    const [pod] = rendered.laptop.filter(({ kind }) => kind === 'Deployment');
    expect(pod?.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(pod?.spec.template.spec.containers[0].env).toEqual([{ name: 'ROLES', value: 'web,worker' }]);
    expect(find(rendered.laptop, 'PersistentVolumeClaim').metadata.annotations).toEqual({
      'helm.sh/resource-policy': 'keep',
    });
  });

  test('ha: nothing is down while pods are replaced, all drain, and they scale by processor and by requests', () => {
    const web = find(rendered.ha, 'Deployment', '-web').spec;
    expect(web.strategy.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1 });
    const [container] = web.template.spec.containers;
    const drain = Number(container.lifecycle.preStop.exec.command[1]);
    expect(web.template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(drain + 55);
    // Unready long before the drain is over.
    expect(container.readinessProbe.periodSeconds).toBeLessThan(drain);
    const metrics = find(rendered.ha, 'HorizontalPodAutoscaler', '-web').spec.metrics;
    expect(
      metrics.map(
        (each: { resource?: { name: string }; pods: { metric: { name: string } } }) =>
          each.resource?.name ?? each.pods.metric.name,
      ),
    ).toEqual(['cpu', 'http_requests_in_flight']);
    const keys = web.template.spec.topologySpreadConstraints.map(
      ({ topologyKey }: { topologyKey: string }) => topologyKey,
    );
    expect(keys).toEqual(['topology.kubernetes.io/zone', 'kubernetes.io/hostname']);
    const closed = find(rendered.ha, 'NetworkPolicy').spec;
    expect(closed.ingress[0].from).not.toContainEqual({ namespaceSelector: {} });
  });

  test('the metric that they scale by is one of the application', () => {
    expect(readText('server/src/platform/http/app.ts')).toContain(`name: 'http_requests_in_flight'`);
  });
});

describe('values.schema.json', () => {
  const schema = JSON.parse(readText(chart, 'values.schema.json')) as object;
  const defaults = readYaml<Record<string, unknown>>(chart, 'values.yaml');

  test('takes the defaults and every shape', () => {
    expect(faultsOf(schema, defaults)).toEqual([]);
    for (const shape of shapes) expect(faultsOf(schema, readYaml(chart, 'values', `${shape}.yaml`))).toEqual([]);
  });

  test.each([
    ['a misspelt setting', { web: { replica: 3 } }],
    ['an address with a path', { publicUrl: 'https://x.example/app' }],
    ['a secret among the plain variables', { env: { DATABASE_URL: 'postgres://…' } }],
    ['a number that is none', { web: { replicas: 'two' } }],
    ['a topology that does not exist', { topology: 'triple' }],
    ['a digest that is none', { image: { repository: 'x', digest: 'sha256:12' } }],
  ])('refuses %s', (_what, values) => {
    expect(faultsOf(schema, { ...defaults, ...values })).not.toEqual([]);
  });
});

const helm = process.env['HELM'] ?? 'helm';
describe.skipIf(spawnSync(helm, ['version']).status !== 0)(
  'with a real helm (optional: where it is on the PATH)',
  () => {
    const template = (...values: readonly string[]) =>
      spawnSync(
        helm,
        [
          'template',
          'x',
          inRepository(chart),
          '--kube-version',
          '1.31.0',
          ...values.flatMap((value) => ['--set', value]),
        ],
        { encoding: 'utf8' },
      );

    test('the committed manifests are what it renders, and lint has no objection', () => {
      execFileSync(process.execPath, [inRepository('scripts/deploy/render-manifests.mjs'), '--check']);
      for (const shape of shapes)
        execFileSync(helm, [
          'lint',
          '--strict',
          inRepository(chart),
          '-f',
          inRepository(chart, 'values', `${shape}.yaml`),
        ]);
    });

    test.each([
      ['needs secrets', []],
      ['secrets.values lacks STORAGE_URL', ['secrets.values.DATABASE_URL=x']],
      ['exclude each other', ['secrets.existing=a', 'secrets.values.X=y']],
      ['needs storeRef.name and key', ['secrets.external.enabled=true']],
    ])('says what contradicts: %s', (message, values) => {
      expect(template(...values).stderr).toContain(message);
    });

    test('every switch renders something that fits the schemas', () => {
      const switches = [
        'secrets.existing=a',
        'image.digest=sha256:' + 'a'.repeat(64),
        'image.pullSecrets[0].name=p',
        'web.nodeSelector.a=b',
        'web.tolerations[0].operator=Exists',
        'worker.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey=zone',
        'serviceAccount.create=false',
        'networkPolicy.egressTo[0].to[0].ipBlock.cidr=10.0.0.0/8',
        'priorityClassName=high',
        'podLabels.team=data',
        'podAnnotations.note=hi',
        'service.annotations.a=b',
        'worker.disruptionBudget.enabled=true',
        'topologySpread.enabled=false',
      ];
      const { stdout, stderr } = template(...switches);
      expect(stderr).toBe('');
      for (const manifest of readManifests(stdout))
        expect([manifest.kind, manifestFaults(manifest)]).toEqual([manifest.kind, []]);
    });
  },
);
