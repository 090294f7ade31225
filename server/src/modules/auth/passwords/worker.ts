import { parentPort } from 'node:worker_threads';
import bcrypt from 'bcryptjs';
import type { PasswordJob, PasswordResult } from './protocol.js';

/** Runs bcrypt away from the event loop: one hash at cost 12 takes a quarter of a second of CPU. */
parentPort?.on('message', (job: PasswordJob) => {
  const value = job.kind === 'hash' ? bcrypt.hashSync(job.input, job.cost) : bcrypt.compareSync(job.input, job.hash);
  parentPort?.postMessage({ value } satisfies PasswordResult);
});
