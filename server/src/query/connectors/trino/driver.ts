import type { Driver } from '../database/driver.js';
import { TrinoClient } from './client.js';

/** Trino over its REST protocol, with a client of our own: the published one loses digits and swallows errors. */
export const trinoDriver: Driver<'trino'> = {
  type: 'trino',
  open: (settings, context) => new TrinoClient(settings, context),
};
