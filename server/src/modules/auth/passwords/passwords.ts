import { createHmac } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { getRounds } from 'bcryptjs';
import type { Secret } from '../../../platform/secret.js';
import { PasswordWorkers } from './worker-pool.js';

export interface PasswordOptions {
  readonly pepper: Secret<string>;
  /** log2 of the rounds of bcrypt. Default 12. */
  readonly cost?: number;
  readonly threads?: number;
  readonly maxWaiting?: number;
}

const defaultCost = 12;

/**
 * Hashes and checks passwords. bcrypt ignores everything past byte 72, so it gets the base64 of an HMAC-SHA-384 under
 * a pepper that is not in the database: 64 characters whatever the length of the password.
 */
export class Passwords {
  readonly #pepper: Secret<string>;
  readonly #cost: number;
  readonly #workers: PasswordWorkers;
  /** Well-formed, and no password's hash: checking against it costs the same as checking a real one. */
  readonly #nobody: string;

  constructor(options: PasswordOptions) {
    this.#pepper = options.pepper;
    this.#cost = options.cost ?? defaultCost;
    this.#nobody = `$2b$${String(this.#cost).padStart(2, '0')}$${'.'.repeat(53)}`;
    this.#workers = new PasswordWorkers({
      threads: options.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1)),
      maxWaiting: options.maxWaiting ?? 100,
    });
  }

  async hash(password: string): Promise<string> {
    return String(await this.#workers.run({ kind: 'hash', input: this.#prepare(password), cost: this.#cost }));
  }

  /** `hash` null: there is no such person, or no password yet. Takes as long, and is false. */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const job = { kind: 'verify', input: this.#prepare(password), hash: hash ?? this.#nobody } as const;
    const matches = (await this.#workers.run(job)) === true;
    return matches && hash !== null;
  }

  needsRehash(hash: string): boolean {
    return getRounds(hash) !== this.#cost;
  }

  close(): Promise<void> {
    return this.#workers.close();
  }

  #prepare(password: string): string {
    return createHmac('sha384', this.#pepper.reveal()).update(password.normalize('NFKC')).digest('base64');
  }
}
