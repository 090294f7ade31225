import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import type { RedisGateway } from '../../platform/redis/redis.js';
import type { SourceCatalog, SourceDescription } from '../../query/index.js';
import { dataSourceEntity } from './data-source.entity.js';
import { sourceTableEntity, type SourceTableRow } from './source-table.entity.js';

/** How long another instance may go on with a description when there is no Redis to tell it of a change. */
const maxAgeMs = 1_000;
const channel = 'data-source-changed';

/** What the query path knows of data sources. Described once, then from memory until the data changes. */
export class CachedCatalog implements SourceCatalog {
  readonly #db: DataSource;
  readonly #redis: RedisGateway;
  readonly #described = new LRUCache<string, SourceDescription>({ max: 1_000, ttl: maxAgeMs });
  #unsubscribe: (() => void) | null = null;
  /** Counts changes: what was read before one must not be remembered after it. */
  #changes = 0;

  constructor(db: DataSource, redis: RedisGateway) {
    this.#db = db;
    this.#redis = redis;
  }

  async start(): Promise<void> {
    this.#unsubscribe = await this.#redis.subscribe(channel, (id) => {
      this.#changes += 1;
      if (id === null) this.#described.clear();
      else this.#described.delete(id);
    });
  }

  close(): void {
    this.#unsubscribe?.();
  }

  async describe(dataSourceId: string): Promise<SourceDescription | null> {
    const known = this.#described.get(dataSourceId);
    if (known !== undefined) return known;
    const changesBefore = this.#changes;
    const description = await this.#read(dataSourceId);
    if (description !== null && changesBefore === this.#changes) this.#described.set(dataSourceId, description);
    return description;
  }

  /** Here at once, on other instances as soon as Redis has told them. */
  async forget(dataSourceId: string): Promise<void> {
    this.#changes += 1;
    this.#described.delete(dataSourceId);
    await this.#redis.publish(channel, dataSourceId);
  }

  async #read(id: string): Promise<SourceDescription | null> {
    const source = await this.#db.manager.findOneBy(dataSourceEntity, { id });
    if (source === null) return null;
    if (source.status === 'ingesting') throw new AppError('source_not_ready');
    if (source.status === 'failed')
      throw new AppError('source_not_ready', `This data could not be imported. ${source.error ?? ''}`.trim());
    const tables = await this.#db.manager.find(sourceTableEntity, {
      where: { dataSourceId: id },
      order: { position: 'ASC' },
    });
    return { id, type: source.type, dataVersion: source.dataVersion, tables: tables.map(describeTable) };
  }
}

const describeTable = (table: SourceTableRow): SourceDescription['tables'][number] => ({
  schema: table.schema,
  name: table.name,
  columns: table.columns,
  storageKey: table.parquetKey,
});
