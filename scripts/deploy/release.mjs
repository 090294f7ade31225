import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

/**
 * node scripts/deploy/release.mjs version v1.2.3   fails unless package.json and the chart say so, too
 * node scripts/deploy/release.mjs notes v1.2.3     prints that version's part of CHANGELOG.md
 */
const [command, tag = ''] = process.argv.slice(2);
const version = tag.replace(/^v/, '');
const read = (name) => readFileSync(join(root, name), 'utf8');

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkVersion() {
  const chart = read('deploy/helm/datavizpro/Chart.yaml');
  const found = {
    'package.json': JSON.parse(read('package.json')).version,
    'Chart.yaml version': /^version: (.+)$/m.exec(chart)?.[1],
    'Chart.yaml appVersion': /^appVersion: (.+)$/m.exec(chart)?.[1],
  };
  const others = Object.entries(found).filter(([, value]) => value !== version);
  if (others.length > 0)
    fail(`The tag is ${tag}, but ${others.map(([name, value]) => `${name} has ${value}`).join(', ')}.`);
  notes();
  console.error(`${version} everywhere.`);
}

/** The lines below `## 1.2.3` (perhaps with a date behind it), up to the next heading of that level. */
function notes() {
  const parts = read('CHANGELOG.md').split(/^## /m).slice(1);
  const part = parts.find((text) => text.split(/[\s\n]/)[0].replace(/^\[?v?|\]$/g, '') === version);
  const text = part?.split('\n').slice(1).join('\n').trim() ?? '';
  if (text === '') fail(`CHANGELOG.md has no part "## ${version}".`);
  return text;
}

if (command === 'version') checkVersion();
else if (command === 'notes') console.log(notes());
else fail('Say version or notes, and a tag such as v1.2.3.');
