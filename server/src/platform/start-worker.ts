import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread from a file of ours, named as it is once it is built (`….js`). In development and in tests it is
 * TypeScript and runs through tsx.
 */
export function startWorker(built: URL, workerData?: unknown): Worker {
  if (existsSync(fileURLToPath(built))) return new Worker(built, { execArgv: [], workerData });
  const [tsx, source] = [import.meta.resolve('tsx/esm/api'), built.href.replace(/\.js$/, '.ts')];
  // `--import tsx` does not reach worker threads on Node 20: the loader is registered from inside.
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(start, { eval: true, execArgv: [], workerData });
}
