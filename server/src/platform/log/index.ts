export { createLog, type ClosableLog, type LogOptions } from './create-log.js';
export type { Log, LogFields } from './log.js';
export { requestContext } from './request-context.js';
export { silentLog } from './silent-log.js';
