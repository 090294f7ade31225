export { loadEnv } from './load.js';
export { EnvError } from './env-error.js';
export { renderConfiguration } from './render-docs.js';
export { forgetPreviousKeys, renewEncryptionKey } from './secrets.js';
