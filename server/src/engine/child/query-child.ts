import { QueryDatabase } from '../query/database.js';
import { serveQueries } from './serve-queries.js';

/** The process that runs our own SQL, converts results and encodes them. Started by `query-process.ts`. */
serveQueries((settings) => QueryDatabase.open(settings), { endAfterFatal: false });
