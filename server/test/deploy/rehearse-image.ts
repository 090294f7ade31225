import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/db/embedded/free-port.js';
import { ended } from './support/ended.js';
import { rehearseImage } from './support/image-rehearsal.js';
import { canMount } from '../support/mounts.js';

/**
 * All steps of the server's image, the build with them, in clean folders and without a container engine; then it is
 * started and asked for its health. `[folder]` is where, and stays.
 */
async function main(): Promise<number> {
  if (!canMount()) {
    console.error('This mounts: run it as root on Linux.');
    return 2;
  }
  const folder = process.argv[2] ?? mkdtempSync(path.join(tmpdir(), 'dvp-image-'));
  mkdirSync(folder, { recursive: true });
  const image = await rehearseImage('server', { folder, build: 'run', say: (line) => console.log(`▸ ${line}`) });
  const port = String(await freePort());
  const server = image.run(image.command, { PORT: port });
  const running = ended(server);
  for (let attempt = 0; attempt < 60 && server.exitCode === null; attempt += 1) {
    const { code, output } = await ended(image.run(image.healthCheck, { PORT: port }));
    if (code === 0) break;
    if (attempt === 59) console.error(`Not healthy: ${output}`);
    await sleep(1000);
  }
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
  server.kill('SIGTERM');
  const { code, output } = await running;
  console.log(
    `/health/ready answered ${String(answer?.status)}; the server ended with ${String(code)}. The image is in ${folder}.`,
  );
  if (answer?.status !== 200 || code !== 0) console.error(output);
  return answer?.status === 200 && code === 0 ? 0 : 1;
}

process.exitCode = await main();
