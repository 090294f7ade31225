import { createHash } from 'node:crypto';
import type { CompiledSql, Filter } from '@datavizpro/contract';
import type { Fill } from '../../result/index.js';

/** Everything that a result depends on. What is missing here would be served to the wrong person. */
export interface CacheKeyParts {
  readonly dataSourceId: string;
  readonly dataVersion: string;
  /** Changes when somebody invalidates the source: see generations.ts. */
  readonly generation: string;
  readonly rowPolicy: Filter | null;
  readonly compiled: CompiledSql;
  readonly timezone: string;
  readonly fill: Fill | null;
  readonly encoding: 'plain' | 'dictionary';
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** Identity of a result, as 64 hexadecimal digits. */
export function cacheKey(parts: CacheKeyParts): string {
  const { compiled } = parts;
  // An array, not an object: the order of the parts is fixed, and JSON keeps them apart.
  const identity = JSON.stringify([
    parts.dataSourceId,
    parts.dataVersion,
    parts.generation,
    parts.rowPolicy,
    compiled.dialect,
    compiled.sql,
    compiled.parameters,
    parts.timezone,
    parts.fill,
    parts.encoding,
    parts.maxRows,
    parts.maxBytes,
  ]);
  return createHash('sha256').update(identity).digest('hex');
}
