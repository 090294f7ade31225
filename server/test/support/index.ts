export { emptyDatabase, testDatabase, type TestDatabase } from './database.js';
