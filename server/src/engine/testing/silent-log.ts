import type { Log } from '../../platform/log/log.js';

/** For tests: a log that says nothing. */
export const silentLog: Log = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  with: () => silentLog,
};
