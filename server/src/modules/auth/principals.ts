import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import type { Role, TokenScope } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import type { Principal } from '../../platform/principal.js';
import type { RedisGateway } from '../../platform/redis/redis.js';
import { hashToken } from './opaque-token.js';
import { later, Minute } from './time.js';

/** Together with the half second of ready answers in front of it this stays within the second in which rights act. */
const maxAgeMs = 500;
const maxEntries = 10_000;
/** "Last seen" is written at most this often. */
const touchMs = Minute.ms;
const channel = 'auth:person-changed';

interface Entry {
  readonly loadedAt: number;
  readonly loading: Promise<Principal>;
  /** Known once loaded. */
  userId: string | null;
}

interface PersonRow {
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly status: string;
  readonly group_ids: string[];
  readonly expires_at: Date;
  readonly seen_at: Date | null;
}
type SessionPersonRow = PersonRow & { readonly revoked_at: Date | null };
type TokenPersonRow = PersonRow & { readonly id: string; readonly scopes: TokenScope[] };

const person = `u.id AS user_id, u.name, u.email, u.role, u.status,
  ARRAY(SELECT m.group_id FROM group_members m WHERE m.user_id = u.id ORDER BY m.group_id) AS group_ids`;

/**
 * Who is behind a session or a personal API token, read from PostgreSQL and kept for half a second. Changes are told to
 * every instance at once where there is Redis; where there is none, that half second is the delay. A failing database
 * means that nobody is let in.
 */
export class Principals {
  readonly #db: DataSource;
  readonly #clock: Clock;
  readonly #redis: RedisGateway;
  readonly #entries = new LRUCache<string, Entry>({ max: maxEntries });
  #unsubscribe: (() => void) | null = null;

  constructor(db: DataSource, clock: Clock, redis: RedisGateway) {
    this.#db = db;
    this.#clock = clock;
    this.#redis = redis;
  }

  async start(): Promise<void> {
    this.#unsubscribe = await this.#redis.subscribe(channel, (userId) => {
      if (userId === null) this.#entries.clear();
      else this.#forget(userId);
    });
  }

  stop(): void {
    this.#unsubscribe?.();
  }

  bySession(sessionId: string): Promise<Principal> {
    return this.#briefly(`session:${sessionId}`, () => this.#loadSession(sessionId));
  }

  byApiToken(token: string): Promise<Principal> {
    const hash = hashToken(token);
    return this.#briefly(`token:${hash.toString('base64')}`, () => this.#loadToken(hash));
  }

  /** After COMMIT of whatever changes this person's rights: here and on every other instance. */
  async announce(userId: string): Promise<void> {
    this.#forget(userId);
    await this.#redis.publish(channel, userId);
  }

  /** Equal questions at the same time share one load; failures are not kept. */
  #briefly(key: string, load: () => Promise<Principal>): Promise<Principal> {
    const now = this.#clock.now().getTime();
    const known = this.#entries.get(key);
    if (known !== undefined && Math.abs(now - known.loadedAt) < maxAgeMs) return known.loading;
    const entry: Entry = { loadedAt: now, loading: load(), userId: null };
    this.#entries.set(key, entry);
    entry.loading.then(
      (principal) => {
        entry.userId = principal.userId;
      },
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      },
    );
    return entry.loading;
  }

  /** What is still being loaded may have been read before the change: it is forgotten, too. */
  #forget(userId: string): void {
    for (const [key, entry] of this.#entries)
      if (entry.userId === userId || entry.userId === null) this.#entries.delete(key);
  }

  async #loadSession(sessionId: string): Promise<Principal> {
    const rows: SessionPersonRow[] = await this.#db.manager.query(
      `SELECT ${person}, s.expires_at, s.revoked_at, s.last_seen_at AS seen_at
         FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1`,
      [sessionId],
    );
    const [row] = rows;
    const now = this.#clock.now();
    if (row?.status !== 'active' || row.revoked_at !== null || row.expires_at <= now)
      throw new AppError('session_revoked');
    if (isDue(row, now)) await this.#touch('sessions', 'last_seen_at', sessionId, row.user_id, now);
    return present(row, { sessionId, scopes: null });
  }

  async #loadToken(hash: Buffer): Promise<Principal> {
    const rows: TokenPersonRow[] = await this.#db.manager.query(
      `SELECT ${person}, t.id, t.scopes, t.expires_at, t.last_used_at AS seen_at
         FROM api_tokens t JOIN users u ON u.id = t.user_id WHERE t.token_hash = $1`,
      [hash],
    );
    const [row] = rows;
    const now = this.#clock.now();
    if (row?.status !== 'active') throw new AppError('unauthenticated', 'This token is not valid.');
    if (row.expires_at <= now) throw new AppError('unauthenticated', 'This token has expired.');
    if (isDue(row, now)) await this.#touch('api_tokens', 'last_used_at', row.id, row.user_id, now);
    return present(row, { sessionId: null, scopes: row.scopes });
  }

  async #touch(
    table: 'sessions' | 'api_tokens',
    column: 'last_seen_at' | 'last_used_at',
    id: string,
    userId: string,
    now: Date,
  ): Promise<void> {
    await this.#db.manager.query(
      `WITH seen AS (UPDATE ${table} SET ${column} = $2 WHERE id = $1)
       UPDATE users SET last_seen_at = $2 WHERE id = $3 AND (last_seen_at IS NULL OR last_seen_at < $4)`,
      [id, now, userId, later(now, -touchMs)],
    );
  }
}

const isDue = (row: PersonRow, now: Date): boolean => row.seen_at === null || later(row.seen_at, touchMs) < now;

const present = (row: PersonRow, credentials: Pick<Principal, 'sessionId' | 'scopes'>): Principal => ({
  userId: row.user_id,
  name: row.name,
  email: row.email,
  role: row.role,
  groupIds: row.group_ids,
  ...credentials,
});
