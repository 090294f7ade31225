import { LockedDatabase } from '../sandbox/locked-database.js';
import { serveQueries } from './serve-queries.js';

/** The process that runs SQL which people wrote. Started by `sandbox/pool.ts`, with as few rights as the system allows. */
serveQueries((settings) => LockedDatabase.open(settings), { endAfterFatal: true });
