import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command to its end with our terminal; resolves with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a step and ends the whole script when it fails. */
export async function must(title, command, args, options) {
  const startedAt = Date.now();
  console.log(`\n▸ ${title}`);
  const code = await run(command, args, options);
  if (code !== 0) {
    console.error(`✗ ${title} failed (exit ${code}).`);
    process.exit(code);
  }
  console.log(`✓ ${title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** One of Node's programs beside others: what it said is printed at its end; answers whether it went well. */
export function runBeside(title, args) {
  const startedAt = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(`\n${Buffer.concat(said).toString()}`);
      if (code === 0) console.log(`✓ ${title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
      else console.error(`✗ ${title} failed (exit ${code ?? 1}).`);
      resolve(code === 0);
    });
  });
}

/** The native compiler for checking and building; the JavaScript one serves the tools that need its API (docs/decisions). */
export const tsc = ['node_modules/typescript-7/bin/tsc'];
