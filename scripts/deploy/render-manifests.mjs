import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

/**
 * node scripts/deploy/render-manifests.mjs [--check]: deploy/kubernetes from the chart, by helm (on the PATH, or named
 * by HELM). Each file names the state of the chart that it was rendered from, so that a forgotten run is noticed
 * where there is no helm.
 */
const chart = join(root, 'deploy/helm/datavizpro');
const target = join(root, 'deploy/kubernetes');
const shapes = ['laptop', 'team', 'ha'];

const files = readdirSync(chart, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const hash = createHash('sha256');
for (const file of files) hash.update(file.slice(chart.length)).update(readFileSync(file));
const state = hash.digest('hex').slice(0, 16);

function render(shape, ...more) {
  const values = join(chart, 'values', `${shape}.yaml`);
  const args = ['template', 'datavizpro', chart, '--namespace', 'datavizpro', '--kube-version', '1.31.0', '-f', values];
  const text = execFileSync(process.env.HELM || 'helm', [...args, ...more], { encoding: 'utf8' });
  const lines = text.split('\n').filter((line) => !line.startsWith('# Source: '));
  const head = `# Rendered from deploy/helm/datavizpro (${state}) with values/${shape}.yaml: change those, not this.\n`;
  return head + lines.join('\n').trimEnd() + '\n';
}

let stale = 0;
function write(name, text) {
  const file = join(target, name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what the chart renders: node scripts/deploy/render-manifests.mjs`);
    stale += 1;
  }
}
for (const shape of shapes) {
  write(`${shape}.yaml`, render(shape, '--no-hooks'));
  if (shape !== 'laptop') write(`${shape}.migrate.yaml`, render(shape, '--show-only', 'templates/migration-job.yaml'));
}
process.exitCode = stale === 0 ? 0 : 1;
