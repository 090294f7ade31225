import { dataPersistence } from '../modules/data/index.js';
import { peoplePersistence } from '../modules/people/index.js';
import { schemaPersistence, type Persistence } from '../platform/db/index.js';
import { httpPersistence } from '../platform/http/index.js';

/** What every module keeps in the database: the one list for the server and for tests. */
export const allPersistence: readonly Persistence[] = [
  schemaPersistence,
  httpPersistence,
  ...peoplePersistence,
  ...dataPersistence,
];
