import type { Persistence } from '../db/index.js';
import { CreateJobs1764000000001 } from './migrations.js';

export { PostgresJobQueue, type QueueTimes } from './job-queue.js';
export { observeJobs } from './observed-jobs.js';
export const jobsPersistence: Persistence = { entities: [], migrations: [CreateJobs1764000000001] };
