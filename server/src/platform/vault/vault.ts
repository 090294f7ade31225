import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret } from '../secret.js';
import { deriveKey, type VaultKey } from './vault-key.js';

/** Where a sealed value belongs. It opens nowhere else: not in another row, not as another field, not for another host. */
export interface SealContext {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  /** What the secret may be sent to: host and port, with all that leads there. */
  readonly boundTo: string;
}

/** Keeps secrets that have to be used again: AES-256-GCM with a data key per value, wrapped by a key of the environment. */
export interface Vault {
  /** Id of the key that seals now. */
  readonly keyId: string;
  /** Ids of keys that still open, and should no longer be needed. */
  readonly previousKeyIds: readonly string[];
  seal(secret: Secret<string>, context: SealContext): Buffer;
  /** Throws VaultError: the key is not known, or the value is not what was sealed for this context. */
  open(sealed: Buffer, context: SealContext): Secret<string>;
  /** The same value under the current key. Only its data key is touched, so what it is bound to need not be known. */
  rewrap(sealed: Buffer, place: Omit<SealContext, 'boundTo'>): Buffer;
}

export class VaultError extends Error {
  readonly reason: 'unknown-key' | 'damaged';
  constructor(reason: VaultError['reason'], cause?: unknown) {
    super(
      reason === 'unknown-key' ? 'Sealed with a key that is not set' : 'Not what was sealed here',
      cause === undefined ? undefined : { cause },
    );
    this.name = 'VaultError';
    this.reason = reason;
  }
}

/** `current` seals; all open. */
export function createVault(current: Secret<string>, previous: readonly Secret<string>[] = []): Vault {
  const sealing = deriveKey(current);
  const opening = new Map([...previous.map(deriveKey), sealing].map((key) => [key.id, key]));
  return {
    keyId: sealing.id,
    previousKeyIds: [...opening.keys()].filter((id) => id !== sealing.id),
    seal(secret, context) {
      const dataKey = randomBytes(keyBytes);
      const box = encrypt(dataKey, Buffer.from(secret.reveal(), 'utf8'), valueData(context));
      return join(sealing, encrypt(sealing.key, dataKey, placeData(context)), box);
    },
    open(sealed, context) {
      const { box } = split(sealed);
      return new Secret(decrypt(unwrap(sealed, context, opening), box, valueData(context)).toString('utf8'));
    },
    rewrap(sealed, place) {
      const { box } = split(sealed);
      return join(sealing, encrypt(sealing.key, unwrap(sealed, place, opening), placeData(place)), box);
    },
  };
}

/** version (1) · key id (8) · wrapped data key (12 + 32 + 16) · nonce (12) · ciphertext · tag (16) */
const version = 1;
const keyBytes = 32;
const idBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const wrappedBytes = nonceBytes + keyBytes + tagBytes;
const headBytes = 1 + idBytes + wrappedBytes;

const join = (key: VaultKey, wrapped: Buffer, box: Buffer): Buffer =>
  Buffer.concat([Buffer.of(version), Buffer.from(key.id, 'hex'), wrapped, box]);

function split(sealed: Buffer): { readonly keyId: string; readonly wrapped: Buffer; readonly box: Buffer } {
  if (sealed[0] !== version || sealed.length < headBytes + nonceBytes + tagBytes) throw new VaultError('damaged');
  return {
    keyId: sealed.subarray(1, 1 + idBytes).toString('hex'),
    wrapped: sealed.subarray(1 + idBytes, headBytes),
    box: sealed.subarray(headBytes),
  };
}

function unwrap(sealed: Buffer, place: Omit<SealContext, 'boundTo'>, keys: ReadonlyMap<string, VaultKey>): Buffer {
  const { keyId, wrapped } = split(sealed);
  const key = keys.get(keyId);
  if (key === undefined) throw new VaultError('unknown-key');
  return decrypt(key.key, wrapped, placeData(place));
}

/** Authenticated with the ciphertext. JSON keeps the parts apart, whatever is in them. */
const placeData = ({ table, row, field }: Omit<SealContext, 'boundTo'>): Buffer =>
  Buffer.from(JSON.stringify(['datavizpro', version, 'key', table, row, field]));
const valueData = ({ table, row, field, boundTo }: SealContext): Buffer =>
  Buffer.from(JSON.stringify(['datavizpro', version, 'value', table, row, field, boundTo]));

function encrypt(key: Buffer, plain: Buffer, associated: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(associated);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, box: Buffer, associated: Buffer): Buffer {
  const nonce = box.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associated).setAuthTag(box.subarray(box.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(box.subarray(nonceBytes, box.length - tagBytes)), decipher.final()]);
  } catch (error) {
    throw new VaultError('damaged', error);
  }
}
