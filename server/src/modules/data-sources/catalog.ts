import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import type { RedisGateway } from '../../platform/redis/redis.js';
import type { SourceCatalog, SourceDescription } from '../../query/index.js';
import { findConnection } from './connections/stored-connections.js';
import { describeAll, describeTables } from './connections/tables/connected-tables.js';
import { dataSourceEntity, type DataSourceRow } from './data-source.entity.js';
import { sourceTableEntity, type SourceTableRow } from './source-table.entity.js';

/** How long another instance may go on with a description when there is no Redis to tell it of a change. */
const maxAgeMs = 1_000;
/** Sets of tables remembered of one source. */
const maxSets = 500;
const channel = 'data-source-changed';

type Descriptions = LRUCache<string, SourceDescription>;
type Listener = (dataSourceId: string | null) => void;

/** What the query path knows of data sources. Described once, then from memory until the data changes. */
export class CachedCatalog implements SourceCatalog {
  readonly #db: DataSource;
  readonly #redis: RedisGateway;
  /** By source, then by the tables that were asked for. */
  readonly #described = new LRUCache<string, Descriptions>({ max: 1_000 });
  readonly #listeners = new Set<Listener>();
  #unsubscribe: (() => void) | null = null;
  /** Counts changes: what was read before one must not be remembered after it. */
  #changes = 0;

  constructor(db: DataSource, redis: RedisGateway) {
    this.#db = db;
    this.#redis = redis;
  }

  async start(): Promise<void> {
    this.#unsubscribe = await this.#redis.subscribe(channel, (id) => this.#changed(id));
  }

  close(): void {
    this.#unsubscribe?.();
  }

  /** Hears of every change of a source, on every instance; null: some may have been missed. */
  onChanged(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async describe(dataSourceId: string, tables?: readonly string[]): Promise<SourceDescription | null> {
    const key = tables === undefined ? '*' : JSON.stringify(tables);
    const known = this.#described.get(dataSourceId)?.get(key);
    if (known !== undefined) return known;
    const changesBefore = this.#changes;
    const description = await this.#read(dataSourceId, tables);
    if (description !== null && changesBefore === this.#changes) this.#remember(dataSourceId, key, description);
    return description;
  }

  /** Here at once, on other instances as soon as Redis has told them. */
  async forget(dataSourceId: string): Promise<void> {
    this.#changed(dataSourceId);
    await this.#redis.publish(channel, dataSourceId);
  }

  #changed(id: string | null): void {
    this.#changes += 1;
    if (id === null) this.#described.clear();
    else this.#described.delete(id);
    for (const listener of this.#listeners) listener(id);
  }

  #remember(dataSourceId: string, key: string, description: SourceDescription): void {
    const sets: Descriptions = this.#described.get(dataSourceId) ?? new LRUCache({ max: maxSets, ttl: maxAgeMs });
    sets.set(key, description);
    this.#described.set(dataSourceId, sets);
  }

  async #read(id: string, tables: readonly string[] | undefined): Promise<SourceDescription | null> {
    const source = await this.#db.manager.findOneBy(dataSourceEntity, { id });
    if (source === null) return null;
    if (source.status === 'ingesting') throw new AppError('source_not_ready');
    if (source.status === 'failed')
      throw new AppError('source_not_ready', `This data could not be imported. ${source.error ?? ''}`.trim());
    return source.type === 'file' ? this.#readFile(source) : this.#readConnected(source, tables);
  }

  /** A file has few tables: they are described together. */
  async #readFile(source: DataSourceRow): Promise<SourceDescription> {
    const tables = await this.#db.manager.find(sourceTableEntity, {
      where: { dataSourceId: source.id },
      order: { position: 'ASC' },
    });
    return { id: source.id, type: source.type, dataVersion: source.dataVersion, tables: tables.map(describeTable) };
  }

  async #readConnected(source: DataSourceRow, names: readonly string[] | undefined): Promise<SourceDescription | null> {
    const { manager } = this.#db;
    const connection = await findConnection(manager, source.id);
    if (connection === null) return null;
    const described =
      names === undefined
        ? { tables: await describeAll(manager, source.id) }
        : await describeTables(manager, source.id, names);
    return {
      id: source.id,
      type: source.type,
      dataVersion: source.dataVersion,
      ...described,
      ...(connection.flavour !== null && { flavour: connection.flavour }),
      freshnessSeconds: connection.freshnessSeconds,
    };
  }
}

const describeTable = (table: SourceTableRow): SourceDescription['tables'][number] => ({
  schema: table.schema,
  name: table.name,
  columns: table.columns,
  storageKey: table.parquetKey,
});
