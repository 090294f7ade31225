import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { DeviceSession, ListQuery, Page } from '@datavizpro/contract';
import type { Clock } from '../../platform/clock.js';
import { presentedPage } from '../../platform/db/keyset.js';
import { hashToken } from './opaque-token.js';
import type { RefreshToken, RefreshTokens } from './refresh-token.js';
import { sessionEntity, type SessionRow } from './session.entity.js';
import { Day, later, Second } from './time.js';

/** From sign-in, however often it is renewed. */
const lifetimeMs = 30 * Day.ms;
/** Without any renewal. */
const idleMs = 14 * Day.ms;
/** For tabs that renew at the same moment, and for an answer that got lost on its way. */
const graceMs = 10 * Second.ms;

export interface OpenSession {
  readonly id: string;
  readonly userId: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

/** How a renewal ended. `reused`: an old token came back, so somebody else may have it: the family is revoked. */
export type Renewal =
  | { readonly outcome: 'renewed'; readonly session: OpenSession }
  | { readonly outcome: 'unknown' | 'ended' }
  | { readonly outcome: 'reused'; readonly sessionId: string; readonly userId: string };

interface LockedRow {
  readonly user_id: string;
  readonly token_hash: Buffer;
  readonly previous_token_hash: Buffer | null;
  readonly rotated_at: Date | null;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly status: string;
}

const keyset = {
  sorts: { lastSeenAt: { sql: 's.last_seen_at', type: 'timestamptz' } },
  defaultSort: '-lastSeenAt',
  id: 's.id',
} as const;

/** Sign-ins on devices: opened with a password, renewed by rotating refresh tokens, ended by their owner or an administrator. */
export class Sessions {
  readonly #db: DataSource;
  readonly #clock: Clock;
  readonly #tokens: RefreshTokens;

  constructor(db: DataSource, clock: Clock, tokens: RefreshTokens) {
    this.#db = db;
    this.#clock = clock;
    this.#tokens = tokens;
  }

  /**
   * Null when the person was suspended or got another password since it was checked: the row is locked while the
   * session is stored, so neither can happen in between.
   */
  async open(userId: string, passwordHash: string, userAgent: string): Promise<OpenSession | null> {
    const id = randomUUID();
    const token = this.#tokens.first(id);
    const now = this.#clock.now();
    const expiresAt = later(now, lifetimeMs);
    const stored: unknown[] = await this.#db.manager.query(
      `WITH person AS (
         SELECT id FROM users WHERE id = $2 AND status = 'active' AND password_hash = $3 FOR SHARE
       )
       INSERT INTO sessions (id, user_id, token_hash, user_agent, created_at, last_seen_at, expires_at)
       SELECT $1, id, $4, $5, $6, $6, $7 FROM person RETURNING id`,
      [id, userId, passwordHash, hashToken(token.text), describeAgent(userAgent), now, expiresAt],
    );
    return stored.length === 0 ? null : { id, userId, refreshToken: token.text, expiresAt };
  }

  /** Spends a refresh token for its successor. The row's lock lets exactly one request rotate. */
  async renew(text: string): Promise<Renewal> {
    const token = this.#tokens.recognise(text);
    if (token === null) return { outcome: 'unknown' };
    return this.#db.transaction((manager) => this.#renewLocked(manager, token));
  }

  async #renewLocked(manager: EntityManager, token: RefreshToken): Promise<Renewal> {
    const now = this.#clock.now();
    const row = await lockSession(manager, token.sessionId);
    if (row === null || !isAlive(row, now)) return { outcome: 'ended' };
    const presented = hashToken(token.text);
    const successor = this.#tokens.successor(token);
    if (presented.equals(row.token_hash)) {
      await manager.query(
        `UPDATE sessions SET previous_token_hash = token_hash, token_hash = $2, rotated_at = $3, last_seen_at = $3
          WHERE id = $1`,
        [token.sessionId, hashToken(successor.text), now],
      );
    } else if (!isGrace(row, presented, now)) {
      await manager.query('UPDATE sessions SET revoked_at = $2 WHERE id = $1', [token.sessionId, now]);
      return { outcome: 'reused', sessionId: token.sessionId, userId: row.user_id };
    }
    const session = {
      id: token.sessionId,
      userId: row.user_id,
      refreshToken: successor.text,
      expiresAt: row.expires_at,
    };
    return { outcome: 'renewed', session };
  }

  /** The session that a refresh token belongs to, for signing out with it. Null unless it is one of ours. */
  sessionOf(text: string): string | null {
    return this.#tokens.recognise(text)?.sessionId ?? null;
  }

  /** Ends one session; of this person only, when one is named. Answers whose it was, null when there was nothing to end. */
  async revoke(id: string, userId?: string): Promise<string | null> {
    const [rows]: [{ user_id: string }[], number] = await this.#db.manager.query(
      `UPDATE sessions SET revoked_at = $2
        WHERE id = $1 AND revoked_at IS NULL AND ($3::uuid IS NULL OR user_id = $3) RETURNING user_id`,
      [id, this.#clock.now(), userId ?? null],
    );
    return rows[0]?.user_id ?? null;
  }

  async revokeAll(manager: EntityManager, userId: string, except: string | null = null): Promise<void> {
    await manager.query(
      'UPDATE sessions SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3::uuid',
      [userId, this.#clock.now(), except],
    );
  }

  /** Devices on which this person is signed in. */
  async list(userId: string, current: string | null, list: ListQuery): Promise<Page<DeviceSession>> {
    const now = this.#clock.now();
    const query = this.#db.manager
      .createQueryBuilder(sessionEntity, 's')
      .where('s.user_id = :userId AND s.revoked_at IS NULL', { userId })
      .andWhere('s.expires_at > :now AND s.last_seen_at > :idleSince', { now, idleSince: later(now, -idleMs) });
    return presentedPage(query, keyset, list, (row) => presentSession(row, current));
  }

  /** Rows of sessions that ended a month ago tell nothing any more. */
  async sweep(): Promise<void> {
    const before = later(this.#clock.now(), -30 * Day.ms);
    await this.#db.manager.query('DELETE FROM sessions WHERE expires_at < $1 OR revoked_at < $1', [before]);
  }
}

async function lockSession(manager: EntityManager, id: string): Promise<LockedRow | null> {
  const rows: LockedRow[] = await manager.query(
    `SELECT s.user_id, s.token_hash, s.previous_token_hash, s.rotated_at, s.last_seen_at, s.expires_at, s.revoked_at,
            u.status
       FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1 FOR UPDATE OF s`,
    [id],
  );
  return rows[0] ?? null;
}

const isAlive = (row: LockedRow, now: Date): boolean =>
  row.revoked_at === null && row.status === 'active' && row.expires_at > now && later(row.last_seen_at, idleMs) > now;

/** Only the token immediately before the current one, and only just after it was spent. */
function isGrace(row: LockedRow, presented: Buffer, now: Date): boolean {
  if (row.previous_token_hash === null || row.rotated_at === null) return false;
  const elapsedMs = Math.abs(now.getTime() - row.rotated_at.getTime());
  return presented.equals(row.previous_token_hash) && elapsedMs <= graceMs;
}

const describeAgent = (userAgent: string): string => userAgent.replace(/\p{Cc}/gu, ' ').slice(0, 300);

const presentSession = (row: SessionRow, current: string | null): DeviceSession => ({
  id: row.id,
  current: row.id === current,
  userAgent: row.userAgent,
  createdAt: row.createdAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
});
