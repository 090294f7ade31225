import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/run.mjs';
import { smoke } from './smoke.mjs';

/**
 * node scripts/deploy/rollout.mjs --url https://… [--version 1.2.3] [--release datavizpro] [--namespace datavizpro] -- <helm options>
 *
 * Upgrades by helm and waits until every pod is ready; then the smoke test from outside. What fails is taken back to
 * the revision before: by helm itself when pods do not become ready, by us when the smoke test fails. Exit code 1 then.
 */
const split = process.argv.indexOf('--');
const [own, helmOptions] =
  split < 0 ? [process.argv.slice(2), []] : [process.argv.slice(2, split), process.argv.slice(split + 1)];
const { values } = parseArgs({
  args: own,
  options: {
    url: { type: 'string' },
    version: { type: 'string' },
    release: { type: 'string', default: 'datavizpro' },
    namespace: { type: 'string', default: 'datavizpro' },
    timeout: { type: 'string', default: '15m' },
  },
});
const { url, version, release, namespace, timeout } = values;

const helm = (args, stdio = 'inherit') =>
  spawnSync(process.env.HELM || 'helm', [...args, '--namespace', namespace], { stdio, encoding: 'utf8' });

/** The revision that runs now; null before the first installation. */
function currentRevision() {
  const { status, stdout } = helm(['history', release, '--max', '1', '--output', 'json'], ['ignore', 'pipe', 'ignore']);
  return status === 0 ? JSON.parse(stdout)[0].revision : null;
}

async function main() {
  if (url === undefined) throw new Error('--url is missing: the smoke test needs it.');
  const before = currentRevision();
  const chart = join(root, 'deploy/helm/datavizpro');
  const upgrade = [
    'upgrade',
    release,
    chart,
    '--install',
    '--create-namespace',
    '--atomic',
    '--wait',
    '--timeout',
    timeout,
  ];
  if (helm([...upgrade, ...helmOptions]).status !== 0)
    throw new Error('The pods did not become ready: helm has taken the upgrade back.');
  try {
    console.log(
      `${url} is well: version ${await smoke(url, version, Number(process.env.SMOKE_PATIENCE_MS ?? 60_000))}.`,
    );
  } catch (error) {
    if (before === null)
      throw new Error(`The smoke test failed, and there is no revision to go back to: ${error.message}`, {
        cause: error,
      });
    const back = helm(['rollback', release, String(before), '--wait', '--timeout', timeout]);
    throw new Error(
      `The smoke test failed: ${error.message} ${back.status === 0 ? `Revision ${before} runs again.` : `Going back to revision ${before} failed, too: look at the cluster.`}`,
      { cause: error },
    );
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
