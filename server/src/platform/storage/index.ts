export { openStorage, type StorageOptions } from './open-storage.js';
export { ObjectMissing } from './key.js';
export { ObjectCache } from './object-cache.js';
export type { ClosableStorage, Storage } from './storage.js';
export { sumOfFile, writeSummed, type Sum } from './sums.js';
