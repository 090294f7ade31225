import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

/**
 * node scripts/deploy/pin-images.mjs: the bases of the Dockerfile as NAME=image:tag@sha256:…, as the registry has them
 * now. Both stages of a build then stand on the very same bytes, and the provenance names them.
 */
const dockerfile = readFileSync(join(root, 'deploy/image/Dockerfile'), 'utf8');
for (const [, name, image] of dockerfile.matchAll(/^ARG (\w+_IMAGE)=(\S+)$/gm)) {
  const format = ['--format', '{{.Manifest.Digest}}'];
  const digest = execFileSync('docker', ['buildx', 'imagetools', 'inspect', image, ...format], {
    encoding: 'utf8',
  }).trim();
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Error(`${image} has no digest: ${digest}`);
  console.log(`${name}=${image}@${digest}`);
}
