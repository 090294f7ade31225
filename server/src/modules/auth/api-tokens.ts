import type { DataSource, EntityManager } from 'typeorm';
import type { ApiToken, CreatedApiToken, ListQuery, NewApiToken, Page } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { presentedPage } from '../../platform/db/keyset.js';
import type { Principal } from '../../platform/principal.js';
import { apiTokenEntity, type ApiTokenRow } from './api-token.entity.js';
import { createOpaqueToken, hashToken } from './opaque-token.js';
import { Day, later } from './time.js';

/** Told from access tokens by this, and found by secret scanners. */
export const apiTokenPrefix = 'dvp_';
const maxTokens = 100;

const keyset = {
  sorts: { createdAt: { sql: 't.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  id: 't.id',
} as const;

/** Personal API tokens: for scripts, with scopes and an end, shown once. */
export class ApiTokens {
  readonly #db: DataSource;
  readonly #clock: Clock;

  constructor(db: DataSource, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async create(principal: Principal, { name, scopes, expiresInDays }: NewApiToken): Promise<CreatedApiToken> {
    if (scopes.includes('admin') && principal.role !== 'ADMIN')
      throw new AppError('forbidden', 'Only administrators may make tokens that administrate.');
    const count = await this.#db.manager.countBy(apiTokenEntity, { userId: principal.userId });
    if (count >= maxTokens) throw new AppError('conflict', `You have ${maxTokens} tokens already: delete one first.`);
    const token = createOpaqueToken(apiTokenPrefix);
    const createdAt = this.#clock.now();
    const row = {
      userId: principal.userId,
      name,
      scopes: [...scopes],
      tokenHash: hashToken(token),
      createdAt,
      expiresAt: later(createdAt, expiresInDays * Day.ms),
    };
    const { generatedMaps } = await this.#db.manager.insert(apiTokenEntity, row);
    const { id } = generatedMaps[0] as { id: string };
    return { ...presentToken({ ...row, id, lastUsedAt: null }), token };
  }

  async list(userId: string, list: ListQuery): Promise<Page<ApiToken>> {
    const query = this.#db.manager.createQueryBuilder(apiTokenEntity, 't').where('t.user_id = :userId', { userId });
    return presentedPage(query, keyset, list, presentToken);
  }

  /** When an account is suspended or its password reset: whoever had it may have made tokens to come back with. */
  async deleteAll(manager: EntityManager, userId: string): Promise<void> {
    await manager.delete(apiTokenEntity, { userId });
  }

  async delete(userId: string, id: string): Promise<void> {
    const { affected } = await this.#db.manager.delete(apiTokenEntity, { id, userId });
    if (affected === 0) throw new AppError('not_found');
  }
}

const presentToken = (row: ApiTokenRow): ApiToken => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt.toISOString(),
});
