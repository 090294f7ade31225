export * from './strict.js';
export * from './list.js';
export * from './people.js';
export * from './sharing.js';
export * from './data-source.js';
export * from './audit.js';
export * from './query.js';
