import { hkdfSync } from 'node:crypto';
import type { Secret } from '../secret.js';

/** A key that wraps data keys, and its name, which tells nothing of it. */
export interface VaultKey {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly key: Buffer;
}

/** From a text of the environment. Key and id are derived apart, so that the id can be stored in the open. */
export function deriveKey(text: Secret<string>): VaultKey {
  const derive = (purpose: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', text.reveal(), '', `datavizpro vault 1 ${purpose}`, bytes));
  return { id: derive('id', 8).toString('hex'), key: derive('wrapping key', 32) };
}

/** A name for a secret that tells nothing of it: to see whether two places have the same one. */
export const keyId = (text: Secret<string>): string => deriveKey(text).id;
