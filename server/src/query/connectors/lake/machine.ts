import type { Engine } from '../../../engine/index.js';
import type { ObjectCache } from '../../../platform/storage/index.js';

/** What lakes need of this machine: DuckDB reads files that are here. */
export interface LakeMachine {
  readonly engine: Engine;
  /** Copies of objects, in a folder of bounded size. */
  readonly cache: () => Promise<ObjectCache>;
  /** For work of the moment: samples, folders of links. */
  readonly workDir: string;
  /** Folders that the operator opened. */
  readonly folders: readonly string[];
  /** What one query may read, over all its tables. */
  readonly maxFiles: number;
  readonly maxBytes: number;
}
