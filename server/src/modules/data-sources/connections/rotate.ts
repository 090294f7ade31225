import type { DataSource } from 'typeorm';
import type { Vault } from '../../../platform/vault/index.js';
import { ConnectionSecrets } from './secrets.js';

export interface Rotation {
  readonly rewrapped: number;
  /** Damaged: they stay as they are. */
  readonly failed: number;
  /** Secrets that another key than the current one still seals. */
  readonly left: number;
}

/** Wraps every stored secret with the vault's current key. Servers go on reading and writing beside it. */
export async function rotateSecrets(db: DataSource, vault: Vault, signal: AbortSignal): Promise<Rotation> {
  const secrets = new ConnectionSecrets(vault);
  const { rewrapped, failed } = await secrets.rewrapAll(db.manager, signal);
  return { rewrapped, failed, left: await secrets.countOld(db.manager) };
}

/** Which keys seal something, by their ids. */
export const sealingKeysSql =
  'SELECT key_id AS id, count(*)::int AS count FROM connection_secrets GROUP BY key_id ORDER BY key_id';
