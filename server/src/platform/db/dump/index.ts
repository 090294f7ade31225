export { writeDump, type Dump, type DumpedTable } from './write-dump.js';
export { loadDump } from './load-dump.js';
export { dropEverything } from './schema.js';
