import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { must, root } from './lib/run.mjs';

/**
 * Makes `datavizpro-<version>.tgz`: everything that runs, as one npm package with one command. Laid out as the
 * repository is; the contract travels inside as a bundled dependency, all others come from the registry.
 * `--as-built` packs the build that is there; `--to <folder>` says where the tarball goes.
 */
const args = process.argv.slice(2);
const stage = join(root, '.cache/package');
const to = args.includes('--to') ? args[args.indexOf('--to') + 1] : root;

if (!args.includes('--as-built')) {
  await ensureInstalled();
  await ensureBuilt();
}
for (const built of ['server/dist/cli/main.js', 'contract/dist/index.js', 'web/dist/index.html'])
  if (!existsSync(join(root, built))) {
    console.error(`${built} is missing: run "npm run build" first.`);
    process.exit(1);
  }

const read = async (part) => JSON.parse(await readFile(join(root, part, 'package.json'), 'utf8'));
const [app, server, contract] = await Promise.all(['.', 'server', 'contract'].map(read));

await rm(stage, { recursive: true, force: true });
await mkdir(stage, { recursive: true });
const runs = (path) => !/\.(map|d\.ts)$|[\\/]\.built$/.test(path);
for (const folder of ['server/dist', 'web/dist', 'samples'])
  await cp(join(root, folder), join(stage, folder), { recursive: true, filter: runs });
for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE'])
  if (existsSync(join(root, file))) await cp(join(root, file), join(stage, file));

const inside = join(stage, 'node_modules', contract.name);
await cp(join(root, 'contract/dist'), join(inside, 'dist'), { recursive: true, filter: runs });
// Sources and types stay at home: only what Node resolves is left of its doors.
const doors = Object.fromEntries(Object.entries(contract.exports).map(([name, door]) => [name, door.default]));
const write = (folder, manifest) => writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
// It names no dependencies: the app does. Those of a bundled package npm takes for bundled, and leaves out.
await write(inside, { name: contract.name, version: contract.version, type: 'module', exports: doors });
await write(stage, {
  name: app.name,
  version: app.version,
  description: app.description,
  license: app.license,
  type: 'module',
  engines: app.engines,
  bin: { datavizpro: 'server/dist/cli/main.js' },
  files: ['server/dist', 'web/dist', 'samples'],
  dependencies: { ...contract.dependencies, ...server.dependencies },
  optionalDependencies: server.optionalDependencies,
  bundleDependencies: [contract.name],
});
await mkdir(to, { recursive: true });
await must('Packing', 'npm', ['pack', '--loglevel=error', '--pack-destination', to], { cwd: stage });
