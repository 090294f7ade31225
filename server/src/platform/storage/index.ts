export { observeStorageCache } from './cache-metrics.js';
export { openStorage, type StorageOptions } from './open-storage.js';
export { ObjectMissing } from './key.js';
export { Hold, holding } from './hold.js';
export { ObjectCache, type CacheCounts } from './object-cache.js';
export { explainStoreError } from './s3-errors.js';
export { DamagedObject, ofSize } from './object-proof.js';
export type { ClosableStorage, Storage } from './storage.js';
export { sumOfFile, writeSummed, type Sum } from './sums.js';
