import type { DataSource, EntityManager } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { inviteEntity } from './invite.entity.js';
import { createOpaqueToken, hashToken } from './opaque-token.js';
import { Day, later } from './time.js';

const lifetimeMs = 7 * Day.ms;

/** One-time links with which a person sets a password. Only hashes are stored. */
export class Invites {
  readonly #db: DataSource;
  readonly #clock: Clock;
  readonly #publicUrl: string;

  constructor(db: DataSource, clock: Clock, publicUrl: string) {
    this.#db = db;
    this.#clock = clock;
    this.#publicUrl = publicUrl;
  }

  /** The link. A person has one at a time: an earlier one stops working. */
  async create(manager: EntityManager, userId: string, createdBy: string): Promise<string> {
    const token = createOpaqueToken();
    const createdAt = this.#clock.now();
    const invite = {
      userId,
      createdBy,
      createdAt,
      tokenHash: hashToken(token),
      expiresAt: later(createdAt, lifetimeMs),
    };
    await manager.upsert(inviteEntity, invite, ['userId']);
    return `${this.#publicUrl}/invite?token=${token}`;
  }

  async cancel(manager: EntityManager, userId: string): Promise<void> {
    await manager.delete(inviteEntity, { userId });
  }

  /** Whose link this is, without using it up. */
  async find(token: string): Promise<string> {
    const row = await this.#db.manager.findOneBy(inviteEntity, { tokenHash: hashToken(token) });
    if (row === null || row.expiresAt <= this.#clock.now()) throw spent();
    return row.userId;
  }

  /** Uses the link up: of several at the same time one succeeds. */
  async spend(manager: EntityManager, token: string): Promise<void> {
    const { affected } = await manager.delete(inviteEntity, { tokenHash: hashToken(token) });
    if (affected === 0) throw spent();
  }

  async sweep(): Promise<void> {
    await this.#db.manager.query('DELETE FROM invites WHERE expires_at < $1', [this.#clock.now()]);
  }
}

const spent = (): AppError =>
  new AppError('not_found', 'This link was used already or has expired: ask an administrator for a new one.');
