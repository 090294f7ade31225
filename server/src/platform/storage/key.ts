import { AppError } from '../app-error.js';

const longestKey = 512;
const segment = /^[a-z0-9_-][a-z0-9_.-]*$/;

/**
 * Keys are made by the server, so a bad one is a programming error. No part may start with a dot: that keeps `..` out
 * and leaves dotted names to the storage itself.
 */
export function requireKey(key: string): string {
  if (key.length > longestKey || !key.split('/').every((part) => segment.test(part)))
    throw new Error(`Not a storage key: ${JSON.stringify(key.slice(0, 100))}`);
  return key;
}

/** A prefix may end in the middle of a name, or with a slash; empty lists everything. */
export function requirePrefix(prefix: string): string {
  if (prefix === '') return prefix;
  requireKey(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix);
  return prefix;
}

/** Nothing is stored under this key: it was lost, or a volume is not there. */
export class ObjectMissing extends AppError {
  readonly key: string;
  constructor(key: string, options?: ErrorOptions) {
    super('storage_unavailable', 'A stored file is missing. Tell the operator: a volume may not be mounted.', options);
    this.name = 'ObjectMissing';
    this.key = key;
  }
}
