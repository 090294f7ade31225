import { Not, type EntityManager } from 'typeorm';
import { AppError } from '../../../platform/app-error.js';
import type { Secret } from '../../../platform/secret.js';
import { VaultError, type Vault } from '../../../platform/vault/index.js';
import { connectionSecretEntity, type ConnectionSecretRow } from './connection.entity.js';

const table = 'connection_secrets';
/** Rows wrapped anew in one transaction: others wait for its locks. */
const batchSize = 100;

/** The secrets of connections, sealed in rows of their own. Nothing of them leaves but names, and to clients. */
export class ConnectionSecrets {
  readonly #vault: Vault;
  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Stores these, replacing equal names, sealed for the destination. */
  async put(
    manager: EntityManager,
    dataSourceId: string,
    destination: string,
    secrets: ReadonlyMap<string, Secret<string>>,
  ): Promise<void> {
    for (const [field, secret] of secrets) {
      const sealed = this.#vault.seal(secret, { table, row: dataSourceId, field, boundTo: destination });
      const row = { dataSourceId, field, sealed, keyId: this.#vault.keyId };
      await manager.upsert(connectionSecretEntity, row, ['dataSourceId', 'field']);
    }
  }

  async remove(manager: EntityManager, dataSourceId: string, fields: readonly string[]): Promise<void> {
    for (const field of fields) await manager.delete(connectionSecretEntity, { dataSourceId, field });
  }

  async names(manager: EntityManager, dataSourceId: string): Promise<readonly string[]> {
    const rows = await manager.find(connectionSecretEntity, {
      select: { field: true, dataSourceId: true },
      where: { dataSourceId },
      order: { field: 'ASC' },
    });
    return rows.map(({ field }) => field);
  }

  /** All of a source, opened for the destination. Throws `connection_failed` when one cannot be. */
  async open(
    manager: EntityManager,
    dataSourceId: string,
    destination: string,
  ): Promise<Readonly<Record<string, Secret<string>>>> {
    const rows = await manager.findBy(connectionSecretEntity, { dataSourceId });
    return Object.fromEntries(rows.map((row) => [row.field, this.#open(row, destination)]));
  }

  #open({ dataSourceId, field, sealed }: ConnectionSecretRow, destination: string): Secret<string> {
    try {
      return this.#vault.open(sealed, { table, row: dataSourceId, field, boundTo: destination });
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      throw new AppError(
        'connection_failed',
        error.reason === 'unknown-key'
          ? 'The stored password or key was encrypted with a key that this server no longer has: enter it again, or give ENCRYPTION_KEY_PREVIOUS.'
          : 'The stored password or key does not belong to this server any more: enter it again.',
        { cause: error },
      );
    }
  }

  /** Wraps what previous keys sealed with the current one, batch by batch. May run beside everything else. */
  async rewrapAll(manager: EntityManager, signal: AbortSignal): Promise<Rewrapped> {
    const total = { rewrapped: 0, failed: 0 };
    if (this.#vault.previousKeyIds.length === 0) return total;
    let after: Place = { dataSourceId: '00000000-0000-0000-0000-000000000000', field: '' };
    for (;;) {
      signal.throwIfAborted();
      const batch = await manager.transaction((own) => this.#rewrapSome(own, after));
      total.rewrapped += batch.rewrapped;
      total.failed += batch.failed;
      if (batch.last === null) return total;
      after = batch.last;
    }
  }

  /** How many secrets keys still seal that are not the current one. */
  async countOld(manager: EntityManager): Promise<number> {
    return manager.countBy(connectionSecretEntity, { keyId: Not(this.#vault.keyId) });
  }

  async #rewrapSome(manager: EntityManager, after: Place): Promise<Rewrapped & { readonly last: Place | null }> {
    const rows = await manager
      .createQueryBuilder(connectionSecretEntity, 'secret')
      .where('secret.key_id IN (:...ids)', { ids: [...this.#vault.previousKeyIds] })
      .andWhere('(secret.data_source_id, secret.field) > (:dataSourceId, :field)', after)
      .orderBy('secret.dataSourceId')
      .addOrderBy('secret.field')
      .limit(batchSize)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    let failed = 0;
    for (const row of rows) if (!(await this.#rewrap(manager, row))) failed += 1;
    return { rewrapped: rows.length - failed, failed, last: rows.at(-1) ?? null };
  }

  /** False: what is stored is damaged, and stays as it is. */
  async #rewrap(manager: EntityManager, { dataSourceId, field, sealed }: ConnectionSecretRow): Promise<boolean> {
    try {
      const rewrapped = this.#vault.rewrap(sealed, { table, row: dataSourceId, field });
      const row = { sealed: rewrapped, keyId: this.#vault.keyId };
      await manager.update(connectionSecretEntity, { dataSourceId, field }, row);
      return true;
    } catch (error) {
      if (error instanceof VaultError) return false;
      throw error;
    }
  }
}

type Place = Pick<ConnectionSecretRow, 'dataSourceId' | 'field'>;
interface Rewrapped {
  readonly rewrapped: number;
  readonly failed: number;
}
